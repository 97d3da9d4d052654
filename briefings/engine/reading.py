"""Single pages of the site as a build would write them, without a build."""

import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from briefings.engine.adapter import adapter
from briefings.engine.building import BuildFailed, load
from briefings.engine.live import LiveSite
from briefings.errors import UsageError
from briefings.settings import Edition
from briefings.site import Site


@dataclass(frozen=True, slots=True)
class Reading:
    """A site, open: `read` gives the bytes at a path of it, None where there is nothing."""

    site: Site
    read: Callable[[str], bytes | None]


def require_own_theme(config_file: Path) -> None:
    """`UsageError` for a site in another theme, whose pages ask for more than stands in them."""
    theme = load(config_file).theme.name
    if theme != "briefings":
        raise UsageError(f'the site is in the theme "{theme}"', "only sites in the theme `briefings` read from a disk")


@contextmanager
def reading(config_file: Path, edition: Edition | None = None) -> Iterator[Reading]:
    """Open a site in the theme `briefings`, whichever it is built with.

    Where the content has errors the site says so in its verdict, and there is nothing to read. `UsageError` for the
    configuration, `BuildFailed` where MkDocs or another plugin gives up.
    """
    load(config_file)
    loaded: list[MkDocsConfig] = []

    def again(folder: str) -> MkDocsConfig:
        config = load(config_file, site_dir=folder)
        if config.theme.name != "briefings":
            config = load(config_file, site_dir=folder, theme="briefings")
        adapter(config).announce = lambda site: None
        loaded.append(config)
        return config

    with tempfile.TemporaryDirectory(prefix="briefings-") as folder:
        live = LiveSite(again, Path(folder), edition)
        live.refresh()
        site = adapter(loaded[-1]).site if loaded else None
        if site is None or (live.trouble and not site.verdict.failed()):
            raise BuildFailed(unescape(re.sub(r"<[^>]*>", "", live.trouble)).strip() or "the site cannot be read")
        yield Reading(site, live.read)
