"""When a briefing was first published, last changed in substance and last checked: from its record and its history."""

import json
import os
import shutil
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest
import yaml
from click.testing import CliRunner
from repositories import CLAIMS, NOW, Desk, briefing, records

from briefings.cli import application
from briefings.pages.briefing import BriefingPage
from briefings.settings import Settings
from briefings.site import Site, open_site

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
ROOT = "https://example.org/desk/"
FACT = {"sections": [{"heading": "Toll", "text": "3 were hurt."}]}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def site_of(desk: Desk) -> Site:
    return open_site(Settings(content_dir=desk.content, site_url=ROOT), now=NOW)


def dates(desk: Desk) -> tuple[str, ...]:
    """As the page has them: first published, last changed, last checked; "" where it says nothing."""
    page = site_of(desk).pages["briefings/b/"].build()
    assert isinstance(page, BriefingPage)
    return tuple((date.attribute or "") if date else "" for date in (page.published, page.changed, page.checked))


def test_what_never_changed_says_nothing_of_changes_and_what_nobody_checked_nothing_of_checks(desk: Desk) -> None:
    desk.state()
    assert dates(desk) == ("2026-01-01", "", "")
    html = site_of(desk).render("briefings/b/").html
    assert "Last changed" not in html
    assert "Last checked" not in html


def test_the_record_says_when_it_was_published_whatever_the_history_says(desk: Desk) -> None:
    """A desk may have published before it used git, and may commit long before it publishes."""
    desk.state(briefings=briefing(published="2025-06-01"))
    assert dates(desk)[0] == "2025-06-01"
    desk.state(briefings=briefing(published="2026-02-01T08:00Z"))
    assert dates(desk) == ("2026-02-01T08:00+00:00", "", ""), "nothing changed after it was published"


def test_a_change_of_fact_counts_from_its_commit_also_without_a_note(desk: Desk) -> None:
    desk.state()
    desk.state(briefings=briefing(**FACT))
    assert dates(desk)[1] == "2026-01-03T12:00+00:00"


def test_a_change_of_wording_and_a_formatters_commit_do_not_count(desk: Desk) -> None:
    desk.state(briefings=briefing(**FACT))
    desk.state(briefings=briefing(summary="The bank [held](claim:held).", **FACT))
    desk.commit({"deep/er.yml": yaml.safe_dump(json.loads(json.dumps(records(briefings=briefing(**FACT)))))})
    for file in desk.content.rglob("*.yml"):
        os.utime(file, (0, 0))
    assert dates(desk)[1] == ""


def test_of_note_and_history_the_later_one_counts(desk: Desk) -> None:
    desk.state()
    desk.state(briefings=briefing(**FACT, changes=[{"date": "2026-01-02", "kind": "major", "note": "Early."}]))
    assert dates(desk)[1] == "2026-01-03T12:00+00:00"
    desk.state(briefings=briefing(**FACT, changes=[{"date": "2026-01-09", "kind": "major", "note": "Late."}]))
    assert dates(desk)[1] == "2026-01-09"
    desk.state(briefings=briefing(**FACT, changes=[{"date": "2026-01-09", "kind": "minor", "note": "Late."}]))
    assert dates(desk)[1] == "2026-01-03T12:00+00:00"


def test_where_a_version_is_not_shown_the_day_of_its_end_counts_and_nothing_of_it_is_read(desk: Desk) -> None:
    named = {**CLAIMS, "named": {**CLAIMS["held"], "statement": "Somebody did it."}}
    desk.state(claims=named, briefings=briefing(summary="[It](claim:named) was done."))
    desk.state(briefings=briefing(redact=["named"]))
    assert dates(desk)[1] == "2026-01-03T12:00+00:00"


def test_a_check_stands_as_the_desk_gave_it_and_is_no_version(desk: Desk) -> None:
    desk.state()
    desk.state(briefings=briefing(checked="2026-01-05"))
    desk.state(briefings=briefing(checked="2026-01-07T09:00Z"))
    assert dates(desk) == ("2026-01-01", "", "2026-01-07T09:00+00:00")
    assert desk.numbers() == [2]


def told(site: Site) -> dict[str, Any]:
    page = site.render("briefings/b/")
    node: dict[str, Any] = json.loads(page.linked_data)["@graph"][0]
    return node | dict(page.sharing.properties)


def test_programs_are_told_the_same(desk: Desk) -> None:
    desk.state()
    desk.state(briefings=briefing(**FACT, checked="2026-01-07T09:00Z"))
    site, changed = site_of(desk), "2026-01-03T12:00:00+00:00"
    node = told(site)
    assert (node["datePublished"], node["dateModified"]) == ("2026-01-01T00:00:00+00:00", changed)
    assert node["mainEntityOfPage"]["lastReviewed"] == "2026-01-07T09:00:00+00:00"
    assert (node["article:published_time"], node["article:modified_time"]) == ("2026-01-01T00:00:00+00:00", changed)
    files = dict(site.computed_files())
    (item,) = json.loads(files["feeds/site.json"]())["items"]
    assert (item["date_published"], item["date_modified"]) == ("2026-01-01T00:00:00+00:00", changed)
    sitemap = Xml.fromstring(dict(site.files_for_robots(()))["sitemap.xml"]())
    found = {one[0].text: one[1].text for one in sitemap if len(one) > 1}
    for url in ("", "briefings/", "briefings/b/", "situations/s/"):
        assert found[ROOT + url] == changed


def test_without_a_check_programs_are_told_of_none(desk: Desk) -> None:
    desk.state()
    assert told(site_of(desk))["mainEntityOfPage"] == f"{ROOT}briefings/b/"


def test_the_terminal_tells_them(desk: Desk) -> None:
    desk.state()
    desk.state(briefings=briefing(**FACT, checked="2026-01-07"))
    config = desk.root / "mkdocs.yml"
    config.write_text("site_name: Desk\ndocs_dir: content\ntheme: {name: briefings}\nplugins: [briefings]\n")
    done = CliRunner().invoke(application, ("history", "b", "-f", str(config)), prog_name="briefings")
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines()[:3] == [
        "first published  2026-01-01",
        "last changed     2026-01-03T12:00+00:00",
        "last checked     2026-01-07",
    ]
