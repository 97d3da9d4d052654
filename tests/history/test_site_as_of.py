"""`briefings build --as-of`: the site as it was known, on real repositories; what is hidden today stays hidden."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from repositories import ACTORS, BRIEFING, CLAIMS, SOURCES, Desk, briefing, claim

from briefings.as_of import SiteOfThen, open_as_of
from briefings.cli import application
from briefings.history.history import Lacking
from briefings.settings import Settings

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
Build = Callable[..., Result]
WITHDRAWN = {"release": {"status": "withdrawn"}}
DISPUTE = claim("It broke.", asserted_by="monitor", responds_to=[{"claim": "held", "as": "disputes"}])


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


@pytest.fixture
def build(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Build:
    monkeypatch.chdir(desk.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    (desk.root / "mkdocs.yml").write_text(
        "site_name: Desk\nsite_url: https://example.org/\ndocs_dir: content\ntheme: {name: briefings}\n"
        "plugins: [briefings]\n"
    )

    def call(*arguments: str) -> Result:
        result = CliRunner().invoke(application, ("build", *arguments), prog_name="briefings")
        assert "Traceback" not in result.output
        return result

    return call


def then(desk: Desk, text: str, **settings: Any) -> SiteOfThen:
    """The site as it was known, opened."""
    found = open_as_of(Settings(content_dir=desk.content, site_url="https://example.org/", **settings), text)
    assert isinstance(found, SiteOfThen), found
    return found


def everything(site: SiteOfThen) -> str:
    """All that the site would publish."""
    pages = "".join(site.render(url).html for url in site.pages)
    files = (*site.files(), *((path, make()) for path, make in site.computed_files()))
    return pages + "".join(path + content.decode(errors="replace") for path, content in files)


def three_states(desk: Desk) -> None:
    """2 January: the first; 3 January: another title; 4 January: a dispute."""
    desk.state()
    desk.state(briefings=briefing(title="The second title"))
    desk.state(briefings=briefing(title="The third title"), claims={**CLAIMS, "broke": DISPUTE})


def test_each_day_shows_what_had_been_published_by_its_end(desk: Desk) -> None:
    three_states(desk)
    titles = {day: then(desk, f"2026-01-0{day}").pages["briefings/b/"].title for day in (2, 3, 4, 9)}
    assert titles == {2: "Flood", 3: "The second title", 4: "The third title", 9: "The third title"}
    assert "claims/broke/" not in then(desk, "2026-01-03").pages
    assert "status-claimed" in then(desk, "2026-01-03").render("claims/held/").html
    assert "status-contested" in then(desk, "2026-01-04").render("claims/held/").html


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("2026-01-03T11:59Z", "Flood"),
        ("2026-01-03T12:00Z", "The second title"),
        ("2026-01-03T12:30+01:00", "Flood"),
        ("HEAD~1", "The second title"),
        ("first", "Flood"),
    ],
)
def test_a_time_and_a_commit_are_taken_at_their_word(desk: Desk, text: str, title: str) -> None:
    three_states(desk)
    desk.git("tag", "first", "HEAD~2")
    assert then(desk, text).pages["briefings/b/"].title == title


def test_a_day_ends_in_the_zone_of_the_desk(desk: Desk) -> None:
    desk.day = desk.day.replace(hour=20)
    desk.state()
    desk.state(briefings=briefing(title="The second title"))
    assert then(desk, "2026-01-03").pages["briefings/b/"].title == "The second title"
    assert then(desk, "2026-01-03", timezone="Asia/Tokyo").pages["briefings/b/"].title == "Flood"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "2025-12-31",
            "nothing was known as of 2025-12-31: the first commit of the content is of 2026-01-02 12:00 UTC",
        ),
        ("2026-02-30", "there is no time 2026-02-30"),
        ("2999-12-31", "has not come yet"),
        ("9999-12-31", "there is no time"),
        ("2026-01-02T25:00", "there is no time"),
        ("nonsense", "neither a time nor a commit"),
        ("--help", "neither a time nor a commit"),
        ("", "neither a time nor a commit"),
        ("side", "was never what the current branch held"),
    ],
)
def test_what_is_no_time_of_the_past_is_refused_in_words(desk: Desk, build: Build, text: str, said: str) -> None:
    desk.state()
    desk.git("checkout", "-q", "-b", "side")
    desk.state(briefings=briefing(title="Never published"))
    desk.git("checkout", "-q", "main")
    desk.state(briefings=briefing(title="The second title"))
    result = build(f"--as-of={text}")
    assert (result.exit_code, said in result.output) == (2, True), result.output
    assert not (desk.root / "site").exists()


def test_a_commit_that_changed_no_record_shows_what_stood_then(desk: Desk) -> None:
    desk.state()
    (desk.root / "note.txt").write_text("x")
    desk.commit()
    desk.state(briefings=briefing(title="The second title"))
    assert then(desk, "HEAD~1").pages["briefings/b/"].title == "Flood"


def test_without_a_past_there_is_nothing_to_build(desk: Desk, build: Build, tmp_path: Path) -> None:
    three_states(desk)
    shallow = tmp_path / "shallow"
    subprocess.run(["git", "clone", "-q", "--depth", "1", desk.root.as_uri(), str(shallow)], check=True)
    found = open_as_of(Settings(content_dir=shallow / "content"), "2026-01-03")
    assert isinstance(found, Lacking)
    assert found.code == "shallow"
    shutil.rmtree(desk.root / ".git")
    result = build("--as-of", "2026-01-03")
    assert result.exit_code == 3
    assert "the content is in no git repository" in result.output


def test_a_desk_that_shows_no_history_builds_none(desk: Desk) -> None:
    three_states(desk)
    found = open_as_of(Settings(content_dir=desk.content, history=False), "2026-01-03")
    assert isinstance(found, Lacking)
    assert found.code == "not-wanted"


NOTEBOOK = {"type": "document", "title": "The notebook of Vesna"}


@pytest.mark.parametrize(
    "today",
    [
        {"sources": {**SOURCES, "vesna": {**NOTEBOOK, **WITHDRAWN}}},
        {"sources": {**SOURCES, "vesna": {**NOTEBOOK, "protected": {"shown_as": "a resident"}}}},
        {"sources": {**SOURCES, "vesna": NOTEBOOK}, "briefings": briefing(redact=["vesna"], summary="It held.")},
        {"sources": {**SOURCES, "renamed": {**NOTEBOOK, **WITHDRAWN, "former_ids": ["vesna"]}}},
    ],
    ids=["withdrawn", "protected", "redacted", "withdrawn under another id"],
)
def test_what_is_hidden_today_does_not_come_out_of_an_old_tree(desk: Desk, today: dict[str, Any]) -> None:
    """Nor does a claim that was read there, or the briefing that shows it: without it they would say something else."""
    read = claim(reports=[{"source": "vesna"}])
    desk.state(claims={"held": read, "apart": claim("It rained.")}, sources={**SOURCES, "vesna": NOTEBOOK})
    desk.state(**{"claims": {}, "briefings": {}, **today})
    site = then(desk, "2026-01-02")
    assert "vesna" not in everything(site).casefold()
    assert "The bank held" not in everything(site)
    assert {"claims/apart/", "actors/gazette/"} <= site.pages.keys()
    assert not {"claims/held/", "briefings/b/", "sources/vesna/"} & site.pages.keys()


def test_what_was_withdrawn_before_it_was_taken_out_stays_withdrawn(desk: Desk) -> None:
    desk.state(claims={**CLAIMS, "apart": claim("It rained.")})
    desk.state(claims={**CLAIMS, "apart": claim("It rained.", **WITHDRAWN)})
    desk.state()
    assert "It rained" not in everything(then(desk, "2026-01-02"))


def test_what_was_only_taken_out_was_known_all_the_same(desk: Desk) -> None:
    desk.state(claims={**CLAIMS, "apart": claim("It rained.")})
    desk.state()
    assert "It rained" in everything(then(desk, "2026-01-02"))


def test_a_withdrawn_dispute_takes_what_it_disputed_with_it(desk: Desk) -> None:
    """Shown without it, the claim would stand as it never stood."""
    desk.state(claims={**CLAIMS, "broke": DISPUTE})
    desk.state(claims={**CLAIMS, "broke": {**DISPUTE, **WITHDRAWN}})
    assert "claims/held/" not in then(desk, "2026-01-02").pages
    assert "claims/held/" in then(desk, "2026-01-03").pages


def test_a_blurred_place_is_not_shown_where_it_was_given_exactly(desk: Desk) -> None:
    place = {"name": "The weir", "kind": "facility", "lat": "51.234567", "lon": "7.654321"}
    event = {"situation": "s", "title": "It broke", "where": [{"place": "weir"}]}
    desk.state(places={"weir": place}, events={"e": event})
    desk.state(places={"weir": {**place, "blur": 20}}, events={"e": event})
    assert "51.2345" not in everything(then(desk, "2026-01-02"))
    assert "places/weir/" not in then(desk, "2026-01-02").pages
    assert "places/weir/" in then(desk, "2026-01-03").pages


def test_what_was_no_ones_to_read_then_is_not_shown_either(desk: Desk) -> None:
    """A draft of then, published since; and an embargo that ended later."""
    draft = claim("A draft.", release={"status": "draft"})
    later = claim("Under embargo.", release={"embargo_until": "2026-01-05T00:00Z"})
    desk.state(claims={**CLAIMS, "draft": draft, "later": later})
    desk.day = desk.day.replace(day=20)
    desk.state(claims={**CLAIMS, "draft": claim("A draft."), "later": later})
    assert not {"claims/draft/", "claims/later/"} & then(desk, "2026-01-04").pages.keys()
    assert {"claims/later/"} == {"claims/draft/", "claims/later/"} & then(desk, "2026-01-06").pages.keys()
    assert {"claims/draft/", "claims/later/"} <= then(desk, "2026-01-20").pages.keys()


def test_a_secret_of_today_leaves_no_trace_that_depends_on_it(desk: Desk) -> None:
    """A draft that was never public changes no byte of the past, whatever it says of others."""
    desk.state()
    desk.state(briefings=briefing(title="The second title"))
    before = everything(then(desk, "2026-01-02"))
    desk.state(claims={**CLAIMS, "secret": {**DISPUTE, "release": {"status": "draft"}}})
    assert everything(then(desk, "2026-01-02")) == before
    assert "claims/held/" in then(desk, "2026-01-09").pages


def test_a_briefing_begins_with_the_day_from_which_the_desk_shows_its_history(desk: Desk) -> None:
    desk.state()
    desk.state(briefings=briefing(title="The second title", history={"from": "2026-01-03"}))
    assert "briefings/b/" not in then(desk, "2026-01-02").pages
    assert "briefings/b/" in then(desk, "2026-01-03").pages
    desk.state(briefings={})
    assert "briefings/b/" not in then(desk, "2026-01-03").pages


def test_a_state_that_does_not_load_is_taken_for_what_was_before(desk: Desk) -> None:
    desk.state()
    desk.commit({"all.yml": "briefings: {b: [unclosed"})
    desk.state(briefings=briefing(title="The second title"))
    assert then(desk, "2026-01-03").pages["briefings/b/"].title == "Flood"


def test_references_that_led_nowhere_then_stop_no_build(desk: Desk) -> None:
    lost = claim("Read nowhere.", reports=[{"source": "nowhere"}])
    lone = {**ACTORS["monitor"], "summary": "It quotes [a paper](source:nowhere)."}
    desk.state(claims={**CLAIMS, "lost": lost}, actors={**ACTORS, "monitor": lone})
    desk.state()
    site = then(desk, "2026-01-02")
    assert everything(site)
    assert "claims/lost/" not in site.pages
    assert {"claims/held/", "actors/monitor/"} <= site.pages.keys()


def test_every_page_says_what_it_is_and_leads_to_the_page_of_today(desk: Desk, build: Build) -> None:
    (desk.content / "about.md").write_text("# About\n\n[A claim](claims/broke.md), [one](/claims/broke/).\n")
    about = (desk.content / "about.md").read_text()
    three_states(desk)
    (desk.content / "about.md").write_text(about)
    desk.commit()
    assert build().exit_code == 0
    ordinary = {file: file.read_bytes() for file in (desk.root / "site").rglob("*") if file.is_file()}
    result = build("--as-of", "2026-01-03", "--strict")
    assert result.exit_code == 0, result.output
    folder = desk.root / "site-as-of-2026-01-03"
    pages = [file for file in folder.rglob("*.html") if file.name != "404.html"]
    assert len(pages) > 20
    for file in pages:
        html = file.read_text(encoding="utf-8")
        url = file.relative_to(folder).as_posix().removesuffix("index.html")
        assert "As known on" in html, url
        assert html.count('class="known-then"') == 1, url
        assert '<meta name="robots" content="noindex">' in html
        assert f'href="https://example.org/{url}" rel="noreferrer"' in html
        assert f'<link rel="canonical" href="https://example.org/{url}">' in html
        assert "application/ld+json" not in html
    assert "<p><span>A claim</span>, <span>one</span>.</p>" in (folder / "about" / "index.html").read_text()
    assert json.loads((folder / "as-of.json").read_text())["as_of"].startswith("2026-01-03T23:59:59")
    assert not (folder / "sitemap.xml").exists()
    assert {file: file.read_bytes() for file in ordinary} == ordinary
    assert build("--as-of", "2026-01-03").exit_code == 0


def test_a_page_that_is_gone_leads_to_the_site_of_today(desk: Desk) -> None:
    desk.state(claims={**CLAIMS, "apart": claim("It rained.")})
    desk.state()
    html = then(desk, "2026-01-02").render("claims/apart/").html
    assert '<a href="https://example.org/" rel="noreferrer">To the current site</a>' in html


def test_without_an_address_of_its_own_the_site_leads_nowhere(desk: Desk) -> None:
    desk.state()
    found = open_as_of(Settings(content_dir=desk.content), "2026-01-02")
    assert isinstance(found, SiteOfThen)
    page = found.render("briefings/b/")
    assert "As known on" in page.html
    assert "To the current" not in page.html
    assert page.sharing.canonical == ""


def test_the_ordinary_site_is_never_written_over(desk: Desk, build: Build) -> None:
    desk.state()
    assert build().exit_code == 0
    (desk.root / "other").mkdir()
    (desk.root / "other" / "index.html").write_text("ours")
    for folder in ("site", "site/old", ".", "other"):
        result = build("--as-of", "2026-01-02", "--site-dir", folder)
        assert result.exit_code == 2, folder
    assert (desk.root / "other" / "index.html").read_text() == "ours"
    assert build("--as-of", "2026-01-02T18:00+01:00").exit_code == 0
    assert (desk.root / "site-as-of-2026-01-02T170000Z" / "index.html").is_file()


def test_the_internal_edition_of_the_past_is_the_public_one(desk: Desk) -> None:
    desk.state(claims={**CLAIMS, "draft": claim("A draft.", release={"status": "draft"})})
    assert "A draft" not in everything(then(desk, "2026-01-02", edition="internal"))


def test_in_a_language_of_its_own_a_page_says_it_in_that_language(desk: Desk) -> None:
    desk.state(briefings={"b": {**BRIEFING["b"], "language": "ar"}})
    page = then(desk, "2026-01-02").render("briefings/b/")
    assert 'lang="ar" dir="rtl"' in page.html.partition("</aside>")[0]
