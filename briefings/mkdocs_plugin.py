"""The plugin that MkDocs loads: its events in, pages, problems and a published site out."""

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, Literal
from urllib.parse import urlsplit

from mkdocs.config.base import ConfigErrors, ConfigWarnings, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from briefings.engine.adapter import Mode
from briefings.engine.collection import collect
from briefings.engine.ending import or_abort, print_problems
from briefings.engine.generated import GeneratedPage, safe_title, source_of, steady_date
from briefings.engine.markdown_links import PageLinks
from briefings.engine.options import Options, settings
from briefings.engine.publication import Publication, told
from briefings.engine.serving import again, before_serving, stop_watching
from briefings.garbage import collect_seldom
from briefings.pages.digits import numbering_of
from briefings.preview.guard import refuse_public
from briefings.preview.takeover import Takeover
from briefings.publishing.links import LinkCheck
from briefings.settings import Edition, Settings
from briefings.site import Site, open_site, speak

log = get_plugin_logger(__name__)
_FIRST, _LAST = 100, -100


class BriefingsPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """One object serves all builds of one run of MkDocs, so `on_config` starts everything anew."""

    def __init__(self) -> None:
        self.mode = Mode.BUILD
        self.edition: Edition | None = None
        self.site: Site | None = None
        self.announce: Callable[[Site], None] = print_problems
        self.open: Callable[[Settings], Site] = open_site
        self._settings = Settings()
        self._publication: Publication | None = None
        self._links = PageLinks()
        self._check = LinkCheck()
        self._pages: list[str] = []
        self._takeover: Takeover | None = None

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """As MkDocs does, but an option that we do not know is an error."""
        errors, warnings = super().load_config(options, config_file_path)
        known = [key for key, _ in Options._schema]
        for key, message in warnings:
            close = get_close_matches(str(key), known, 1)
            errors.append((key, ValidationError(message + (f'; did you mean "{close[0]}"?' if close else ""))))
        return errors, []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn what MkDocs was asked for: a preview makes no page before somebody reads it."""
        self.mode = Mode.ASLEEP if command == "serve" else Mode.BUILD
        self.edition, self.announce, self.open = None, print_problems, open_site
        if command == "serve":
            self._takeover = Takeover()
            before_serving(self._without_livereload)
            if not self.config.config_file_path:  # read from stdin, and so only once
                self.mode = Mode.EAGER
        else:
            collect_seldom()

    @event_priority(_FIRST)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """From here on MkDocs writes beside the site, under the lock."""
        self.site, self._check, self._pages = None, LinkCheck(urlsplit(config.site_url or "/").path or "/"), []
        self._links = PageLinks()
        config.theme.static_templates -= {"sitemap.xml"}  # it says that every page changed today; ours does not
        config.markdown_extensions.append(self._links)  # Python-Markdown takes objects
        self._settings = or_abort(lambda: settings(self.config, config, self.edition))
        if self.mode is Mode.BUILD:
            self._publication = Publication(config)
            or_abort(self._publication.begin)
        elif self.mode is Mode.ASLEEP:
            or_abort(lambda: refuse_public(config.dev_addr.host))
            config.theme.static_templates = set()
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Hide the previous release from MkDocs, which would empty it."""
        if self._publication is not None:
            self._publication.hide()

    @event_priority(_FIRST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Open the content, tell its problems, and say what belongs to the site. Errors end the build here."""
        if self._publication is not None:
            self._publication.show()
        if self.mode is Mode.ASLEEP:
            return Files([])
        site = self.site = self.open(self._settings)
        if self.mode is Mode.BUILD:
            site.look_back()
        self.announce(site)
        if site.verdict.failed(config.strict and self.mode is not Mode.LIVE):
            raise Abort("The content has problems. Nothing was published; the site is as it was.")
        collected: Files = or_abort(lambda: collect(files, config, site))
        self._links.sources = {page.url: source_of(page) for page in site.pages.values()}
        self._links.gone = site.gone
        self._pages = [page.dest_uri for page in collected.documentation_pages()]
        if self._publication is not None:
            self._publication.make_room(file.dest_uri for file in collected)
        return collected

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Give the theme's shell what it says of the desk."""
        env.globals["briefings"] = {
            "settings": self._settings,
            "publisher": self._settings.publisher,
            "speak": speak,
            "numbering": numbering_of,
        }
        env.globals["site"] = self.site
        return env

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Today's date, which MkDocs gives to every page, would make each day's build another."""
        page.update_date = steady_date()
        return page

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Say to the link extension which page it is in."""
        self._links.file = page.file
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Above a plain page stands what stands above ours."""
        if self.site is None or isinstance(page, GeneratedPage):
            return html
        return self.site.heading(page.url, self._settings.language) + html

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """`rendered` is our page as it was made, None on plain Markdown pages; `title` is safe to print."""
        context["title"] = safe_title(page)  # type: ignore[typeddict-unknown-key]
        context["rendered"] = page.rendered if isinstance(page, GeneratedPage) else None  # type: ignore[typeddict-unknown-key]
        return context

    @event_priority(_LAST)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Note the links and anchors of the finished page; of a foreign theme's page, the links of the content."""
        if self.mode in (Mode.BUILD, Mode.EAGER):
            self._check.page(page.url, output, None if config.theme.name == "briefings" else page.content)
        return output

    @event_priority(_LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """The finished site is checked, and published in one step or not at all."""
        publication = self._publication
        if publication is None:
            return
        broken = self._check.broken(publication.written())
        if broken:
            raise Abort("\n".join(map(str, broken)) + "\nNothing was published; the site is as it was.")
        published = or_abort(lambda: publication.finish(self._pages))
        self._publication = None
        if published is not None and told(published):
            log.info(told(published))

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site as it is, and let go of the lock."""
        self._abandon(spoilt=not isinstance(error, Abort))

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Take over MkDocs' preview server: our pages on request, our watching."""
        if self._takeover is not None and self.mode is Mode.ASLEEP:
            load, host = again(config), config.dev_addr.host
            stop_watching(server)
            config.watch.clear()
            self._takeover.lazily(server, load, host)
        return server

    def _without_livereload(self, server: LiveReloadServer) -> None:
        if self._takeover is None or self._takeover.active:
            return
        if self.mode is Mode.ASLEEP:
            self.mode = Mode.EAGER
            server.builder()
        self._takeover.eagerly(server, str(server.server_address[0]))

    def on_shutdown(self) -> None:
        """The end of a run, also of an interrupted one."""
        self._abandon(spoilt=True)
        if self._takeover is not None:
            self._takeover.stop()
            self._takeover = None

    def _abandon(self, spoilt: bool) -> None:
        if self._publication is not None:
            self._publication.abandon(spoilt)
            self._publication = None
