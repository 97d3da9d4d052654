"""The preview as a WSGI application: any server can carry it, ours and MkDocs'."""

import mimetypes
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs, quote

from briefings.engine.live import LiveSite
from briefings.preview.changes import Changes
from briefings.preview.guard import CONTENT_POLICY, SAFETY, refusal
from briefings.preview.parts import PROBLEMS_STYLE, RELOAD_SCRIPT, problem_page

_OWN = "_preview/"
"""Below it stands what belongs to the preview; no record's address has an underscore."""
_WAIT_SECONDS = 25.0
_TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".gz": "application/gzip",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".webp": "image/webp",
}
"""Where the table of this machine may know nothing or something else."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to the browser."""

    status: HTTPStatus
    body: bytes
    kind: str = "text/plain; charset=utf-8"
    location: str = ""


class Application:
    """Answers from a live site. `reloads`: pages carry the script that shows the next edit at once."""

    def __init__(self, site: LiveSite, changes: Changes, hosts: frozenset[str], reloads: bool = True) -> None:
        self._site = site
        self._changes = changes
        self._hosts = hosts
        self._reloads = reloads

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """One request. A foreign `Host` and another site's script are refused before anything is read."""
        refused = refusal(environ, self._hosts)
        if refused is not None:
            start_response(refused, [*SAFETY, ("Content-Type", "text/plain; charset=utf-8")])
            return [f"{refused}\n".encode()]
        answer = self._answer(_path(environ), environ.get("QUERY_STRING", ""))
        headers = [*SAFETY, ("Content-Type", answer.kind), ("Content-Length", str(len(answer.body)))]
        if self._site.own_theme or answer.status is HTTPStatus.INTERNAL_SERVER_ERROR:
            headers.append(("Content-Security-Policy", CONTENT_POLICY))
        if answer.location:
            headers.append(("Location", answer.location))
        start_response(f"{answer.status.value} {answer.status.phrase}", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [answer.body]

    def _answer(self, path: str, query: str) -> Answer:
        prefix = self._site.prefix
        if not path.startswith(prefix):
            if path in ("/", prefix.rstrip("/")):
                return Answer(HTTPStatus.FOUND, b"", location=prefix)
            return self._missing()
        place = path[len(prefix) :]
        if place.startswith(_OWN):
            return self._own(place.removeprefix(_OWN), query)
        try:
            return self._read(place, path)
        except Exception as error:  # a page that cannot be made is shown as what it is, and may be mended
            return self._trouble(f"{place or 'the home page'}: {str(error) or type(error).__name__}", is_html=False)

    def _own(self, name: str, query: str) -> Answer:
        if name == "reload.js":
            return Answer(HTTPStatus.OK, RELOAD_SCRIPT, "text/javascript; charset=utf-8")
        if name == "problems.css":
            return Answer(HTTPStatus.OK, PROBLEMS_STYLE, "text/css; charset=utf-8")
        if name == "changes":
            since = parse_qs(query).get("since", [""])[0]
            return Answer(HTTPStatus.OK, self._changes.wait(since, _WAIT_SECONDS).encode())
        return self._missing()

    def _read(self, place: str, path: str) -> Answer:
        state = self._changes.now
        is_folder = place == "" or place.endswith("/")
        if self._site.trouble and (is_folder or _kind(place).startswith("text/html")):
            return self._trouble(self._site.trouble)
        name = f"{place}index.html" if is_folder else place
        body = self._site.read(name)
        if body is not None:
            return Answer(HTTPStatus.OK, self._with_script(name, body, state), _kind(name))
        if not is_folder and self._site.read(f"{place}/index.html") is not None:
            return Answer(HTTPStatus.FOUND, b"", location=quote(f"{path}/"))
        return self._missing()

    def _missing(self) -> Answer:
        if self._site.trouble:
            return self._trouble(self._site.trouble)
        page = self._site.read("404.html")
        if page is None:
            return Answer(HTTPStatus.NOT_FOUND, b"There is no such page.\n")
        page = self._with_script("404.html", page, self._changes.now)
        return Answer(HTTPStatus.NOT_FOUND, page, _kind("404.html"))

    def _trouble(self, what: str, is_html: bool = True) -> Answer:
        stylesheet = self._site.stylesheet or f"{_OWN}problems.css"
        page = problem_page(what, self._site.prefix + stylesheet, is_html)
        page = self._with_script("index.html", page, self._changes.now)
        return Answer(HTTPStatus.INTERNAL_SERVER_ERROR, page, _kind("index.html"))

    def _with_script(self, name: str, body: bytes, state: str) -> bytes:
        """The page with one script element before the end of its body: all in which it differs from a build."""
        if not self._reloads or not name.endswith(".html"):
            return body
        script = f'<script src="{quote(self._site.prefix)}{_OWN}reload.js?since={state}"></script>'
        head, end, tail = body.rpartition(b"</body>")
        return head + script.encode() + end + tail if end else body + script.encode()


def _path(environ: dict[str, Any]) -> str:
    raw: str = environ.get("PATH_INFO", "/")
    return raw.encode("latin-1", "replace").decode("utf-8", "replace")


def _kind(name: str) -> str:
    suffix = "." + name.rpartition(".")[2].lower()
    kind = _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    if kind.startswith("text/") or kind in ("application/json", "application/xml", "image/svg+xml"):
        return f"{kind}; charset=utf-8"
    return kind
