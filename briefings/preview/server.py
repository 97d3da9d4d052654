"""`briefings serve`: the preview with its own server. `Preview` is its parts, for a server of somebody else."""

import socket
import socketserver
import webbrowser
from collections.abc import Callable
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from briefings.engine.building import load
from briefings.engine.live import LiveSite
from briefings.errors import EnvironmentTrouble
from briefings.preview.application import Application
from briefings.preview.changes import Changes
from briefings.preview.guard import allowed_hosts, refuse_public
from briefings.preview.live_folder import live_folder
from briefings.preview.watching import Watching
from briefings.settings import Edition


class Preview:
    """A live site, kept fresh while it is open, and the application that serves it."""

    def __init__(self, site: LiveSite, host: str, livereload: bool = True) -> None:
        self._site = site
        self._changes = Changes()
        self._livereload = livereload
        self._watching: Watching | None = None
        self._watched: list[Path] = []
        self.application = Application(site, self._changes, allowed_hosts(host), livereload)

    def start(self) -> None:
        """Read the site and watch it."""
        self._site.refresh(self._watch if self._livereload else None)

    def stop(self) -> None:
        """Watch no longer."""
        if self._watching is not None:
            self._watching.stop()

    def _edited(self) -> None:
        self._site.refresh(self._watch)
        self._changes.advance()

    def _watch(self, paths: list[Path]) -> None:
        if paths == self._watched:
            return
        if self._watching is not None:
            self._watching.stop(wait=False)  # its other thread may be waiting for the site, which is being read
        self._watched, self._watching = paths, Watching(paths, self._edited)
        self._watching.start()


def serve(
    config_file: Path | None = None,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    edition: Edition | None = None,
    livereload: bool = True,
    open_browser: bool = False,
    anywhere: bool = False,
    ready: Callable[[str], None] | None = None,
) -> None:
    """Serve until interrupted. `port` 0 takes a free one; `ready` is told the address once it answers.

    `UsageError` for an address that others can reach, unless `anywhere`; `EnvironmentTrouble` for a taken port.
    """
    if not anywhere:
        refuse_public(host)
    with live_folder() as folder:
        config = load(config_file, site_dir=str(folder))
        config.plugins.on_startup(command="serve", dirty=False)
        site = LiveSite(lambda place: load(config_file, site_dir=place), folder, edition)
        preview = Preview(site, host, livereload)
        server = _server(host, port)
        try:
            preview.start()
            server.set_app(preview.application)
            address = f"http://{_in_url(host)}:{server.server_port}{site.prefix}"
            if ready is not None:
                ready(address)
            if open_browser:
                webbrowser.open(address)
            server.serve_forever(poll_interval=0.1)
        except KeyboardInterrupt:
            pass
        finally:
            preview.stop()
            server.server_close()
            config.plugins.on_shutdown()


class _Server(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True

    def server_bind(self) -> None:
        """As the base, without asking the name service who we are: that can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])
        self.setup_environ()


class _Six(_Server):
    address_family = socket.AF_INET6


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for what went wrong."""

    def address_string(self) -> str:
        """The address, without asking for its name."""
        return str(self.client_address[0])


def _server(host: str, port: int) -> _Server:
    bare = host.strip("[]")
    kind = _Six if ":" in bare else _Server
    try:
        return kind((bare, port), _Silent)
    except OSError as error:
        raise EnvironmentTrouble(
            f"cannot listen on {host}:{port}: {error.strerror}", "end what uses the port, or choose another"
        ) from error


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host and not host.startswith("[") else host
