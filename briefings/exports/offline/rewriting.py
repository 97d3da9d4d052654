"""Pages for a disk: there a browser shows a folder as a list of files, fetches nothing, and has no origin."""

import html
import json
import posixpath
import re
from collections.abc import Collection

POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; "
    "font-src 'self' file:; base-uri 'none'; form-action 'self' file:"
)
"""The site's own policy, but that nothing is fetched, and that what 'self' is on a disk is said: browsers differ."""

_TAG = re.compile(
    r"<!--.*?-->|<(script|style)\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>.*?</\1\s*>|<[a-z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>",
    re.DOTALL | re.IGNORECASE,
)
_OPENING = re.compile(r"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_LINK = re.compile(r"(\s(?:href|src|action|poster)=)(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_POLICY = re.compile(r"(http-equiv=[\"']Content-Security-Policy[\"']\s+content=)\"[^\"]*\"", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


def page_for_disk(path: str, page: str, pages: Collection[str], prefix: str = "/") -> str:
    """A page of the site, its links spelled out to the file.

    `path` is its own ("claims/index.html"), `pages` holds those of all, `prefix` is the site's path on its server.
    """

    def tag(found: re.Match[str]) -> str:
        whole = found[0]
        if whole.startswith("<!--"):
            return whole
        opening = _OPENING.match(whole)
        assert opening is not None
        written = _LINK.sub(link, _POLICY.sub(rf'\1"{POLICY}"', opening[0]))
        return written + whole[opening.end() :]

    def link(found: re.Match[str]) -> str:
        value = html.unescape(found[2] if found[2] is not None else found[3])
        return f'{found[1]}"{html.escape(link_for_disk(path, value, pages, prefix))}"'

    return _TAG.sub(tag, page)


def link_for_disk(path: str, link: str, pages: Collection[str], prefix: str = "/") -> str:
    """A link of the page at `path`, to a file; what leads out of the site stays as it is."""
    if not link or _ELSEWHERE.match(link):
        return link
    place, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", link, re.DOTALL).groups()  # type: ignore[union-attr]
    here = posixpath.dirname(path)
    if place.startswith(prefix):
        place = posixpath.relpath(place.removeprefix(prefix) or ".", here or ".") + ("/" if place.endswith("/") else "")
    if not place:
        return link
    target = posixpath.normpath(posixpath.join(here, place))
    index = posixpath.normpath(posixpath.join(target, "index.html"))
    if index in pages:
        place = f"{place.rstrip('/')}/index.html"
    return place + mark + rest


def results_for_disk(content: bytes) -> bytes:
    """A file of the search's results, its addresses spelled out to the file."""
    results = json.loads(content)
    for result in results:
        place, mark, anchor = str(result["url"]).partition("#")
        if place == "" or place.endswith("/"):
            result["url"] = f"{place}index.html{mark}{anchor}"
    return json.dumps(results, ensure_ascii=False, separators=(",", ":")).encode()
