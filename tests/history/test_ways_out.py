"""Ways by which what may not be published could get out through the past. Each was open once."""

import datetime
import shutil
from pathlib import Path
from typing import Any

import pytest
from repositories import ACTORS, CLAIMS, NOW, SOURCES, Desk, briefing, claim, records

from briefings.as_of import SiteOfThen, open_as_of
from briefings.history.history import History
from briefings.settings import Settings
from briefings.site import Site, open_site

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
SECRET = "Quorndon"
DISPUTE: dict[str, Any] = {"asserted_by": "monitor", "responds_to": [{"claim": "held", "as": "disputes"}]}
COVERED: dict[str, Any] = {"type": "document", "title": "Notes", "protected": {"shown_as": "a resident"}}
READ = {"held": claim(reports=[{"source": "vesna"}])}
NAMES = briefing(summary="It [held](claim:held). [Somebody](claim:old) opened it.")
OLD = claim(f"{SECRET} opened it.", about=["s"])


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


@pytest.fixture
def other(tmp_path: Path) -> Desk:
    """One that differs in nothing but what readers may not know."""
    return Desk(tmp_path / "other")


def settings(desk: Desk, **more: Any) -> Settings:
    return Settings(content_dir=desk.content, site_url="https://example.org/desk/", **more)


def published(site: Site) -> dict[str, str]:
    """All that a site would publish, by address."""
    pages = {url: repr(site.render(url)) for url in site.pages}
    files = (*site.files(), *((path, make()) for path, make in site.computed_files()))
    robots = ((path, make()) for path, make in site.files_for_robots(()))
    return {**pages, **{path: content.decode() for path, content in (*files, *robots)}}


def today(desk: Desk, now: datetime.datetime = NOW, **more: Any) -> dict[str, str]:
    return published(open_site(settings(desk, **more), now=now))


