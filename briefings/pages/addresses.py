"""Where things stand on the site: every address is made here, relative to the site's root."""

from collections.abc import Mapping

from briefings.model.reference import Kind

INDEXES: Mapping[Kind, str] = {
    "briefing": "briefings/",
    "situation": "situations/",
    "event": "events/",
    "claim": "claims/",
    "actor": "actors/",
    "place": "places/",
    "source": "sources/",
    "disclaimer": "disclaimers/",
}
HOME = ""
SEARCH = "search/"
FORECASTS = "forecasts/"
TIMELINE = "timeline/"
MAP = "map/"
NETWORK = "network/"
CORRECTIONS = "corrections/"
DOWNLOADS = "data/"
FEEDS = "feeds/"


def address(kind: Kind, record_id: str) -> str:
    """The address of a record. Disclaimers share one page; each has its anchor there."""
    if kind == "disclaimer":
        return f"{INDEXES[kind]}#{record_id}"
    return f"{INDEXES[kind]}{record_id}/"


def relative(target: str, page: str) -> str:
    """An address as a link on a page: relative, so that the site works in any folder and from any host."""
    if target.startswith("#"):
        return target
    path, mark, anchor = target.partition("#")
    if path == page and mark:
        return f"#{anchor}"
    here, there = page.split("/")[:-1], path.split("/")[:-1]
    common = 0
    while common < min(len(here), len(there)) and here[common] == there[common]:
        common += 1
    steps = [".."] * (len(here) - common) + there[common:]
    return ("/".join(steps) + "/" if steps else "./") + path.split("/")[-1] + mark + anchor
