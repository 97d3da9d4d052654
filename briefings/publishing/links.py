"""Links inside a finished site: each leads to a page, a file or an anchor that is there."""

import html
import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

_INSIDE = r"""[^>"']*+(?:(?:"[^"]*+"|'[^']*+')[^>"']*+)*+"""
_TAG = re.compile(
    rf"<!--.*?-->|<(script|style|textarea|title)\b({_INSIDE})>.*?</\1\s*>|<([a-z][^\s/>]*+)({_INSIDE})>",
    re.DOTALL | re.IGNORECASE,
)
"""Start tags; comments and what is no markup (a script's text) are stepped over whole."""
_ATTRIBUTE = re.compile(r"""(?<![^\s"'/])([^\s"'>/=]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")
"""Any attribute with its value, so that no value is taken for attributes."""
_WANTED = {"id", "name", "href", "src", "srcset", "poster"}
_UNUSUAL = re.compile(r"%|//|(?:^|/)\.|^/")
"""What a path must not hold for it to be read as it stands."""
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class BrokenLink:
    """A link of the page at `url` that leads nowhere; `missing` says what is not there."""

    url: str
    href: str
    missing: str

    def __str__(self) -> str:
        return f"/{self.url}: the link {self.href!r} leads nowhere: {self.missing}"


class LinkCheck:
    """Takes the pages of a site one by one, and says at the end which of their links are broken.

    Urls are relative to the top of the site, without a leading slash: "", "claims/x/", "about.html".
    """

    def __init__(self, prefix: str = "/") -> None:
        self._prefix = prefix if prefix.endswith("/") else prefix + "/"
        """Path of the site on its server: a link from the root must begin with it to be one of the site's."""
        self._anchors: dict[str, str] = {}
        self._links: dict[tuple[str, str], tuple[str, str]] = {}
        self._lost: dict[tuple[str, str], BrokenLink] = {}

    def page(self, url: str, text: str, links_in: str | None = None) -> None:
        """Take a page's finished HTML. `links_in`: the part whose links are ours to answer for."""
        anchors, links = _marks(text)
        if links_in is not None:
            links = _marks(links_in)[1]
        self._anchors[url] = "\n" + "\n".join(anchors) + "\n"
        for href in dict.fromkeys(links):
            target = _target(url, href, self._prefix)
            if target is None:
                continue
            if target[0] == url:  # of the links of a large site most lead within their page: none is kept
                for lost in _missing(url, href, url, target[1], self._anchors[url]):
                    self._lost.setdefault(target, lost)
            else:
                self._links.setdefault(target, (url, href))

    def broken(self, files: Collection[str] = ()) -> list[BrokenLink]:
        """Links to what is neither a page nor in `files`, and to anchors that their page does not have.

        A link that stands on many pages is told once, with the first page that has it.
        """
        found = list(self._lost.values())
        for (path, fragment), (url, href) in self._links.items():
            page = self._page(path)
            if page is None and path not in files:
                found.append(BrokenLink(url, href, f"there is no page or file /{path}"))
            elif page is not None:
                found += _missing(url, href, page, fragment, self._anchors[page])
        return sorted(found)

    def _page(self, path: str) -> str | None:
        for url in (path, path.removesuffix("index.html")):
            if url in self._anchors:
                return url
        return None


def broken_links(pages: Mapping[str, str], files: Collection[str] = (), prefix: str = "/") -> list[BrokenLink]:
    """Check whole pages at once: url -> finished HTML."""
    check = LinkCheck(prefix)
    for url, text in pages.items():
        check.page(url, text)
    return check.broken(files)


def _missing(url: str, href: str, page: str, fragment: str, anchors: str) -> Iterator[BrokenLink]:
    if fragment and f"\n{fragment}\n" not in anchors:
        yield BrokenLink(url, href, f"/{page} has no anchor {fragment!r}")


def _marks(text: str) -> tuple[list[str], list[str]]:
    """The anchors of a page and the links of it, as they mean after character references."""
    anchors: list[str] = []
    links: list[str] = []
    for _, of_raw, tag, of_tag in _TAG.findall(text):
        attributes = of_tag or of_raw
        if "=" not in attributes:
            continue
        for written, double, single, bare in _ATTRIBUTE.findall(attributes):
            name = written.lower()
            if name not in _WANTED:
                continue
            value = html.unescape(double or single or bare)
            if name == "id" or (name == "name" and tag in ("a", "A")):
                anchors.append(value)
            elif name != "name":
                links.extend(_addresses(name, value))
    return anchors, links


def _addresses(name: str, value: str) -> Iterable[str]:
    if name != "srcset":
        return (value.strip(),)
    return _candidates(value)


def _candidates(srcset: str) -> Iterator[str]:
    for candidate in re.split(r",\s+", srcset):
        if words := candidate.split():
            yield words[0]


def _target(url: str, href: str, prefix: str) -> tuple[str, str] | None:
    """Where a link leads within the site, as (path, anchor); None when it leads out of it or nowhere special."""
    if _ELSEWHERE.match(href):
        return None
    address, _, fragment = href.partition("#")
    address = address.partition("?")[0]
    fragment = unquote(fragment.partition(":~:")[0])
    if fragment.lower() == "top":
        fragment = ""
    if not address:
        return (url, fragment) if fragment else None
    if address.startswith("/"):
        if not (address + "/").startswith(prefix):
            return None
        return unquote(address.removeprefix(prefix)) if address != prefix[:-1] else "", fragment
    return _resolve(url.rpartition("/")[0], address), fragment


def _resolve(folder: str, address: str) -> str:
    rest, base = address, folder
    while rest.startswith("../"):
        rest, base = rest[3:], base.rpartition("/")[0]
    if not _UNUSUAL.search(rest):
        return f"{base}/{rest}" if base else rest
    path = posixpath.normpath(posixpath.join("/", folder, unquote(address))).lstrip("/")
    if address.endswith(("/", "/.", "/..")) or address in (".", ".."):
        return path + "/" if path else ""
    return path