def then(desk: Desk, text: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    site = open_as_of(settings(desk), text)
    assert isinstance(site, SiteOfThen)
    return published(site)


def telling(told: dict[str, str]) -> list[str]:
    return [url for url, content in told.items() if SECRET in url + content]


def hidden(desk: Desk) -> list[str | None]:
    history = open_site(settings(desk), now=NOW).history
    assert isinstance(history, History)
    return [version.hidden for version in history.versions("b")]


class TestUnderEmbargo:
    """What a state said while its embargo ran was said to nobody."""

    def test_words_that_were_mended_before_the_embargo_ended_are_in_no_version(self, desk: Desk) -> None:
        until = {"embargo_until": "2026-01-20T00:00Z"}
        desk.state(claims={**CLAIMS, "x": claim(f"{SECRET} opened it.", release=until, **DISPUTE)})
        mended = claim("Somebody opened it.", release=until, **DISPUTE)
        desk.state(claims={**CLAIMS, "x": mended}, briefings=briefing(title="Two"))
        told = today(desk)
        assert telling(told) == []
        assert "Somebody opened it." in told["briefings/b/versions/2/"]

    def test_a_commit_that_is_dated_after_the_embargo_shows_nothing_before_its_end(self, desk: Desk) -> None:
        desk.day = datetime.datetime(2027, 1, 2, tzinfo=datetime.UTC)
        until = {"embargo_until": "2026-12-20T00:00Z"}
        desk.state(claims={**CLAIMS, "x": claim(f"{SECRET} opened it.", release=until, **DISPUTE)})
        assert telling(today(desk)) == []

    def test_a_version_whose_embargo_ended_with_a_day_stood_since_that_day(self, desk: Desk) -> None:
        desk.state(briefings=briefing(release={"embargo_until": "2026-01-20"}))
        history = open_site(settings(desk), now=NOW).history
        assert isinstance(history, History)
        (version,) = history.versions("b")
        assert version.at.isoformat() == "2026-01-20T12:00:00+00:00"


class TestProtected:
    """Of a protected source no version, and no page of what is gone, tells more than its cover."""

    def test_the_page_of_one_that_is_gone_does_not_name_it(self, desk: Desk) -> None:
        vesna = {**COVERED, "title": f"The notebook of {SECRET}"}
        desk.state(sources={**SOURCES, "vesna": vesna}, claims=READ)
        desk.state(briefings=briefing(title="Two"))
        told = today(desk)
        assert telling(told) == []
        assert "[a resident]" in told["sources/vesna/"]

    @pytest.mark.parametrize("last", ["gone", "withdrawn"])
    def test_who_published_it_is_no_part_of_any_version(self, desk: Desk, other: Desk, last: str) -> None:
        for where, publisher in ((desk, "one"), (other, "two")):
            media = {name: {"name": name, "type": "medium"} for name in ("one", "two")}
            sources = {**SOURCES, "vesna": {**COVERED, "publisher": publisher}}
            where.state(sources=sources, actors={**ACTORS, **media}, claims=READ)
            media["one"]["release"] = {"status": "withdrawn"}  # type: ignore[assignment]
            after = {**ACTORS, **media} if last == "withdrawn" else ACTORS
            kept = {"sources": sources, "claims": READ} if last == "withdrawn" else {}
            where.state(**kept, actors=after, briefings=briefing(title="Two"))
        assert today(desk) == today(other)

    def test_the_id_that_it_had_before_is_told_nowhere(self, desk: Desk) -> None:
        desk.state(sources={**SOURCES, "quorndon": COVERED}, claims={"held": claim(reports=[{"source": "quorndon"}])})
        desk.state(sources={**SOURCES, "vesna": {**COVERED, "former_ids": ["quorndon"]}}, claims=READ)
        desk.state(
            sources={**SOURCES, "vesna": {**COVERED, "former_ids": ["quorndon"]}}, briefings=briefing(title="Two")
        )
        told = today(desk)
        assert [url for url, content in told.items() if "quorndon" in url + content] == []
        assert hidden(desk)[0] == "withheld"


class TestRenamed:
    """A record is hidden under each id that it ever had."""

    def test_what_a_briefing_redacts(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.state(claims={**CLAIMS, "old": OLD}, briefings=NAMES)
        new = claim("Somebody opened it.", about=["s"], former_ids=["old"])
        desk.state(claims={**CLAIMS, "new": new}, briefings=briefing(redact=["new"]))
        assert hidden(desk) == ["redacted", None]
        assert telling(today(desk)) == []
        assert telling(then(desk, "2026-01-02", monkeypatch)) == []

    @pytest.mark.parametrize("last", [{"status": "withdrawn"}, {"tlp": "RED"}], ids=["withdrawn", "restricted"])
    def test_what_was_withdrawn_and_then_taken_out(
        self, desk: Desk, last: dict[str, str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.state(claims={**CLAIMS, "old": OLD}, briefings=NAMES)
        middle = claim("Somebody opened it.", about=["s"], former_ids=["old"])
        desk.state(claims={**CLAIMS, "middle": middle})
        desk.state(claims={**CLAIMS, "new": {**middle, "former_ids": ["middle"], "release": last}})
        desk.state()
        assert telling(today(desk)) == []
        assert telling(then(desk, "2026-01-02", monkeypatch)) == []

    def test_another_record_that_has_the_id_today_is_shown(self, desk: Desk) -> None:
        desk.state(claims={**CLAIMS, "old": claim("Another.")}, briefings=NAMES)
        withdrawn = claim("Somebody.", former_ids=["old"], release={"status": "withdrawn"})
        desk.state(claims={**CLAIMS, "new": withdrawn})
        desk.state(claims={**CLAIMS, "old": claim("Another.")})
        assert hidden(desk)[0] is None


@pytest.mark.parametrize(
    "last",
    [
        briefing(redact=["old"], release={"status": "withdrawn"}),
        briefing(redact=["old"], release={"embargo_until": "2027-01-01"}),
        {},
    ],
    ids=["withdrawn", "embargoed", "gone"],
)
def test_what_a_briefing_redacts_stays_out_when_the_briefing_itself_is_hidden_or_gone(
    desk: Desk, last: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.state(claims={**CLAIMS, "old": OLD}, briefings=NAMES)
    kept = {**CLAIMS, "old": claim("Somebody opened it.", about=["s"])}
    desk.state(claims=kept, briefings=briefing(redact=["old"]))
    desk.state(claims=kept, briefings=last)
    assert telling(today(desk)) == []
    assert telling(then(desk, "2026-01-02", monkeypatch)) == []


@pytest.mark.parametrize("last", [{}, {"release": {"status": "withdrawn"}}], ids=["shown", "withdrawn"])
def test_what_an_original_redacts_is_shown_in_no_version_of_its_translations(desk: Desk, last: dict[str, Any]) -> None:
    spanish = {"language": "es", "translation_of": "b"}
    desk.state(claims={**CLAIMS, "old": OLD}, briefings={**NAMES, "b-es": {**NAMES["b"], **spanish}})
    after = {**briefing(redact=["old"], **last), "b-es": {**briefing()["b"], **spanish}}
    desk.state(claims={**CLAIMS, "old": claim("Somebody opened it.", about=["s"])}, briefings=after)
    assert telling(today(desk)) == []


class TestNeverPublic:
    """What the public never saw changes no byte of the past."""

    @pytest.mark.parametrize("last", ["gone", "withdrawn"])
    def test_what_a_draft_alone_led_to_has_no_part_in_it(self, desk: Desk, other: Desk, last: str) -> None:
        read = {**SOURCES, "read": {"type": "document", "title": "Seen by all"}}
        draft = claim("A draft.", release={"status": "draft"}, reports=[{"source": "read"}], **DISPUTE)
        withdrawn = {**read, "read": {**read["read"], "release": {"status": "withdrawn"}}}
        for where, drafts in ((desk, {"x": draft}), (other, {})):
            where.state(sources=read, claims={**CLAIMS, **drafts})
            after = withdrawn if last == "withdrawn" else SOURCES
            where.state(sources=after, briefings=briefing(title="Two"))
        assert today(desk) == today(other)

    @pytest.mark.parametrize("terms", [{"status": "draft"}, {"embargo_until": "2027-01-01"}, {"tlp": "RED"}])
    def test_no_version_tells_when_it_was_committed(self, desk: Desk, other: Desk, terms: dict[str, str]) -> None:
        """The end of another embargo lies between two commits, of which one holds nothing that is public."""
        lifted = claim("Lifted.", release={"embargo_until": "2026-01-20T00:00Z"}, **DISPUTE)
        for where, secret in ((desk, {"x": claim("Secret.", release=terms, **DISPUTE)}), (other, {})):
            where.state(claims={**CLAIMS, "y": lifted})
            for day in (10, 25):
                where.day = datetime.datetime(2026, 1, day, tzinfo=datetime.UTC)
                where.state(claims={**CLAIMS, "y": lifted, **(secret if day == 10 else {})})
        assert today(desk) == today(other)

    def test_a_site_of_then_does_not_tell_when_it_was_committed(
        self, desk: Desk, other: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Nor when the true position of a blurred place, or the publisher of a protected source, was changed."""
        place = {"name": "P", "kind": "facility", "lat": "48.12", "lon": "16.61", "blur": "50"}
        secret = {"x": claim("Secret.", release={"status": "draft"}, **DISPUTE)}
        shelves = {"sources": {**SOURCES, "vesna": COVERED}, "places": {"p": place}}
        for where in (desk, other):
            where.state(**shelves)
        desk.day = desk.day.replace(day=2, hour=18)
        told = {"vesna": {**COVERED, "publisher": "gazette"}}
        desk.state(sources={**SOURCES, **told}, places={"p": {**place, "lat": "48.13"}}, claims={**CLAIMS, **secret})
        day = "2026-01-02"
        assert then(desk, day, monkeypatch) == then(other, day, monkeypatch)


class TestHistoryFrom:
    """From when on a briefing's past is shown, to the minute where one is given."""

    def test_a_time_counts_as_such(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.state(briefings=briefing(title=SECRET))
        desk.state(briefings=briefing(title="Two", history={"from": "2026-01-02T18:00Z"}))
        assert hidden(desk) == ["before", None]
        assert telling(then(desk, "2026-01-02", monkeypatch)) == []

    def test_a_day_is_that_of_the_desk(self, desk: Desk) -> None:
        desk.day = desk.day.replace(hour=2)
        desk.state(briefings=briefing(title=SECRET))
        desk.state(briefings=briefing(title="Two", history={"from": "2026-01-02"}))
        assert telling(today(desk)) != []
        assert telling(today(desk, timezone="America/New_York")) == []

    def test_a_version_that_began_before_is_not_shown_as_of_a_day_after_it(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.state(briefings=briefing(title=SECRET))
        desk.day = datetime.datetime(2026, 1, 10, tzinfo=datetime.UTC)
        desk.state(briefings=briefing(title="Two", history={"from": "2026-01-05"}))
        assert telling(then(desk, "2026-01-07", monkeypatch)) == []
        assert "Two" in then(desk, "2026-01-11", monkeypatch)["briefings/b/"]


def test_what_was_withdrawn_in_a_text_that_nobody_can_read_and_then_taken_out_stays_out(desk: Desk) -> None:
    desk.state(claims={**CLAIMS, "old": OLD}, briefings=NAMES)
    unreadable = {**OLD, "verb": ["no verb"], "release": {"status": "withdrawn"}}
    desk.state(claims={**CLAIMS, "old": unreadable}, briefings=briefing())
    desk.state(claims=CLAIMS, briefings=briefing())
    assert telling(today(desk)) == []
    assert hidden(desk)[0] == "withheld"


def test_what_was_taken_out_while_another_file_could_not_be_read_is_shown_in_its_versions(desk: Desk) -> None:
    old = {**OLD, "statement": "Somebody opened it."}
    desk.state(claims={**CLAIMS, "old": old}, briefings=NAMES)
    desk.commit({"all.yml": records(claims=CLAIMS, briefings=briefing()), "broken.yml": "claims: {"})
    desk.commit({"all.yml": records(claims=CLAIMS, briefings=briefing())})
    assert hidden(desk) == [None, None]


def test_what_is_kept_of_a_repository_holds_no_words_of_a_record(desk: Desk) -> None:
    desk.state(sources={**SOURCES, "vesna": {**COVERED, "protected": {"shown_as": f"somebody near {SECRET}"}}})
    today(desk)
    (kept,) = desk.root.rglob("history.jsonl")
    assert SECRET not in kept.read_text()
