"""What a page of a large site costs does not grow with the site: counted in calls, not in time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sample_site import NOW, desk_of, sample_settings

from briefings.model.briefing import Briefing
from briefings.pages import briefings
from briefings.pages.currency import currency_of
from briefings.pages.desk import Desk
from briefings.site import open_site


def long_line(count: int) -> Desk:
    """One situation with so many briefings, a day each."""
    days = (f"20{20 + at // 300}-{at // 25 % 12 + 1:02}-{at % 25 + 1:02}" for at in range(count))
    lines = [
        f"  day-{at}: {{situation: siege, title: Day {at}, summary: Quiet., published: {day}}}"
        for at, day in enumerate(days)
    ]
    return desk_of("situations: {siege: {title: The siege}}\nbriefings:\n" + "\n".join(lines))


@contextmanager
def spoken(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The briefings whose versions are looked at, once for each time."""
    found: list[str] = []
    speak = briefings._spoken

    def counted(desk: Desk, original: Briefing) -> Briefing:
        found.append(original.id)
        return speak(desk, original)

    with monkeypatch.context() as patched:
        patched.setattr(briefings, "_spoken", counted)
        yield found


def test_a_briefing_looks_at_its_neighbours_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = long_line(200)
    with spoken(monkeypatch) as looked_at:
        currency = currency_of(desk, desk.corpus.briefings["day-100"])
    assert looked_at == ["day-101", "day-99"]
    assert currency.newer == desk.link("day-101")
    assert currency.older == desk.link("day-99")


def test_the_first_and_the_last_briefing_have_one_neighbour() -> None:
    desk = long_line(3)
    ends = [currency_of(desk, desk.corpus.briefings[name]) for name in ("day-0", "day-2")]
    assert [(one.newer, one.older) for one in ends] == [(desk.link("day-1"), None), (None, desk.link("day-1"))]


def test_feeds_and_citation_files_draw_no_map(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[object] = []
    monkeypatch.setattr("briefings.pages.briefing.drawn_map", lambda *of: drawn.append(of))
    site = open_site(replace(sample_settings(), site_url="https://example.org/"), now=NOW)
    written = {path: make() for path, make in site.computed_files()}
    assert {"feeds/site.atom", "feeds/site.json"} <= set(written)
    assert any(path.endswith(".bib") for path in written)
    assert drawn == []
    site.render("briefings/northford-bridge-2/")
    assert len(drawn) == 1
