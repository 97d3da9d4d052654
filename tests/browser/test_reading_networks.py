"""Reading the network of actors in a browser: on a phone, by keyboard, without scripts, on paper."""

from collections.abc import Iterator

import pytest
from browsing import Reader, serving
from playwright.sync_api import Page, expect
from sample_site import built_content

pytestmark = pytest.mark.browser

DRAWING = ".network-figure [role=region]"


@pytest.fixture
def network(reader: Reader) -> Iterator[Page]:
    """The network of this repository's own content."""
    with serving(built_content()) as root:
        yield Reader(root, reader.browser).open("network/", 375, java_script_enabled=False)


def test_on_a_phone_the_drawing_scrolls_and_the_page_does_not(network: Page) -> None:
    wide = network.evaluate("() => document.documentElement.scrollWidth")
    assert wide <= 375
    drawing = network.locator(DRAWING)
    assert drawing.evaluate("box => box.scrollWidth > box.clientWidth")
    drawing.focus()
    network.keyboard.press("End")
    network.keyboard.press("ArrowRight")
    expect(drawing).to_be_focused()


def test_the_drawing_asks_nothing_of_who_cannot_see_it_and_the_table_has_its_links(network: Page) -> None:
    assert network.locator(".network-drawing").get_attribute("aria-hidden") == "true"
    drawn = network.locator(".network-drawing a")
    assert set(drawn.evaluate_all("links => links.map(link => link.tabIndex)")) == {-1}
    in_table = set(network.locator(".relations a").evaluate_all("links => links.map(link => link.href)"))
    links = drawn.evaluate_all("links => links.map(link => new URL(link.href.baseVal, document.baseURI).href)")
    assert len(links) == 12
    assert set(links) <= in_table


def test_names_stay_within_their_blocks(network: Page) -> None:
    """What the drawing reckons for letters is no less than what this machine's fonts need."""
    sticking_out = network.evaluate(
        """() => {
          const boxes = [...document.querySelectorAll(".network-side, .network-block")].map(box => box.getBBox());
          return [...document.querySelectorAll(".network-name, .network-caption")].filter(text => {
            const own = text.getBBox();
            return !boxes.some(box => own.x >= box.x && own.x + own.width <= box.x + box.width
              && own.y >= box.y && own.y + own.height <= box.y + box.height);
          }).map(text => text.textContent);
        }"""
    )
    assert sticking_out == []


def test_a_name_in_the_drawing_leads_to_its_actor(network: Page) -> None:
    network.locator(".network-drawing a", has_text="Russian Air Force").click()
    expect(network.locator("h1")).to_have_text("Russian Air Force")
