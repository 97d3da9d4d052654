"""A briefing that was given another id (`former_ids`) keeps its versions, their numbers and their addresses."""

import datetime
import shutil
from pathlib import Path
from typing import Any

import pytest
from repositories import BRIEFING, CLAIMS, NOW, Desk, claim

from briefings.history.history import History
from briefings.history.versions import Version
from briefings.model.briefing import Change
from briefings.pages.history.lines import change_lines
from briefings.pages.history.page import VersionPage
from briefings.pages.moved import MovedPage
from briefings.pages.tongue import english
from briefings.settings import Settings
from briefings.site import Site, open_site

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def named(name: str, *former: str, **fields: Any) -> dict[str, dict[str, Any]]:
    """The briefing under an id, with those that it had before."""
    return {name: {**BRIEFING["b"], **({"former_ids": list(former)} if former else {}), **fields}}


def site_of(desk: Desk) -> Site:
    return open_site(Settings(content_dir=desk.content, site_url="https://example.org/"), now=NOW)


def history_of(desk: Desk) -> History:
    history = site_of(desk).history
    assert isinstance(history, History)
    return history


def told(versions: tuple[Version, ...]) -> list[tuple[int, str, int]]:
    """Number, id then, and day of January since which it stood."""
    return [(version.number, version.record, version.at.day) for version in versions]


def test_versions_go_on_under_another_id_with_their_numbers(desk: Desk) -> None:
    desk.state(briefings=named("old", title="One"))
    desk.state(briefings=named("old", title="Two"))
    desk.state(briefings=named("new", "old", title="Three"))
    desk.state(briefings=named("new", "old", title="Four"))
    history = history_of(desk)
    versions = history.versions("new")
    assert told(versions) == [(1, "old", 2), (2, "old", 3), (3, "new", 4), (4, "new", 5)]
    lines = change_lines(history.facts(versions[1]), history.facts(versions[2]), english())
    assert [(line.label, line.before, line.after) for line in lines] == [("Title", "Two", "Three")]


def test_another_id_alone_makes_no_version(desk: Desk) -> None:
    desk.state(briefings=named("old", title="One"))
    desk.state(briefings=named("new", "old", title="One"))
    desk.state(briefings=named("new", "old", title="Two"))
    versions = history_of(desk).versions("new")
    assert told(versions) == [(1, "new", 2), (2, "new", 4)]
    assert (versions[0].at.day, versions[0].until.day) == (2, 4)


def test_it_may_be_renamed_more_than_once_and_be_away_in_between(desk: Desk) -> None:
    desk.state(briefings=named("a", title="One"))
    desk.state(briefings=named("b", "a", title="Two"))
    desk.state(briefings={})
    desk.state(briefings=named("c", "a", "b", title="Three"))
    assert told(history_of(desk).versions("c")) == [(1, "a", 2), (2, "b", 3), (3, "c", 5)]


def test_one_that_stood_beside_it_is_not_its_past(desk: Desk) -> None:
    other = named("other", title="Other")
    desk.state(briefings={**other, **named("new", title="One")})
    desk.state(briefings=named("new", "other", title="Two"))
    assert told(history_of(desk).versions("new")) == [(1, "new", 2), (2, "new", 3)]


def test_a_draft_may_lie_beside_the_one_that_it_replaces(desk: Desk) -> None:
    old, draft = named("old", title="One"), named("new", title="Two", release={"status": "draft"})
    desk.state(briefings=old)
    desk.state(briefings={**old, **draft})
    desk.state(briefings=named("new", "old", title="Two"))
    assert told(history_of(desk).versions("new")) == [(1, "old", 2), (2, "new", 4)]


def test_former_addresses_of_versions_lead_to_those_of_today(desk: Desk) -> None:
    desk.state(briefings=named("old", title="One"))
    desk.state(briefings=named("old", title="Two"))
    desk.state(briefings=named("new", "old", title="Three"))
    pages = site_of(desk).pages
    moved = {url: page.to.url for url in pages if "/old/" in url and isinstance(page := pages[url].build(), MovedPage)}
    assert moved == {
        "briefings/old/": "briefings/new/",
        "briefings/old/versions/": "briefings/new/versions/",
        "briefings/old/versions/1/": "briefings/new/versions/1/",
        "briefings/old/versions/2/": "briefings/new/versions/2/",
        "briefings/old/versions/2/changes/": "briefings/new/versions/2/",
    }
    assert not [url for url in pages if "/old/" in url and url not in moved]
    shown = pages["briefings/new/versions/1/"].build()
    assert isinstance(shown, VersionPage)
    assert shown.briefing is not None
    assert shown.briefing.title == "One"
    assert shown.head.citation is not None


def test_a_note_made_under_the_former_id_still_tells_of_its_version(desk: Desk) -> None:
    notes = [{"date": "2026-01-03", "kind": "correction", "note": "The title was wrong."}]
    desk.state(briefings=named("old", title="One"))
    desk.state(briefings=named("old", title="Two", changes=notes))
    desk.state(briefings=named("new", "old", title="Three", changes=notes))
    site = site_of(desk)
    briefing, history = site.desk.corpus.briefings["new"], history_of(desk)
    (change,) = briefing.changes
    assert isinstance(change, Change)
    version = history.noted(briefing, change, datetime.UTC)
    assert version is not None
    assert version.number == 2


def test_what_the_desk_redacts_today_is_not_shown_from_under_a_former_id(desk: Desk) -> None:
    secret = {**CLAIMS, "secret": claim("Vesna opened the gate.")}
    desk.state(briefings=named("old", summary="It [held](claim:secret)."), claims=secret)
    desk.state(briefings=named("new", "old", redact=["secret"]))
    versions = history_of(desk).versions("new")
    assert [(version.number, version.hidden) for version in versions] == [(1, "redacted"), (2, None)]
    site = site_of(desk)
    assert not [url for url in site.pages if b"Vesna" in site.render(url).html.encode()]


def test_a_briefing_that_was_withdrawn_under_its_new_id_shows_nothing_of_its_past(desk: Desk) -> None:
    desk.state(briefings=named("old", title="Vesna"))
    desk.state(briefings=named("new", "old", title="Vesna", release={"status": "withdrawn"}))
    site = site_of(desk)
    assert not [url for url in site.pages if "Vesna" in site.render(url).html or "versions" in url]
