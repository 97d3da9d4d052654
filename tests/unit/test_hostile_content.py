"""Whatever stands in any text of any record, a page has the elements that the templates make, and no others."""

import shutil
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from browsing import chromium, serving
from hostile_content import LINES, TEXTS, rewritten
from html_reading import Element, pages_of, read
from playwright.sync_api import Dialog
from sample_site import NOW, SAMPLE, build, sample, sample_settings

from briefings.loading.tree import MemoryTree
from briefings.model.codes import CODES
from briefings.settings import Edition
from briefings.site import Site, open_site

HARMLESS = "x"
RICH = frozenset(
    {"a", "b", "bdi", "blockquote", "br", "cite", "code", "div", "em", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p"}
    | {
        "path",
        "circle",
        "pre",
        "time",
        "section",
        "h2",
        "span",
        "sup",
        "strong",
        "svg",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    }
)
"""Elements that rich text may bring, its citations and mentions included."""


def desk(line: str | None = None, text: str | None = None, edition: Edition = "internal") -> Site:
    """The sample with this in every line, and this after every rich text."""
    records = rewritten(
        sample("internal").examined.graph.corpus,
        lambda words: words if line is None else line,
        lambda words: words if text is None else f"{words.strip()}\n\n{text}",
    )
    return open_site(sample_settings(edition), MemoryTree({"day.yml": records}), NOW)


def shape(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Every element with the names of its attributes; lists are sorted by name, so the order says nothing.

    Names on maps are left out: whether there is room for one depends on its length.
    """
    return sorted((one.name, tuple(one.attributes)) for one in read(html) if one.name != "text")


@cache
def harmless() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    site = desk(line=HARMLESS)
    return {url: shape(site.render(url).html) for url in site.pages}


@pytest.mark.parametrize("payload", LINES)
def test_a_line_of_text_changes_no_element_and_no_attribute(payload: str) -> None:
    site = desk(line=payload)
    changed = [url for url in site.pages if shape(site.render(url).html) != harmless()[url]]
    assert changed == []
    assert payload in read(site.render("actors/river-authority/").html).text


def dangers(root: Element) -> Iterator[str]:
    for one in root:
        for name, value in one.attributes.items():
            start = "".join(value.lower().split())
            if name.startswith("on") or name in ("style", "srcdoc", "formaction", "xlink:href"):
                yield f"<{one.name} {name}={value!r}>"
            if name in ("href", "src", "action") and start.startswith(("javascript:", "data:", "vbscript:")):
                yield f"<{one.name} {name}={value!r}>"


@pytest.mark.parametrize("payload", TEXTS)
def test_a_rich_text_brings_markup_of_ours_alone(payload: str) -> None:
    site, plain = desk(text=payload), sample("internal")
    for url in site.pages:
        root = read(site.render(url).html)
        assert list(dangers(root)) == [], url
        more = Counter(one.name for one in root)
        more.subtract(one.name for one in read(plain.render(url).html))
        assert {name for name, count in more.items() if count > 0} <= RICH, url


@pytest.mark.parametrize("payload", TEXTS)
def test_the_preview_page_of_problems_is_safe_too(payload: str) -> None:
    site = desk(line=payload.split("\n")[0], text=payload)
    assert list(dangers(read(site.problems_html()))) == []
    allowed = {
        "section",
        "h1",
        "p",
        "ol",
        "ul",
        "li",
        "code",
        "pre",
        "span",
        "mark",
        "b",
        "br",
        "a",
        "details",
        "summary",
    }
    assert {one.name for one in read(site.problems_html())} <= allowed


CONFIG = """\
site_name: {name}
docs_dir: content
theme: {{name: briefings}}
plugins:
  - briefings:
      publisher: {{name: {name}, licence: {name}}}
      severities: {{{off}}}
"""


def built(folder: Path, line: str, text: str | None, name: str) -> Path:
    """A site with these words in all texts, through MkDocs and its shell."""
    (folder / "content").mkdir(parents=True)
    records = rewritten(
        sample().desk.corpus, lambda _: line, lambda words: words if text is None else f"{words.strip()}\n\n{text}"
    )
    (folder / "content" / "day.yml").write_bytes(records)
    (folder / "content" / "about.md").write_text(f"---\ntitle: '{line.replace(chr(39), chr(39) * 2)}'\n---\n\nAbout.\n")
    shutil.copytree(SAMPLE / "content" / "media", folder / "content" / "media")
    off = ", ".join(f"{code}: 'off'" for code in CODES)
    quoted = "'" + name.replace("'", "''") + "'"
    (folder / "mkdocs.yml").write_text(CONFIG.format(name=quoted, off=off), "utf-8")
    return build(folder)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "desk"
    return built(folder, " ".join(LINES), None, LINES[1])


def test_the_shell_escapes_titles_descriptions_and_names(hostile: Path, tmp_path: Path) -> None:
    plain = pages_of(built(tmp_path / "desk", HARMLESS, None, "y"))
    for url, html in pages_of(hostile).items():
        assert shape(html) == shape(plain[url]), url
    (title,) = read((hostile / "actors" / "gazette" / "index.html").read_text()).find("title")
    assert title.text == f"{' '.join(LINES)} · {LINES[1]}"
    (description,) = read((hostile / "claims" / "wire-level" / "index.html").read_text()).find(
        "meta", name="description"
    )
    assert description.attributes["content"].startswith(LINES[0])


@pytest.mark.browser
def test_no_payload_runs_and_none_asks_anybody_anything(tmp_path: Path) -> None:
    site = built(tmp_path / "desk", " ".join(LINES), "\n\n".join(TEXTS), LINES[1])
    with serving(site) as root, chromium() as browser:
        page = browser.new_page()
        said: list[str] = []

        def dismiss(dialog: Dialog) -> None:
            said.append(f"dialog {dialog.message}")
            dialog.dismiss()

        page.on("dialog", dismiss)
        page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: said.append(request.url) if not request.url.startswith(root) else None)
        for url in pages_of(site):
            if url != "404.html":
                page.goto(root + url)
                page.evaluate("document.querySelectorAll('*').forEach(e => e.dispatchEvent(new Event('mouseover')))")
        page.goto(f"{root}search/?q=script")
        page.wait_for_selector(".search-results li")
        assert said == []
