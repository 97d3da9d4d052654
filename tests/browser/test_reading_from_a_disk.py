"""The offline copy in a browser, opened from a folder: no server, no connection."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from browsing import chromium
from click.testing import CliRunner
from playwright.sync_api import Page, expect
from sample_site import copy_sample

from briefings.cli import application

pytestmark = pytest.mark.browser

LINKS = """[...document.querySelectorAll('a[href], link[href], img, script[src], form[action]')]
  .map((e) => e.src || e.action || new URL(e.getAttribute('href'), location).href)
  .filter((url) => url.startsWith('file:'))"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    desk = copy_sample(folder / "desk")
    done = CliRunner().invoke(
        application, ["export", "offline", "-f", str(desk / "mkdocs.yml"), "-o", str(folder / "site.zip")]
    )
    assert done.exit_code == 0, done.output
    with zipfile.ZipFile(folder / "site.zip") as packed:
        packed.extractall(folder / "on a stick #1")
    return folder / "on a stick #1" / "northford-desk"


class Read:
    """A page, and everything that went wrong while it was read."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page, self.folder = page, folder
        self.wrong: list[str] = []
        page.on("requestfailed", lambda request: self._failed(request.url, request.failure or ""))
        page.on("console", lambda message: self.wrong.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: self.wrong.append(f"{page.url}: {error}"))
        page.on("request", lambda request: self._asked(request.url))

    def _failed(self, url: str, why: str) -> None:
        if "ERR_ABORTED" not in why:  # the page was left before it had its icon
            self.wrong.append(f"failed: {url}: {why}")

    def _asked(self, url: str) -> None:
        if not url.startswith((self.folder.as_uri(), "data:")):
            self.wrong.append(f"asked elsewhere: {url}")

    def open(self, name: str) -> Page:
        self.page.goto((self.folder / name).as_uri())
        return self.page


@pytest.fixture
def read(unpacked: Path) -> Iterator[Read]:
    with chromium() as browser:
        one = Read(browser.new_page(), unpacked)
        yield one
        assert one.wrong == []


def test_a_briefing_is_read_a_number_followed_and_the_claims_found(read: Read) -> None:
    page = read.open("index.html")
    page.get_by_role("link", name="Briefings").first.click()
    page.locator("main").get_by_role("link", name="Bridge at Northford said to be closed").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bridge at Northford said to be closed")
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--measure')") != ""
    page = read.open("briefings/northford-bridge-2/index.html")
    mark = page.locator("#the-bank-1 .cite-mark").first
    mark.click()
    expect(page.locator(mark.get_attribute("href") or "?")).to_be_in_viewport()
    page.locator(".masthead").get_by_role("link", name="Claims").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Claims")
    page.locator("main").get_by_role("link", name="The river bank below the mill failed").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("The river bank below the mill failed")


def test_the_search_finds_from_a_disk(read: Read) -> None:
    page = read.open("places/northford/index.html")
    field = page.locator("header input[type=search]")
    field.fill("river authority of the nor")
    field.press("Enter")
    link = page.locator(".search-results a", has_text="River Authority of the Nor").first
    expect(link).to_be_visible()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("River Authority of the Nor")


def test_every_page_opens_without_a_fault_and_every_link_leads_to_a_file(read: Read, unpacked: Path) -> None:
    lost = []
    for file in sorted(unpacked.rglob("*.html")):
        page = read.open(file.relative_to(unpacked).as_posix())
        links = page.evaluate(LINKS)
        for link in set(links):
            if not Path(unquote(urlsplit(link).path)).is_file():
                lost.append(f"{file.relative_to(unpacked)}: {link}")
    assert lost == []
