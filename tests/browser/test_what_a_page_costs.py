"""What reading a briefing costs: bytes on the wire, and what the site keeps of a reader."""

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from browsing import chromium, serving
from sample_site import built_content, built_sample

pytestmark = pytest.mark.browser

WHOLE_PAGE, SCRIPT = 60_000, 15_000
"""Bytes, compressed as servers do: of a briefing with everything it needs, and of the script in that."""
BRIEFINGS: list[tuple[Callable[[], Path], str]] = [
    (built_content, "briefings/aleppo-falls/"),
    (built_sample, "briefings/northford-bridge-2/"),
    (built_sample, "briefings/northford-bridge-2-ar/"),
]


@pytest.mark.parametrize(("built", "url"), BRIEFINGS, ids=[url for _, url in BRIEFINGS])
def test_a_briefing_with_everything_it_needs_is_small_and_asks_nobody_else(built: Callable[[], Path], url: str) -> None:
    site, asked = built(), []
    with serving(site) as root, chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.on("request", lambda request: asked.append(request.url))
        page.goto(root + url)
        page.evaluate("document.querySelectorAll('img').forEach((img) => { img.loading = 'eager' })")
        page.wait_for_load_state("networkidle")
        kept = page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]")
        databases = page.evaluate("indexedDB.databases().then((found) => found.length)")
        workers = page.evaluate("navigator.serviceWorker.getRegistrations().then((found) => found.length)")
        cookies = page.context.cookies()
    assert [one for one in asked if not one.startswith(root)] == []
    sizes = {one.removeprefix(root): _sent(site, one.removeprefix(root)) for one in asked}
    assert sum(sizes.values()) < WHOLE_PAGE, sizes
    scripts = {path: size for path, size in sizes.items() if path.endswith(".js")}
    assert scripts
    assert sum(scripts.values()) <= SCRIPT, scripts
    assert (kept, databases, workers, cookies) == ([[], [], ""], 0, 0, [])


def test_the_choice_of_light_or_dark_is_all_that_is_kept() -> None:
    with serving(built_sample()) as root, chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(root + BRIEFINGS[1][1])
        page.locator("button.theme").first.click()
        assert page.evaluate("Object.keys(localStorage)") == ["theme"]
        assert page.context.cookies() == []


def _sent(site: Path, url: str) -> int:
    path = unquote(url.partition("?")[0])
    return len(gzip.compress((site / (f"{path}index.html" if path.endswith("/") else path)).read_bytes(), 6))
