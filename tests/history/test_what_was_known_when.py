"""What was known when of a situation: days of real repositories, on the page, without a script, and as data."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from html_reading import faults
from repositories import ACTORS, BRIEFING, CLAIMS, SITUATION, SOURCES, Desk, briefing, claim

from briefings.history.chronicle import Day
from briefings.history.history import History
from briefings.pages.history.as_of import AsOfPage, days_of
from briefings.pages.moved import MovedPage
from briefings.settings import Settings
from briefings.site import Site, open_site

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
WITHDRAWN = {"release": {"status": "withdrawn"}}
DISPUTE = claim("It broke.", asserted_by="monitor", responds_to=[{"claim": "held", "as": "disputes"}])
PAGE = "situations/s/as-of/"
Said = list[tuple[int, str, str | None, str | None]]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def site_of(desk: Desk, **settings: Any) -> Site:
    return open_site(Settings(content_dir=desk.content, **settings))


def days(desk: Desk, **settings: Any) -> tuple[Day, ...]:
    site = site_of(desk, **settings)
    assert isinstance(site.history, History), site.history
    return days_of(site.desk, site.history, "s")


def told(desk: Desk, **settings: Any) -> Said:
    """Day of January, claim, its status before and after ("-": it is no claim that could have one)."""
    found: Said = []
    for day in days(desk, **settings):
        for turn in day.turns:
            before, after = ((stand.status or "-") if stand else None for stand in (turn.before, turn.after))
            found.append((day.date.day, turn.claim, before, after))
    return found


def page_of(desk: Desk, **settings: Any) -> AsOfPage:
    page = site_of(desk, **settings).pages[PAGE].build()
    assert isinstance(page, AsOfPage)
    return page


def data_of(site: Site) -> Any:
    return json.loads(dict(site.computed_files())["situations/s/as-of.json"]())


def test_each_day_tells_what_became_known_and_what_became_of_it(desk: Desk) -> None:
    desk.state()
    desk.state(claims={**CLAIMS, "broke": DISPUTE})
    taken_back = claim(status={"value": "retracted", "why": "The council took it back."})
    desk.state(claims={"held": taken_back, "broke": DISPUTE})
    desk.state(claims={"held": taken_back})
    assert told(desk) == [
        (2, "held", None, "claimed"),
        (3, "broke", None, "contested"),
        (3, "held", "claimed", "contested"),
        (4, "broke", "contested", "reported"),
        (4, "held", "contested", "retracted"),
        (5, "broke", "reported", None),
    ]


def test_figures_words_speakers_and_days_of_events_that_change_are_told(desk: Desk) -> None:
    event = {"situation": "s", "title": "The flood", "when": "2025-12-30"}
    figures = {"hurt": {"measure": "injured", "unit": "people", "said": "dozens"}}
    more = {"hurt": {"measure": "injured", "unit": "people", "low": "50", "high": "70"}}
    desk.state(claims={"held": claim(attests=["e"], figures=figures)}, events={"e": event})
    desk.state(claims={"held": claim(attests=["e"], figures=more)}, events={"e": event})
    desk.state(claims={"held": claim(attests=["e"], figures=more)}, events={"e": {**event, "when": "2025-12-31"}})
    desk.state(claims={"held": claim("It has held.", attests=["e"], figures=more)}, events={"e": event})
    desk.state(
        claims={"held": claim("It has held.", attests=["e"], asserted_by="mayor", figures=more)}, events={"e": event}
    )
    lines = [[(line.label, line.before, line.after) for line in day.turns[0].lines] for day in page_of(desk).days]
    assert lines[::-1] == [
        [],
        [("Figure", "injured: “dozens”", "injured: 50–70")],
        [("Happened", "30 December 2025", "31 December 2025")],
        [("Wording", "The bank held.", "It has held."), ("Happened", "31 December 2025", "30 December 2025")],
        [("Why", "", "said by The mayor alone, a party"), ("Who says it", "Town Council", "The mayor")],
    ]
    assert page_of(desk).days[2].summary == "1 claim reads otherwise"
    assert page_of(desk).days[3].summary == "1 figure changed"


def test_form_moves_and_what_the_page_does_not_tell_make_no_day(desk: Desk) -> None:
    desk.state()
    desk.commit(
        {
            "a.yml": {"situations": SITUATION, "actors": ACTORS},
            "b.yml": {"sources": SOURCES, "claims": CLAIMS, "briefings": BRIEFING},
        }
    )
    desk.state(claims={"held": claim(desk_notes="Ask again.")})
    desk.state(briefings=briefing(title="Another title"))
    assert [day.date.day for day in days(desk)] == [2]


def test_a_day_is_known_by_its_end_in_the_zone_of_the_desk(desk: Desk) -> None:
    desk.day = desk.day.replace(hour=20)
    desk.state()
    desk.day = desk.day.replace(day=2, hour=21)
    desk.state(claims={**CLAIMS, "broke": DISPUTE})
    assert told(desk) == [(2, "broke", None, "contested"), (2, "held", None, "contested")]
    assert [day.date.day for day in days(desk, timezone="Asia/Tokyo")] == [3]


def test_an_embargo_ends_on_its_own_day_and_not_on_that_of_a_commit(desk: Desk) -> None:
    desk.state(claims={**CLAIMS, "broke": {**DISPUTE, "release": {"embargo_until": "2026-01-09T00:00Z"}}})
    assert told(desk) == [
        (2, "held", None, "claimed"),
        (9, "broke", None, "contested"),
        (9, "held", "claimed", "contested"),
    ]


def test_claims_are_those_about_the_situation_and_its_events_and_in_its_briefings(desk: Desk) -> None:
    other = {"other": {"title": "Elsewhere"}}
    events = {"e": {"situation": "s", "title": "The flood"}, "f": {"situation": "other", "title": "The fire"}}
    claims = {
        **CLAIMS,
        "about": claim("About.", about=["s"]),
        "attests": claim("Attests.", attests=["e"]),
        "answers": claim("Answers.", asserted_by="monitor", responds_to=[{"claim": "held", "as": "qualifies"}]),
        "apart": claim("Apart."),
        "fire": claim("Fire.", attests=["f"]),
    }
    desk.state(situations={**SITUATION, **other}, events=events, claims=claims)
    assert {claim for _, claim, _, _ in told(desk)} == {"held", "about", "attests", "answers"}


@pytest.mark.parametrize(
    "today",
    [
        {"claims": {**CLAIMS, "broke": {**DISPUTE, **WITHDRAWN}}},
        {"claims": {**CLAIMS, "later": {**DISPUTE, **WITHDRAWN, "former_ids": ["broke"]}}},
        {"briefings": briefing(redact=["broke"])},
    ],
    ids=["withdrawn", "withdrawn under another id", "redacted"],
)
def test_what_is_hidden_today_was_never_known_nor_what_counted_with_it(desk: Desk, today: dict[str, Any]) -> None:
    """Of the claim that it disputed nothing true could be told without it."""
    apart = {"apart": claim("It rained.", about=["s"])}
    desk.state(claims={**CLAIMS, **apart})
    desk.state(claims={**CLAIMS, **apart, "broke": DISPUTE})
    desk.state(**{**today, "claims": {**today.get("claims", CLAIMS), **apart}})
    assert told(desk) == [(2, "apart", None, "claimed")]
    site = site_of(desk)
    assert "It broke" not in site.render(PAGE).html + json.dumps(data_of(site))


def test_a_draft_that_was_never_public_leaves_no_trace(desk: Desk) -> None:
    desk.state()
    before = site_of(desk).render(PAGE).html
    desk.state(claims={**CLAIMS, "secret": {**DISPUTE, "release": {"status": "draft"}}})
    assert site_of(desk).render(PAGE).html == before


def test_a_state_that_nobody_can_read_changes_nothing(desk: Desk) -> None:
    desk.state()
    desk.commit({"all.yml": "claims: {held: [unclosed"})
    desk.state(claims={"held": claim(reports=[{"source": "nowhere"}])})
    desk.state()
    assert told(desk) == [(2, "held", None, "claimed")]


def test_the_page_reads_without_a_script_and_says_both_times(desk: Desk) -> None:
    event = {"situation": "s", "title": "The flood", "when": "2025-12-31"}
    desk.state(claims={"held": claim(attests=["e"])}, events={"e": event})
    desk.state(claims={"held": claim(attests=["e"]), "broke": DISPUTE}, events={"e": event})
    page = site_of(desk).render(PAGE)
    assert list(faults(page.html, whole=False)) == []
    assert page.html.index("3 January 2026</time></h2>") < page.html.index("2 January 2026</time></h2>")
    assert '<span class="label">Happened</span> <time datetime="2025-12-31">31 December 2025</time>' in page.html
    assert "1 claim became known, 1 status changed" in page.html
    assert 'from <del dir="auto">claimed</del> to <ins dir="auto">contested</ins>' in page.html
    assert page.scripts == ("asof",)
    assert page.sharing.indexed is False


def test_one_day_alone_is_no_choice(desk: Desk) -> None:
    desk.state()
    page = site_of(desk).render(PAGE)
    assert page.scripts == ()
    assert "<select" not in page.html


def test_a_situations_page_leads_there_and_without_a_past_says_nothing(desk: Desk) -> None:
    desk.state()
    assert 'href="as-of/"' in site_of(desk).render("situations/s/").html
    for site in (site_of(desk, history=False), _without_git(desk)):
        assert "as-of" not in site.render("situations/s/").html
        assert PAGE not in site.pages
        assert "situations/s/as-of.json" not in dict(site.computed_files())


def test_the_data_say_the_same(desk: Desk) -> None:
    desk.state()
    desk.state(claims={**CLAIMS, "broke": DISPUTE})
    desk.state()
    data = data_of(site_of(desk, site_url="https://example.org/"))
    assert data["page"] == f"https://example.org/{PAGE}"
    told = [
        (day["known"], one["claim"], one["change"], one.get("status")) for day in data["days"] for one in day["claims"]
    ]
    assert told == [
        ("2026-01-02", "held", "added", "claimed"),
        ("2026-01-03", "broke", "added", "contested"),
        ("2026-01-03", "held", "changed", "contested"),
        ("2026-01-04", "broke", "removed", None),
        ("2026-01-04", "held", "changed", "claimed"),
    ]
    held = data["days"][0]["claims"][0]
    assert (held["statement"], held["asserted_by"], held["reported"]) == (
        "The bank held.",
        ["Town Council"],
        "2026-01-01",
    )


def _without_git(desk: Desk) -> Site:
    shutil.rmtree(desk.root / ".git")
    return site_of(desk)


def test_a_claim_or_an_event_that_was_given_another_id_neither_came_nor_went(desk: Desk) -> None:
    first = briefing(summary="It [held](claim:held).")
    again = briefing(summary="It [held](claim:kept).")
    event = {"situation": "s", "title": "The flood", "when": "2025-12-30"}
    desk.state(claims={"held": claim(attests=["e"])}, events={"e": event}, briefings=first)
    renamed = {"f": {**event, "former_ids": ["e"]}}
    desk.state(claims={"kept": claim(attests=["f"], former_ids=["held"])}, events=renamed, briefings=again)
    assert told(desk) == [(2, "kept", None, "claimed")]
    taken_back = {"value": "retracted", "why": "The council took it back."}
    words = claim(attests=["f"], former_ids=["held"], status=taken_back)
    desk.state(claims={"kept": words}, events=renamed, briefings=again)
    assert told(desk) == [(2, "kept", None, "claimed"), (4, "kept", "claimed", "retracted")]


def test_a_situation_that_was_given_another_id_keeps_its_days_and_its_address(desk: Desk) -> None:
    gone = claim("It broke.", about=["s"])
    desk.state(claims={**CLAIMS, "broke": gone})
    desk.state()
    moved = {**BRIEFING["b"], "situation": "flood"}
    desk.state(situations={"flood": {**SITUATION["s"], "former_ids": ["s"]}}, briefings={"b": moved})
    site = site_of(desk)
    assert isinstance(site.history, History), site.history
    found = [(day.date.day, turn.claim) for day in days_of(site.desk, site.history, "flood") for turn in day.turns]
    assert sorted(found) == [(2, "broke"), (2, "held"), (3, "broke")]
    page = site.pages[PAGE].build()
    assert isinstance(page, MovedPage)
    assert page.to.url == "situations/flood/as-of/"
