"""Corrections with the wording before and after them: on the page, in the log, in feeds and for programs."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from html_reading import read
from repositories import CLAIMS, NOW, Desk, briefing, claim

from briefings.pages.briefing import BriefingPage
from briefings.pages.corrections import CorrectionsPage
from briefings.pages.history.corrected import Corrected
from briefings.settings import Settings
from briefings.site import Site, open_site

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
ROOT = "https://example.org/desk/"
SECRET = "Ilsabe Quorndon"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def note(day: str, kind: str = "correction", words: str = "It was wrong.") -> dict[str, str]:
    return {"date": day, "kind": kind, "note": words}


def site_of(desk: Desk, **options: Any) -> Site:
    return open_site(Settings(content_dir=desk.content, site_url=ROOT, **options), now=NOW)


def corrected(desk: Desk) -> list[Corrected | None]:
    page = site_of(desk).pages["briefings/b/"].build()
    assert isinstance(page, BriefingPage)
    return [one.corrected for one in page.corrections]


def versions(desk: Desk) -> list[tuple[int, int] | None]:
    return [(one.before, one.after) if one else None for one in corrected(desk)]


class TestWhichVersion:
    """A note belongs to the version that came with it; else to the one of its day; else nobody can say."""

    def test_the_version_that_came_with_the_note(self, desk: Desk) -> None:
        desk.state()
        desk.state(briefings=briefing(title="Two"))
        desk.state(briefings=briefing(title="Three", changes=[note("2026-01-01")]))
        desk.state(briefings=briefing(title="Four", changes=[note("2026-01-01")]))
        assert versions(desk) == [(2, 3)]

    def test_a_note_that_came_later_tells_of_the_version_of_its_day(self, desk: Desk) -> None:
        desk.state()
        desk.state(briefings=briefing(title="Two"))
        desk.state(briefings=briefing(title="Three"))
        desk.state(briefings=briefing(title="Three", changes=[note("2026-01-03")]))
        assert versions(desk) == [(1, 2)]

    def test_a_note_that_came_before_the_change_tells_of_the_version_of_its_day(self, desk: Desk) -> None:
        desk.state()
        desk.state(briefings=briefing(changes=[note("2026-01-04")]))
        desk.state(briefings=briefing(title="Two", changes=[note("2026-01-04")]))
        assert versions(desk) == [(1, 2)]

    def test_days_are_those_of_the_desk(self, desk: Desk) -> None:
        """At noon in London the next day has begun on Kiritimati."""
        desk.state()
        desk.state(briefings=briefing(title="Two"))
        desk.state(briefings=briefing(title="Two", changes=[note("2026-01-04")]))
        page = site_of(desk, timezone="Pacific/Kiritimati").pages["briefings/b/"].build()
        assert isinstance(page, BriefingPage)
        assert page.corrections[0].corrected is not None
        assert versions(desk) == [None]

    def test_a_note_that_was_worded_otherwise_later_is_the_same(self, desk: Desk) -> None:
        desk.state()
        desk.state(briefings=briefing(title="Two", changes=[note("2026-01-01", "major", "First words.")]))
        desk.state(briefings=briefing(title="Three", changes=[note("2026-01-01", words="Better words.")]))
        assert versions(desk) == [(1, 2)]

    @pytest.mark.parametrize("day", ["2026-01-01", "2026-01-09"])
    def test_with_the_first_version_or_without_one_the_note_stands_alone(self, desk: Desk, day: str) -> None:
        desk.state(briefings=briefing(changes=[note(day)]))
        desk.state(briefings=briefing(title="Two", changes=[note(day)]))
        assert versions(desk) == [None]

    def test_a_note_that_is_not_committed_stands_alone(self, desk: Desk) -> None:
        desk.state()
        desk.state(briefings=briefing(title="Two"))
        text = (desk.content / "all.yml").read_text()
        noted = json.loads(text)
        noted["briefings"]["b"]["changes"] = [note("2026-01-03")]
        desk.write({"all.yml": json.dumps(noted)})
        assert versions(desk) == [None]

    def test_other_notes_have_no_wording(self, desk: Desk) -> None:
        desk.state()
        desk.state(briefings=briefing(title="Two", changes=[note("2026-01-03", "major")]))
        page = site_of(desk).pages["briefings/b/"].build()
        assert isinstance(page, BriefingPage)
        assert page.corrections == ()
        assert page.changes[0].corrected is None


def toll(number: int) -> dict[str, Any]:
    return {"held": claim(f"{number} were hurt.", figures={"hurt": {"measure": "injured", "best": number}})}


def two_facts(desk: Desk) -> None:
    desk.state(claims=toll(4))
    desk.state(claims=toll(7), briefings=briefing(title="Flood, corrected", changes=[note("2026-01-03")]))


def test_a_correction_over_several_facts_lists_each_with_old_and_new_wording(desk: Desk) -> None:
    two_facts(desk)
    (found,) = corrected(desk)
    assert found is not None
    lines = {(line.before, line.after) for line in found.lines}
    assert {("Flood", "Flood, corrected"), ("4 were hurt.", "7 were hurt."), ("4", "7")} <= lines


def test_it_stands_at_the_top_of_the_page_and_once(desk: Desk) -> None:
    two_facts(desk)
    html = site_of(desk).render("briefings/b/").html
    assert html.index('id="change-1"') < html.index('id="claims"')
    assert html.count('id="change-1"') == 1
    assert html.count("It was wrong.") == 1
    section = read(html).find("section", **{"class": "corrections"})
    assert len(section) == 1


def test_the_log_the_feeds_and_the_linked_data_say_the_same(desk: Desk) -> None:
    two_facts(desk)
    site = site_of(desk)
    log = site.pages["corrections/"].build()
    assert isinstance(log, CorrectionsPage)
    assert log.corrections[0].corrected == corrected(desk)[0]
    files = {path: make for path, make in site.computed_files() if path.startswith("feeds/corrections")}
    (item,) = json.loads(files["feeds/corrections.json"]())["items"]
    assert "<del>4 were hurt.</del>" in item["content_html"]
    assert "<ins>7 were hurt.</ins>" in item["content_html"]
    assert "&lt;del&gt;4 were hurt.&lt;/del&gt;" in files["feeds/corrections.atom"]().decode()
    (told,) = json.loads(site.render("briefings/b/").linked_data)["@graph"][0]["correction"]
    assert told["@type"] == "CorrectionComment"
    assert told["datePublished"].startswith("2026-01-03")
    assert told["text"].startswith("It was wrong.\n")
    assert "now 7 were hurt, before: 4 were hurt." in told["text"]


def test_wording_of_a_version_that_is_not_shown_is_told_nowhere(desk: Desk) -> None:
    """Who is taken out for safety is not shown as what was corrected."""
    named = {**CLAIMS, "named": claim(f"{SECRET} opened the gate.")}
    summary = "It [held](claim:held). [Somebody](claim:named) opened it."
    desk.state(claims=named, briefings=briefing(summary=summary, title=f"{SECRET} at the gate"))
    desk.state(briefings=briefing(redact=["named"], changes=[note("2026-01-03")]))
    (found,) = corrected(desk)
    assert found is not None
    assert (found.hidden, found.lines) == (True, ())
    site = site_of(desk)
    assert "The earlier wording is not shown." in site.render("briefings/b/").html
    assert "The earlier wording is not shown." in site.render("corrections/").html
    for url in site.pages:
        page = site.render(url)
        assert SECRET not in page.html + page.linked_data, url
    for path, make in site.computed_files():
        assert SECRET.encode() not in make(), path


def test_of_a_long_text_the_passage_that_changed_is_shown_with_the_words_around_it(desk: Desk) -> None:
    def long(word: str) -> str:
        return f"{'Before it. ' * 40}The mill {word} at noon. {'After it. ' * 40}".strip()

    desk.state(briefings=briefing(summary=long("stood")))
    desk.state(briefings=briefing(summary=long("fell"), changes=[note("2026-01-03")]))
    (found,) = corrected(desk)
    assert found is not None
    (line,) = found.lines
    assert "The mill stood at noon." in line.before
    assert "The mill fell at noon." in line.after
    assert line.before.startswith("…")
    assert line.before.endswith("…")
    assert len(line.before) < 250
