"""Pages that lead to everything do not grow with it: they show the newest or the fullest, and lead to the rest."""

import json
from functools import cache

from sample_site import desk_of

from briefings.pages.desk import Desk
from briefings.pages.downloads import MOST_BRIEFINGS
from briefings.pages.downloads import build as build_data
from briefings.pages.feeds import MOST_LINES
from briefings.pages.feeds import build as build_feeds
from briefings.pages.home import MOST_EARLIER, MOST_SITUATIONS
from briefings.pages.home import build as build_home
from briefings.rendering.renderer import render

SITUATIONS = MOST_SITUATIONS + 3
BRIEFINGS = MOST_BRIEFINGS + 4
ACTORS = MOST_LINES + 5


@cache
def large(situations: int = SITUATIONS, briefings: int = BRIEFINGS, actors: int = ACTORS) -> Desk:
    """Briefing n is the newer the larger n is, and of situation n modulo their number; the last one names actor 7."""
    last = briefings - 1
    records = {
        "actors": {f"a{n}": {"name": f"A {n:03}", "type": "monitor"} for n in range(actors)},
        "situations": {
            f"s{n}": {"title": f"S {n:02}", "summary": "S.", **({"ended": "2026-01-01"} if n == 0 else {})}
            for n in range(situations)
        },
        "briefings": {
            f"b{n}": {
                "situation": f"s{n % situations}",
                "title": f"B {n}",
                "number": n,
                "published": f"2025-{1 + n // 28:02}-{1 + n % 28:02}",
                "summary": "Said [by it](actor:a7)." if n == last else "Said.",
            }
            for n in range(briefings)
        },
    }
    return desk_of(json.dumps(records))


def test_the_front_page_shows_the_situations_with_the_newest_briefings_first_and_leads_to_all() -> None:
    home = build_home(large())
    going_on = [
        f"S {n % SITUATIONS:02}" for n in range(BRIEFINGS - 1, BRIEFINGS - 1 - SITUATIONS, -1) if n % SITUATIONS
    ]
    assert [card.link.text for card in home.situations] == going_on[:MOST_SITUATIONS]
    assert home.all_situations is not None
    assert home.all_situations.url == "situations/"


def test_the_front_page_shows_the_newest_briefings_and_leads_to_all() -> None:
    home = build_home(large())
    newest = [f"B {n}" for n in range(BRIEFINGS - 2, BRIEFINGS - 2 - MOST_EARLIER, -1)]
    assert [row.link.text for row in home.earlier] == newest
    assert home.all_briefings is not None
    assert home.all_briefings.url == "briefings/"


def test_above_the_headline_stand_a_few_situations_and_the_way_to_the_others() -> None:
    home = render(build_home(large())).html
    nav = home[home.index('<nav class="standings"') : home.index("</nav>")]
    assert nav.count("<li>") == 7
    assert '<a href="#situations">All situations</a>' in nav
    assert home.index('id="situations"') > home.index("<h1")


def test_a_situation_that_ended_stands_last_however_new_its_briefing_is() -> None:
    home = build_home(large(2, 3))
    assert [card.link.text for card in home.situations] == ["S 01", "S 00"]


def test_a_small_desk_shows_everything_and_leads_nowhere_else() -> None:
    home, data = build_home(large(2, 3)), build_data(large(2, 3))
    assert (len(home.earlier), home.all_situations, home.all_briefings, data.all_briefings) == (2, None, None, None)


def test_the_page_of_data_has_the_files_of_the_newest_briefings_and_leads_to_all() -> None:
    data = build_data(large())
    assert [one.link.text for one in data.briefings] == [f"B {n}" for n in range(BRIEFINGS - 1, 3, -1)]
    assert data.all_briefings is not None


def test_the_page_of_feeds_has_those_with_the_most_entries_and_says_so() -> None:
    groups = {group.anchor: group for group in build_feeds(large()).groups}
    actors = groups["feeds-actor"]
    assert (len(actors.lines), actors.is_cut, actors.lines[0].about.text) == (MOST_LINES, True, "A 007")
    assert not groups["feeds-situation"].is_cut
    few = next(group for group in build_feeds(large(2, 3, MOST_LINES)).groups if group.anchor == "feeds-actor")
    assert (few.lines[0].about.text, few.is_cut) == ("A 000", False)
