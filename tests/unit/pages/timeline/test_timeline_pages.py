"""The timeline's list, its picture, its pages, and the sections of other pages."""

import json
from typing import Any

import pytest
from content_samples import ACTORS
from html_reading import faults
from sample_site import desk_of, sample

from briefings.pages.desk import Desk
from briefings.pages.timeline import page as timeline
from briefings.pages.timeline import sheets as splitting
from briefings.pages.timeline.section import actor_timeline, place_timeline, situation_timeline
from briefings.pages.timeline.sheets import sheets
from briefings.pages.timeline.strip import MOST_LANES
from briefings.pages.timeline.view import Timeline
from briefings.rendering.renderer import render


def desk_with(whens: list[Any], **fields: Any) -> Desk:
    events = {f"e{number}": {"title": f"E{number}", "when": when, **fields} for number, when in enumerate(whens)}
    return desk_of(json.dumps({"events": events, "actors": ACTORS}))


def view_of(whens: list[Any]) -> Timeline:
    desk = desk_with(whens)
    return timeline.build(desk, sheets(desk)[0]).timeline


def headings(view: Timeline) -> list[str]:
    found = []
    for year in view.years:
        found.append(year.words)
        for month in year.months:
            found += [f"- {month.words}", *(f"-- {day.date.words if day.date else ''}" for day in month.days)]
    return found


def test_every_event_and_claim_of_the_sample_stands_in_the_timeline_once() -> None:
    desk = sample().desk
    (sheet,) = sheets(desk)
    entries = [entry.id for entry in timeline.build(desk, sheet).timeline.entries]
    assert sorted(entries) == sorted([*desk.corpus.events, *desk.corpus.claims])


def test_headings_say_how_exactly_a_date_is_known() -> None:
    given = [
        "2024",
        "2024-11",
        "2024-11-29",
        "[2024-11-27..2024-11-30]",
        "[..2024-11-29]",
        "2024-11-29T10:00Z",
        "2023-12-31?",
    ]
    view = view_of(given)
    assert headings(view) == [
        "2023", "- December", "-- 31 December 2023 (uncertain)",
        "2024", "- ", "-- 2024", "- November", "-- November 2024", "-- some time from 27 to 30 November 2024",
        "-- 29 November 2024 or earlier", "-- Friday 29 November",
    ]  # fmt: skip
    notes = [day.notes for month in view.years[1].months for day in month.days]
    assert notes == [("known to within a year",), ("known to within a month",), ("known to within days",), (), ()]
    assert [entry.time for entry in view.entries if entry.time] == ["10:00 (UTC)"]


def test_what_has_no_date_says_why() -> None:
    view = view_of([None, {"said": "later", "why": "The paper gives none."}])
    assert [entry.why for entry in view.undated] == ["No source gives a day.", "The paper gives none."]
    assert (view.years, view.strip) == ((), None)
    assert view.caption == ("2 events, 2 of them undated.",)


def test_marks_can_be_counted_while_they_are_few_and_the_caption_counts_them_else() -> None:
    few, many = view_of(["2024-05-06"] * 8), view_of(["2024-05-06"] * 30)
    assert few.strip is not None
    assert many.strip is not None
    assert (few.strip.events.unit, many.strip.events.unit) == (6, 0)
    assert many.caption == ("30 events.", "The tallest column of events stands for 30.")
    assert many.strip.events.height <= 64


def test_spans_for_which_there_is_no_room_are_counted() -> None:
    view = view_of(["2024-05"] * (MOST_LANES + 3))
    assert view.strip is not None
    assert len(view.strip.events.lanes) == MOST_LANES
    assert view.caption[-1] == "3 spans for which there is no room are in the list alone."


def test_what_lies_far_off_is_cut_and_the_caption_says_so() -> None:
    view = view_of(["1970-01-01", *(f"2024-05-{day:02}" for day in range(1, 29))])
    assert view.caption[-1] == "The line is broken where for long nothing is dated."


def test_no_event_makes_no_timeline() -> None:
    desk = desk_of("situations: {war: {title: The war}}")
    page = timeline.build(desk, sheets(desk)[0])
    assert "Nothing has been recorded yet" in render(page).html
    assert situation_timeline(desk, "war") is None


def test_places_are_chosen_with_all_that_lies_in_them() -> None:
    desk = sample().desk
    view = timeline.build(desk, sheets(desk)[0]).timeline
    facets = {entry.id: entry.facets for entry in view.entries}
    assert facets["bridge-closed"].places == ("northford", "northford-bridge", "northford-valley")
    assert facets["boats-seen"].days == "2026-03-06/"


