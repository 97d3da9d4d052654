"""A stand-in for `briefings.site`: a site of one page per line of `content/*.yml`, and nothing of the model.

It lets the engine, the plugin and the preview be tested for what is theirs. A line `name: Title`
makes a page; `broken: ...` makes an error, `doubtful: ...` a warning, `media: path` names a file and
`link: href` puts a link on the home page.
"""

import signal
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from types import ModuleType
from typing import Any


@dataclass(frozen=True, slots=True)
class SitePage:
    url: str
    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class RenderedPage:
    url: str
    title: str
    description: str
    language: str
    direction: str
    html: str
    toc: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class FakeVerdict:
    errors: int
    warnings: int

    def failed(self, strict: bool = False) -> bool:
        return bool(self.errors or (strict and self.warnings))


class Site:
    rendered = 0

    def __init__(self, settings: Any) -> None:
        self.settings = settings
        lines = [
            line.split(": ", 1)
            for file in sorted(settings.content_dir.glob("*.yml"))
            for line in file.read_text("utf-8").splitlines()
            if ": " in line
        ]
        special = ("broken", "doubtful", "media", "link")
        self.titles = {name: title for name, title in lines if name not in special}
        self.links = [value for name, value in lines if name == "link"]
        self.media: Mapping[str, str] = {value: value for name, value in lines if name == "media"}
        self.wrong = [(name, value) for name, value in lines if name in ("broken", "doubtful")]
        self.verdict = FakeVerdict(
            sum(name == "broken" for name, _ in self.wrong), sum(name == "doubtful" for name, _ in self.wrong)
        )
        pages = [SitePage("", "Home", "home"), SitePage("actors/", "Actors", "index")]
        pages += [SitePage(f"actors/{name}/", title, "actor") for name, title in self.titles.items()]
        self.pages: Mapping[str, SitePage] = {page.url: page for page in pages}

    @property
    def assets(self) -> Mapping[str, str]:
        return {"css": "assets/site.css"}

    def render(self, url: str) -> RenderedPage:
        page = self.pages[url]
        Site.rendered += 1
        depth = "../" * url.count("/")
        links = [f'{depth}actors/{name}/#top-of-it">{escape(title)}' for name, title in self.titles.items()]
        links += [f'{escape(href)}">given' for href in (self.links if url == "" else [])]
        body = "".join(f'<li><a href="{link}</a></li>' for link in links)
        html = f'<h1 id="top-of-it">{escape(page.title)}</h1><ul>{body}</ul>'
        return RenderedPage(url, page.title, f"About {page.title}", "en", "ltr", html, (("top-of-it", page.title),))

    def files(self) -> Iterator[tuple[str, bytes]]:
        yield "assets/site.css", b"body { margin: 0 }\n"
        yield "search/index.json", ("[" + ",".join(f'"{name}"' for name in self.titles) + "]").encode()

    def report(self, format: str = "text", color: bool = False) -> str:
        return "\n".join(
            f"day.yml:1:1: {'error' if name == 'broken' else 'warning'} {name}: {value}" for name, value in self.wrong
        )

    def problems_html(self) -> str:
        return f"<pre>{escape(self.report())}</pre>"


def open_site(settings: Any) -> Site:
    return Site(settings)


def module() -> ModuleType:
    made = ModuleType("briefings.site")
    for thing in (SitePage, RenderedPage, Site, open_site):
        setattr(made, thing.__name__, thing)
    return made


def install() -> None:
    sys.modules["briefings.site"] = module()


def run(engine: str) -> None:
    """The engine's command line with this site in it: `python -c "import fake_site; fake_site.run('mkdocs')" build`."""
    install()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.argv[0] = engine
    if engine == "properdocs":
        from properdocs.__main__ import cli
    else:
        from mkdocs.__main__ import cli
    cli(prog_name=engine)
