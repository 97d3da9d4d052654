"""What page builders get from the desk: links by name, dates in words, moments in the desk's own zone."""

from dataclasses import replace

import pytest
from sample_site import desk_of

from briefings.graph.graph import Graph
from briefings.model.date import Date
from briefings.pages.desk import Desk


def at(zone: str) -> Desk:
    desk = desk_of("actors: {gazette: {name: Northford Gazette, type: medium}}")
    return Desk(desk.released, replace(desk.settings, timezone=zone))


def test_a_moment_is_shown_in_the_zone_of_the_desk_and_stays_the_same_instant() -> None:
    cutoff = Date("2026-03-07T23:30Z")
    shown = at("Asia/Damascus").moment(cutoff)
    assert shown is not None
    assert "8 March 2026" in shown.words
    assert shown.attribute == "2026-03-08T02:30+03:00"


def test_without_a_zone_of_its_own_the_desk_shows_a_moment_as_it_is_written() -> None:
    shown = at("UTC").moment(Date("2026-03-07T21:00+02:00"))
    assert shown is not None
    assert shown.attribute == "2026-03-07T21:00+02:00"


def test_a_day_without_a_time_belongs_to_no_zone() -> None:
    shown = at("Asia/Damascus").moment(Date("2026-03-07"))
    assert shown is not None
    assert shown.words == "7 March 2026"


def test_a_link_in_other_words_does_not_change_the_link_by_name() -> None:
    desk = at("UTC")
    record = next(iter(desk.corpus))
    named = desk.link(record.id)
    assert desk.link(record.id, "other words") == replace(named, text="other words")
    assert desk.link(record.id) == named


def test_what_was_worked_out_once_is_shared_by_all_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out = []

    def counted(graph: Graph) -> None:
        worked_out.append(graph)

    monkeypatch.setattr("briefings.pages.desk.newest_day", counted)
    desk = at("UTC")
    spoken = [desk.speaking(language) for language in ("ar", "uk", "ar", "en")]
    assert [one.newest for one in (*spoken, *(one.speaking("fr") for one in spoken))] == [None] * 8
    assert len(worked_out) == 1
    assert [one.tongue.language for one in spoken] == ["ar", "uk", "ar", "en"]
    assert spoken[0] is spoken[2]
    assert spoken[0].speaking("en") is desk
    assert spoken[1].actors_by_name is desk.actors_by_name