def test_a_timeline_that_is_too_long_is_split_by_year_month_and_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(splitting, "MOST_ENTRIES", 3)
    desk = desk_with(["2023-01-01", *["2024-11-29"] * 5, "2024-11", "2024-12-01", "2024", None])
    found = {sheet.url: len(sheet.listed) for sheet in sheets(desk)}
    assert found == {
        "timeline/": 0,
        "timeline/2023/": 1,
        "timeline/2024/": 1,
        "timeline/2024/11/": 0,
        "timeline/2024/11/01/": 1,
        "timeline/2024/11/29/": 0,
        "timeline/2024/11/29/1/": 3,
        "timeline/2024/11/29/2/": 2,
        "timeline/2024/12/": 1,
        "timeline/undated/": 1,
    }
    first = timeline.build(desk, sheets(desk)[0])
    assert [(row.link.text, row.count) for row in first.parts] == [("2023", 1), ("2024", 8), ("Undated", 1)]
    assert first.parts[0].months[0] is not None
    assert first.parts[0].months[0][0].url == "timeline/2023/#month-2023-01"
    assert first.parts[1].months[10] is not None
    assert (first.parts[1].months[10][0].url, first.parts[1].months[10][1]) == ("timeline/2024/11/", 6)
    for sheet in sheets(desk):
        assert faults(render(timeline.build(desk, sheet)).html, whole=False) == []
    ids = [entry.id for sheet in sheets(desk) for entry in timeline.build(desk, sheet).timeline.entries]
    assert sorted(ids) == sorted(desk.corpus.events)


def test_no_page_of_the_timeline_holds_too_many_entries_whatever_is_known_of_their_days(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(splitting, "MOST_ENTRIES", 2)
    desk = desk_with([*["2024-11-29"] * 5, *["2024"] * 5, *[None] * 3])
    pages = {sheet.url: timeline.build(desk, sheet) for sheet in sheets(desk)}
    assert max(page.count for page in pages.values()) == 2
    ids = [entry.id for page in pages.values() for entry in page.timeline.entries]
    assert sorted(ids) == sorted(desk.corpus.events)
    day, year, undated = (pages[f"timeline/{part}/"] for part in ("2024/11/29", "2024", "undated"))
    assert [row.link.text for row in day.parts] == [
        "29 November 2024, entries 1–2",
        "29 November 2024, entries 3–4",
        "29 November 2024, entries 5",
    ]
    assert [row.link.url for row in year.parts] == [
        "timeline/2024/11/",
        *(f"timeline/2024/whole/{number}/" for number in (1, 2, 3)),
    ]
    assert [row.link.url for row in undated.parts] == ["timeline/undated/1/", "timeline/undated/2/"]
    assert pages["timeline/undated/2/"].title == "Timeline: undated, entries 3"
    assert [link.url for link in pages["timeline/2024/11/29/2/"].trail][-1] == "timeline/2024/11/29/"
    for page in pages.values():
        assert faults(render(page).html, whole=False) == []


def test_a_situation_an_actor_and_a_place_have_their_part_and_lead_to_the_whole() -> None:
    desk = sample().desk
    flood, council = situation_timeline(desk, "northford-flood"), actor_timeline(desk, "northford-council")
    valley = place_timeline(desk, "northford-valley")
    assert flood is not None
    assert council is not None
    assert valley is not None
    assert {"flood", "bank-failure", "wire-level", "paper-bridge-fell"} <= {entry.id for entry in flood.entries}
    assert "undated-meeting" not in {entry.id for entry in flood.entries}
    assert {"undated-meeting", "council-bank-held", "joint-appeal"} <= {entry.id for entry in council.entries}
    assert "official-bridge-closed" not in {entry.id for entry in council.entries}, (
        "it may be theirs, and is not said to be"
    )
    assert {"bank-failure", "bridge-closed"} <= {entry.id for entry in valley.entries}
    assert flood.more is not None
    assert flood.more.url == "timeline/?situation=northford-flood"


def test_a_section_that_is_too_long_is_drawn_and_the_page_keeps_its_list() -> None:
    events = {f"e{number}": {"title": "E", "situation": "war", "when": "2024-01-01"} for number in range(151)}
    desk = desk_of(json.dumps({"situations": {"war": {"title": "The war"}}, "events": events}))
    section = situation_timeline(desk, "war")
    assert section is not None
    assert (section.entries, section.caption[0]) == ((), "151 events.")
    html = render(desk_page(desk)).html
    assert html.count('href="../../events/e') >= 151


def desk_page(desk: Desk) -> Any:
    from briefings.pages.situation import build

    return build(desk, "war")
