"""Promises of the timeline over all dates: nothing is lost, the order is that of the chronology, all is on the line."""

import json
from typing import Any

from content_samples import ACTORS
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_site import desk_of

from briefings.graph.chronology import date_order, event_order
from briefings.graph.timeline import moments
from briefings.model.event import Event
from briefings.pages.timeline import page as timeline
from briefings.pages.timeline.bars import Bar
from briefings.pages.timeline.sheets import sheets
from briefings.pages.timeline.strip import Strip
from briefings.pages.timeline.view import Timeline
from briefings.rendering.renderer import render

DATES = [
    "1970-01-01", "1000", "9999-12-31", "2024", "202X", "2024-XX-05", "2024-11", "2024-11-29", "2024-11-29?",
    "2024-11~", "2024-11-29T10:00Z", "2024-11-29T23:00-05:00", "2024-11-27/2024-11-30", "2024-11/2025-02", "2024-12/..",
    "../2024-10", "2024-21", "[2024-11-27..2024-12-03]", "[..2024-11-29]", "[2024-11-29..]", "[2023,2025-01-01]",
    "2024-01-01/2024-12-31",
]  # fmt: skip
NAMES = [f"e{number}" for number in range(8)]
edtf = st.sampled_from([date for date in DATES if date != "2024-XX-05"])
related = st.fixed_dictionaries(
    {}, optional={"after": st.sampled_from(NAMES), "before": st.sampled_from(NAMES), "edtf": edtf}
).filter(bool)
whens = st.one_of(st.none(), edtf, related)
corpora = st.tuples(st.lists(whens, min_size=8, max_size=8), st.lists(st.one_of(st.none(), edtf), max_size=5))


def records(events: list[Any], claims: list[Any]) -> str:
    said = {
        f"c{number}": {"statement": "So it is.", "asserted_by": "ministry", **({"asserted": when} if when else {})}
        for number, when in enumerate(claims)
    }
    happened = {name: {"title": name, "when": when} for name, when in zip(NAMES, events, strict=True)}
    return json.dumps({"events": happened, "claims": said, "actors": ACTORS})


@settings(max_examples=60, deadline=None)
@given(corpora)
def test_every_record_stands_in_the_timeline_once_in_the_order_of_the_chronology(
    corpus: tuple[list[Any], list[Any]],
) -> None:
    desk = desk_of(records(*corpus))
    found = moments(desk.graph, desk.corpus.events, desk.corpus.claims)
    keys = [
        event_order(desk.graph, moment.record) if isinstance(moment.record, Event) else (*date_order(moment.stands), 0)
        for moment in found
    ]
    assert keys == sorted(keys)
    (sheet,) = sheets(desk)
    shown = [entry.id for entry in timeline.build(desk, sheet).timeline.entries]
    assert shown == [moment.record.id for moment in found]
    assert sorted(shown) == sorted([*desk.corpus.events, *desk.corpus.claims])


@settings(max_examples=60, deadline=None)
@given(corpora)
def test_each_year_and_month_is_a_heading_once_and_the_same_records_give_the_same_page(
    corpus: tuple[list[Any], list[Any]],
) -> None:
    desk = desk_of(records(*corpus))
    page = timeline.build(desk, sheets(desk)[0])
    anchors = [year.anchor for year in page.timeline.years]
    anchors += [month.anchor for year in page.timeline.years for month in year.months]
    assert len(set(anchors)) == len(anchors)
    again = desk_of(records(*corpus))
    assert render(page).html == render(timeline.build(again, sheets(again)[0])).html


@settings(max_examples=60, deadline=None)
@given(corpora, st.sampled_from(["en", "ar"]))
def test_all_that_is_drawn_lies_on_its_line(corpus: tuple[list[Any], list[Any]], language: str) -> None:
    desk = desk_of(records(*corpus)).speaking(language)
    view = timeline.build(desk, sheets(desk)[0]).timeline
    for left, width in drawn(view):
        assert -1e-9 <= left <= left + width <= 100 + 1e-9


def drawn(view: Timeline) -> list[tuple[float, float]]:
    bars = [day.bar for year in view.years for month in year.months for day in month.days if day.bar]
    found = [span for bar in bars for span in spans(bar)]
    return found + (on_strip(view.strip) if view.strip else [])


def spans(bar: Bar) -> list[tuple[float, float]]:
    return [(bar.x, bar.width), *([bar.core] if bar.core else [])]


def on_strip(strip: Strip) -> list[tuple[float, float]]:
    sides = (strip.events, strip.said)
    found = [(column.x - column.width / 2, column.width) for side in sides for column in side.columns]
    found += [span for side in sides for lane in side.lanes for bar in lane for span in spans(bar)]
    found += [(tick.x, 0.0) for tick in strip.ticks] + [(x, 0.0) for x in strip.breaks]
    marks = sum(column.count for side in sides for column in side.columns)
    assert marks + sum(side.left_out + sum(map(len, side.lanes)) for side in sides) > 0
    return found
