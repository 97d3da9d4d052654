"""`mkdocs serve`: MkDocs' server with our application in it."""

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from typing import Any, Protocol

from briefings.engine.live import LiveSite
from briefings.preview.guard import SAFETY, allowed_hosts, refusal
from briefings.preview.live_folder import live_folder, orderly_end
from briefings.preview.server import Preview

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class CarriesApplication(Protocol):
    """A WSGI server, as Python's own."""

    def get_app(self) -> Any:
        """The application that answers now."""

    def set_app(self, application: Any) -> None:
        """Let another one answer."""


class Takeover:
    """The lazy preview inside a server of somebody else; or, when that was never offered, only the guard."""

    def __init__(self) -> None:
        self._preview: Preview | None = None
        self._ends = ExitStack()

    @property
    def active(self) -> bool:
        """Whether pages are made on request."""
        return self._preview is not None

    def lazily(self, server: CarriesApplication, load: Callable[[str], Any], host: str) -> None:
        """Answer every request from a live site of the configuration that `load` gives."""
        folder = self._ends.enter_context(live_folder())
        self._preview = Preview(LiveSite(load, folder), host)
        self._preview.start()
        server.set_app(self._preview.application)

    def eagerly(self, server: CarriesApplication, host: str) -> None:
        """Leave the answers to the server, behind the guard."""
        self._ends.enter_context(orderly_end())
        _guard(server, host)

    def stop(self) -> None:
        """Watch no longer, and remove what was written meanwhile."""
        if self._preview is not None:
            self._preview.stop()
        self._ends.close()


def _guard(server: CarriesApplication, host: str) -> None:
    """Put the checks of the preview before whatever the server answers with."""
    inner: Wsgi = server.get_app()
    hosts = allowed_hosts(host)

    def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        refused = refusal(environ, hosts)
        if refused is not None:
            start_response(refused, [*SAFETY, ("Content-Type", "text/plain; charset=utf-8")])
            return [f"{refused}\n".encode()]

        def with_safety(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            return start_response(status, [*headers, *SAFETY], *rest)

        return inner(environ, with_safety)

    server.set_app(application)
