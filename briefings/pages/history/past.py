"""What the page of a briefing says of its own past."""

from dataclasses import dataclass

from briefings.history.versions import Version
from briefings.pages.desk import Desk
from briefings.pages.history.addresses import changes_url, compare_url, version_url, versions_url
from briefings.pages.history.view import is_current


@dataclass(frozen=True, slots=True)
class PastView:
    """Which version a page shows, and where its past stands."""

    number: int | None
    """None: the page says more, or something else, than the newest version that was committed."""
    url: str
    """Of this version, for ever; of the list, where it has no number yet."""
    all_url: str
    changes_url: str
    """What changed since the version before it that is shown; empty where there is none."""


def past_of(desk: Desk, briefing: str) -> PastView | None:
    """The past of a briefing; None where there is none."""
    versions = desk.history.versions(briefing) if desk.history else ()
    if desk.history is None or not versions:
        return None
    last = versions[-1]
    all_url = versions_url(briefing)
    if not is_current(desk, desk.history, briefing):
        return PastView(None, all_url, all_url, "")
    url = version_url(briefing, last.number)
    return PastView(last.number, url, all_url, _changes(briefing, versions))


def _changes(briefing: str, versions: tuple[Version, ...]) -> str:
    """What changed between the latest version and the one before it that is shown."""
    last = versions[-1].number
    before = next((one.number for one in reversed(versions[:-1]) if one.hidden is None), None)
    if before is None:
        return ""
    return changes_url(briefing, last) if before == last - 1 else compare_url(briefing, before, last)
