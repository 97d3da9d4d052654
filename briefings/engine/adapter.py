"""What the engine and the plugin class know of each other. MkDocs makes the plugin, so the engine finds it here."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol, cast

from mkdocs.config.defaults import MkDocsConfig

from briefings.errors import UsageError
from briefings.settings import Edition, Settings
from briefings.site import Site


class Mode(StrEnum):
    """What a run of MkDocs through its events is for."""

    BUILD = "build"
    ASLEEP = "asleep"  # the first build of `mkdocs serve`, which a lazy preview does not need
    LIVE = "live"  # the events of a lazy preview
    EAGER = "eager"  # `mkdocs serve --no-livereload`


class Adapter(Protocol):
    """The plugin, as the engine sees it."""

    mode: Mode
    edition: Edition | None
    site: Site | None
    announce: Callable[[Site], None]
    open: Callable[[Settings], Site]


def adapter(config: MkDocsConfig) -> Adapter:
    """The plugin of this configuration. `UsageError` when `mkdocs.yml` does not name it."""
    plugin = config.plugins.get("briefings")
    if plugin is None:
        raise UsageError(f"{config.config_file_path} does not use the plugin", 'add "plugins: [briefings]" to the file')
    return cast(Adapter, plugin)
