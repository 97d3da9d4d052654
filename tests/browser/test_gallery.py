"""The gallery in a browser: every component in each theme and direction, with long words and mixed scripts."""

from collections.abc import Iterator
from pathlib import Path

import component_gallery
import pytest
from browsing import Reader, chromium, serving
from component_examples import all_components

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
AXE = ROOT / ".briefings" / "audit" / "node_modules" / "axe-core" / "axe.min.js"
ASK = (ROOT / "tests" / "audit" / "axe.js").read_text(encoding="utf-8")
LAYOUT = (ROOT / "tests" / "audit" / "layout.js").read_text(encoding="utf-8")
SEVERAL_IN_ONE = {"landmark-unique", "heading-order", "page-has-heading-one", "landmark-no-duplicate-banner"}
"""Rules of whole pages: here one component stands several times on a page, under headings of the gallery."""
UNKNOWN_LANGUAGE = 'lang="xx"'
"""An example of its own."""
FRAMES = [
    f"frames/{one.name}-{theme}-{language}.html"
    for one in all_components()
    for theme, language in component_gallery.MODES
]

ONE_OF_EACH = [frame for frame in FRAMES if frame.endswith(("light-en.html", "dark-ar.html"))]
"""Either theme and either direction of each component."""


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    folder = tmp_path_factory.mktemp("gallery")
    component_gallery.write(folder)
    with chromium() as browser, serving(folder) as root:
        yield Reader(root, browser)


@pytest.mark.parametrize("width", [1280, 320])
def test_no_example_is_wider_than_the_screen_or_cut_off(gallery: Reader, width: int) -> None:
    page = gallery.open("index.html", width)
    found = {}
    for frame in ONE_OF_EACH:
        page.goto(gallery.root + frame)
        if words := page.evaluate(LAYOUT):
            found[frame] = words[:3]
    assert found == {}


def test_the_page_shows_every_component_and_asks_for_nothing_else(gallery: Reader) -> None:
    page = gallery.context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(gallery.root + "index.html")
    assert page.locator("iframe").count() == len(FRAMES)
    assert page.locator("#statuses ~ .table-scroll tbody tr").count() == 8
    assert [url for url in asked if not url.startswith((gallery.root, "data:"))] == []


@pytest.mark.skipif(not AXE.is_file(), reason="axe is not here: `make audit` brings it")
def test_axe_finds_nothing_in_any_theme_or_direction(gallery: Reader) -> None:
    page = gallery.open("index.html")
    axe = AXE.read_text(encoding="utf-8")
    found = []
    for address in ("index.html", *ONE_OF_EACH):
        page.goto(gallery.root + address)
        page.evaluate(axe)
        for rule in page.evaluate(ASK, False):
            if rule["id"] not in SEVERAL_IN_ONE:
                nodes = [node for node in rule["nodes"] if UNKNOWN_LANGUAGE not in node["html"]]
                found += [f"{address}: {rule['id']}: {node['html'][:120]}" for node in nodes]
    assert found == []
