"""Links within a built site: each leads to a file, and to a place that the file has."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

HERE = "http://site"


def lost_links(site: Path, below: str, pages: dict[str, Path]) -> tuple[int, list[str]]:
    """How many links within the site there are, and those that lead to no file, or to no place in it.

    `below`: the folder of the host in which the site stands.
    """
    looked_at, lost = 0, []
    parsed = {url: Anchors(file.read_text("utf-8")) for url, file in pages.items()}
    for url, page in parsed.items():
        for link in page.links:
            target = urlsplit(urljoin(f"{HERE}{below}{url}", link))
            if f"{target.scheme}://{target.netloc}" != HERE:
                continue
            looked_at += 1
            path = unquote(target.path).removeprefix(below)
            at = parsed.get(path)
            no_place = bool(at and target.fragment and unquote(target.fragment) not in at.ids)
            if no_place or not (at or (site / path).is_file()):
                lost.append(f"{url or '/'}: leads nowhere: {link}")
    return looked_at, lost


class Anchors(HTMLParser):
    """The addresses that a page leads to, and the places that it has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name in ("href", "src") and value is not None:
                self.links.append(value)
