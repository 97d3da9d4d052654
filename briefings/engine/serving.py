"""`mkdocs serve`: what MkDocs' own preview server is told by a plugin, and what it must be told behind its back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from briefings.engine.building import load


def before_serving(act: Callable[[LiveReloadServer], None]) -> None:
    """Call `act` with the server right before it starts, once.

    MkDocs has an event for that, `on_serve`, but not under `--no-livereload`; so the server's own
    method is wrapped until it has been called.
    """
    original = LiveReloadServer.serve

    def serve(server: LiveReloadServer, **options: Any) -> None:
        LiveReloadServer.serve = original  # type: ignore[method-assign]
        act(server)
        original(server, **options)  # type: ignore[no-untyped-call]

    LiveReloadServer.serve = serve  # type: ignore[method-assign, assignment]


def stop_watching(server: LiveReloadServer) -> None:
    """Take from MkDocs' server what it watches: it would poll twice a second and build the whole site."""
    for path in list(server._watched_paths):
        while path in server._watched_paths:
            server.unwatch(path)


def again(config: MkDocsConfig) -> Callable[[str], MkDocsConfig]:
    """A way to read the same configuration again, with what the command line said, for another folder."""
    said: dict[str, Any] = {"strict": config.strict, "use_directory_urls": config.use_directory_urls}
    file, theme, watched = Path(config.config_file_path), config.theme.name, list(config.watch)

    def read(folder: str) -> MkDocsConfig:
        fresh = load(file, site_dir=folder, **said)
        if fresh.theme.name != theme:
            fresh = load(file, site_dir=folder, theme=theme, **said)
        fresh.watch[:] = watched
        return fresh

    return read
