"""The site while it is being edited: every page known, each made when somebody asks for it.

A page goes through MkDocs' own functions for one page, so it has the bytes of a build. What other
plugins write after a whole build (a search index of their own) does not exist here.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import _build_extra_template, _build_page, _build_theme_template, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from briefings.engine.adapter import Mode, adapter
from briefings.engine.generated import GeneratedPage
from briefings.errors import BriefingsError
from briefings.settings import Edition
from briefings.site import Site

_OUR_THEME = "briefings"


@dataclass(frozen=True, slots=True)
class Prepared:
    """One state of the site: everything that a page needs, and no page made yet."""

    config: MkDocsConfig
    files: Files
    navigation: Navigation
    environment: Any
    by_place: dict[str, File]


class LiveSite:
    """What the preview serves. Threads may share it; `folder` takes what MkDocs writes and is the caller's."""

    def __init__(self, load: Callable[[str], MkDocsConfig], folder: Path, edition: Edition | None = None) -> None:
        self._load = load
        self._folder = folder
        self._edition = edition
        self._lock = threading.RLock()
        self._state: Prepared | None = None
        self._made: dict[str, bytes] = {}
        self._trouble = ""
        self.stylesheet = ""
        """Path of the site's stylesheet while there is trouble, for the page that shows it."""
        self.prefix = "/"
        """Path of the site on its server, from `site_url`."""
        self.own_theme = False

    def refresh(self, watch: Callable[[list[Path]], None] | None = None) -> None:
        """Read everything again. What is wrong becomes `trouble`, and the next call may find it mended.

        `watch` is told the files and folders whose change makes another state, before any is read.
        """
        with self._lock:
            self._made.clear()
            self._state, self._trouble, self.stylesheet = None, "", ""
            try:
                self._state = self._prepare(watch)
            except (BriefingsError, MkDocsException) as error:
                self._trouble = self._trouble or _as_html(error)
            except Exception as error:  # another plugin's, or an unreadable file: the preview must outlive it
                self._trouble = self._trouble or _as_html(error)

    @property
    def trouble(self) -> str:
        """The problems as a fragment of HTML; empty when the site can be shown."""
        with self._lock:
            return self._trouble

    def read(self, place: str) -> bytes | None:
        """What a build would write at this path of the site ("about/index.html"); None for nothing."""
        with self._lock:
            state = self._state
            if place not in self._made and state is not None:
                made = self._make(state, place)
                if made is not None:
                    self._made[place] = made
            return self._made.get(place)

    def _prepare(self, watch: Callable[[list[Path]], None] | None) -> Prepared:
        config = self._load(str(self._folder))
        self.prefix = urlsplit(config.site_url or "/").path or "/"
        self.own_theme = config.theme.name == _OUR_THEME
        if watch is not None:
            watch(_sources(config))
        plugin = adapter(config)
        plugin.mode, plugin.edition = Mode.LIVE, self._edition
        config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        files = get_files(config)
        environment = config.theme.get_env()
        files.add_files_from_theme(environment, config)
        try:
            files = config.plugins.on_files(files, config=config)
        finally:
            if plugin.site is not None and plugin.site.verdict.failed(False):
                self._trouble = plugin.site.problems_html()
                self._keep_assets(plugin.site)
        set_exclusions(files, config)
        navigation = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
        for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
            if file.page is None:
                Page(None, file, config)
            if file.page is not None and not isinstance(file.page, GeneratedPage):
                _populate_page(file.page, config, files)  # its title stands in the navigation of every page
        environment = config.plugins.on_env(environment, config=config, files=files)
        by_place = {file.dest_uri: file for file in files if file.inclusion is not InclusionLevel.EXCLUDED}
        return Prepared(config, files, navigation, environment, by_place)

    def _keep_assets(self, site: Site) -> None:
        """The site's look, which does not depend on its content."""
        wanted = set(site.assets.values())
        for path, content in site.files():
            if not wanted:
                break
            if path in wanted:
                wanted.discard(path)
                self._made[path] = content
        self.stylesheet = site.assets.get("css", "")

    def _make(self, state: Prepared, place: str) -> bytes | None:
        file = state.by_place.get(place)
        if file is None:
            return self._template(state, place)
        if not file.is_documentation_page():
            return file.content_bytes
        page = file.page
        if page is None:
            return None
        if isinstance(page, GeneratedPage):
            _populate_page(page, state.config, state.files)
        pages = state.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        draft = file.inclusion is InclusionLevel.DRAFT
        _build_page(page, state.config, pages, state.navigation, state.environment, excluded=draft)
        return self._written(file.dest_uri)

    def _template(self, state: Prepared, place: str) -> bytes | None:
        name = place.removesuffix(".gz")
        if name in state.config.theme.static_templates:
            _build_theme_template(name, state.environment, state.files, state.config, state.navigation)
        elif name in state.config.extra_templates:
            _build_extra_template(name, state.files, state.config, state.navigation)
        else:
            return None
        return self._written(place)

    def _written(self, place: str) -> bytes | None:
        path = self._folder / place
        return path.read_bytes() if path.is_file() else None


def _sources(config: MkDocsConfig) -> list[Path]:
    places = [config.docs_dir, config.config_file_path, *config.theme.dirs, *config.watch]
    return [Path(place).resolve() for place in places if place]


def _as_html(error: Exception) -> str:
    said = error.format_message() if isinstance(error, MkDocsException) else str(error)
    hint = getattr(error, "hint", "")
    lines = [f"<pre>{escape(said or type(error).__name__)}</pre>"]
    if hint:
        lines.append(f"<p>{escape(str(hint))}</p>")
    return "\n".join(lines)
