"""Which commits make a version of a briefing, and which do not. Each test is a repository, a state a commit."""

import json
import shutil
from pathlib import Path

import pytest
import yaml
from repositories import ACTORS, BRIEFING, CLAIMS, SITUATION, SOURCES, Desk, Records, briefing, claim, records

from briefings.history.history import History

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def by_shelf() -> dict[str, Records | str]:
    """One file a shelf."""
    return {f"{shelf}.yml": {shelf: content} for shelf, content in records().items()}


def test_what_the_page_says_makes_a_version_whichever_record_it_comes_from(desk: Desk) -> None:
    desk.state()
    desk.state(briefings=briefing(summary="It [has held](claim:held)."))
    desk.state(claims={"held": claim("The bank has held.")})
    desk.state(actors={**ACTORS, "council": {**ACTORS["council"], "name": "The Council"}})
    desk.state(sources={"paper": {**SOURCES["paper"], "title": "The flood"}})
    assert desk.numbers() == [2, 3, 4, 5, 6]


def test_what_follows_from_other_records_makes_one_too(desk: Desk) -> None:
    """A dispute that the text does not name contests the claim; a monitor that agrees corroborates it."""
    desk.state()
    desk.state(
        claims={
            **CLAIMS,
            "denied": claim("It broke.", asserted_by="monitor", responds_to=[{"claim": "held", "as": "disputes"}]),
        }
    )
    desk.state(
        claims={**CLAIMS, "agrees": claim(asserted_by="monitor", responds_to=[{"claim": "held", "as": "confirms"}])}
    )
    assert desk.numbers() == [2, 3, 4]


def test_what_the_page_does_not_say_makes_none(desk: Desk) -> None:
    desk.state()
    desk.state(actors={**ACTORS, "council": {**ACTORS["council"], "summary": "It sits in the mill."}})
    desk.state(claims={**CLAIMS, "apart": claim("Apart.", asserted_by="gazette")})
    desk.state(briefings=briefing(desk_notes="Ask the mayor."))
    desk.state(claims={"held": claim(desk_notes="Ask again.")})
    desk.state(briefings={**BRIEFING, "other": {**BRIEFING["b"], "title": "Another"}})
    assert desk.numbers() == [2]


def test_files_that_move_split_join_and_are_formatted_make_none(desk: Desk) -> None:
    desk.state()
    desk.commit({"deep/er/all.yaml": records()})
    split = by_shelf()
    desk.commit(split)
    desk.commit(
        {
            "a.yml": {"situations": SITUATION, "claims": CLAIMS},
            "b.yml": {"actors": ACTORS, "sources": SOURCES, "briefings": BRIEFING},
        }
    )
    desk.commit({"all.yml": yaml.safe_dump(json.loads(json.dumps(records())), sort_keys=True, allow_unicode=True)})
    desk.commit(
        {"all.yml": "# a comment\n" + yaml.safe_dump(json.loads(json.dumps(records())), sort_keys=False, width=40)}
    )
    assert desk.numbers() == [2]


def test_the_form_of_quotation_marks_and_dashes_makes_none(desk: Desk) -> None:
    desk.state(briefings=briefing(title='The council\'s "bank" - now'))
    desk.state(briefings=briefing(title="The council’s “bank” – now"))
    assert desk.numbers() == [2]


def test_other_marks_for_the_same_text_make_none(desk: Desk) -> None:
    desk.state(briefings=briefing(summary="It *really* [held](claim:held)."))
    desk.state(briefings=briefing(summary="It _really_ [held](claim:held)."))
    assert desk.numbers() == [2]


def test_the_same_words_that_lead_elsewhere_make_one(desk: Desk) -> None:
    desk.state(claims={**CLAIMS, "other": claim("It held well.")})
    other = briefing(summary="It [held](claim:other).")
    desk.state(claims={**CLAIMS, "other": claim("It held well.")}, briefings=other)
    assert desk.numbers() == [2, 3]


def test_a_note_alone_makes_none_and_stands_with_the_version_all_the_same(desk: Desk) -> None:
    desk.state()
    note = {"date": "2026-01-03", "kind": "correction", "note": "It was wrong."}
    desk.state(briefings=briefing(title="Right"))
    desk.state(briefings=briefing(title="Right", changes=[note]))
    assert desk.numbers() == [2, 3]
    found = desk.history()
    assert isinstance(found, History)
    assert len(found.graph(found.versions("b")[-1]).corpus.briefings["b"].changes) == 1


def test_a_default_that_is_written_out_makes_none(desk: Desk) -> None:
    desk.state()
    desk.state(briefings=briefing(kind="update", highlights=[], release={"status": "published", "tlp": "CLEAR"}))
    assert desk.numbers() == [2]


def test_a_state_that_comes_back_is_a_version_of_its_own(desk: Desk) -> None:
    desk.state()
    desk.state(briefings=briefing(title="Otherwise"))
    desk.state()
    assert desk.numbers() == [2, 3, 4]


def test_a_merge_is_one_step_with_all_that_it_brings(desk: Desk) -> None:
    desk.state()
    desk.git("checkout", "-q", "-b", "side")
    desk.state(briefings=briefing(title="One"))
    desk.state(briefings=briefing(title="Two"))
    desk.git("checkout", "-q", "main")
    desk.commit()
    desk.git("merge", "-q", "--no-ff", "-m", "merge", "side")
    assert desk.numbers() == [2, 6]


def test_two_branches_that_changed_different_records_meet(desk: Desk) -> None:
    split = by_shelf()
    desk.commit(split)
    desk.git("checkout", "-q", "-b", "side")
    desk.commit({**split, "claims.yml": {"claims": {"held": claim("It held well.")}}})
    desk.git("checkout", "-q", "main")
    desk.commit({**split, "briefings.yml": {"briefings": briefing(title="Main")}})
    desk.git("merge", "-q", "--no-ff", "-m", "merge", "side")
    found = desk.history()
    assert isinstance(found, History)
    last = found.graph(found.versions("b")[-1]).corpus
    assert (last.briefings["b"].title, last.claims["held"].statement) == ("Main", "It held well.")
    assert desk.numbers() == [2, 4, 5]


def test_a_briefing_that_went_and_came_back_goes_on_counting(desk: Desk) -> None:
    desk.state()
    desk.state(briefings={})
    desk.state()
    desk.state(briefings={})
    desk.state(briefings=briefing(title="Again"))
    assert desk.numbers() == [2, 6]


def test_a_commit_that_cannot_be_read_is_taken_for_what_was_before(desk: Desk) -> None:
    desk.state()
    desk.commit({"all.yml": "briefings: [\n"})
    desk.state()
    desk.commit({"all.yml": records(briefings=briefing(published="no day"))})
    desk.state(briefings=briefing(title="Later"))
    assert desk.numbers() == [2, 6]


def test_an_id_that_stood_twice_is_taken_for_what_it_was(desk: Desk) -> None:
    desk.state()
    desk.commit({"all.yml": records(), "twice.yml": {"claims": {"held": claim("Doubled.")}}})
    desk.state()
    assert desk.numbers() == [2]


def test_other_files_and_hidden_ones_make_none(desk: Desk) -> None:
    desk.state()
    desk.commit({"all.yml": records(), "about.md": "# About", ".hidden/x.yml": records(briefings=briefing(title="X"))})
    (desk.root / "README.md").write_text("x")
    desk.commit()
    assert desk.numbers() == [2]


def test_what_is_not_committed_is_no_version(desk: Desk) -> None:
    desk.state()
    desk.write({"all.yml": records(briefings=briefing(title="Not yet"))})
    assert desk.numbers() == [2]


def test_names_of_files_may_be_anything(desk: Desk) -> None:
    desk.state()
    (desk.content / "all.yml").rename(desk.content / "a b\n“ü”.yml")
    desk.commit()
    assert desk.numbers() == [2]


class TestWhoMaySee:
    """A draft is no version; what may not be seen today keeps its number."""

    def hidden(self, desk: Desk, withheld: frozenset[str] = frozenset()) -> list[str | None]:
        found = desk.history(withheld=withheld)
        assert isinstance(found, History)
        return [version.hidden for version in found.versions("b")]

    def test_a_state_that_the_public_never_saw_is_none(self, desk: Desk) -> None:
        desk.state(briefings=briefing(title="Draft", release={"status": "draft"}))
        desk.state(briefings=briefing(title="Better", release={"status": "draft"}))
        desk.state(briefings=briefing(title="Better"))
        desk.state(briefings=briefing(title="Best"))
        assert desk.numbers() == [4, 5]

    def test_under_embargo_it_begins_when_the_embargo_ends(self, desk: Desk) -> None:
        embargo = {"embargo_until": "2026-01-20T06:00:00Z"}
        desk.state(briefings=briefing(title="Early", release=embargo))
        desk.state(briefings=briefing(title="In time", release=embargo))
        found = desk.history()
        assert isinstance(found, History)
        (version,) = found.versions("b")
        assert (version.number, version.at.isoformat()) == (1, "2026-01-20T06:00:00+00:00")

    def test_what_is_withdrawn_now_is_shown_in_no_version(self, desk: Desk) -> None:
        desk.state()
        desk.state(briefings=briefing(summary="No claim."))
        assert self.hidden(desk) == [None, None]
        desk.state(briefings=briefing(summary="No claim."), claims={"held": claim(release={"status": "withdrawn"})})
        assert self.hidden(desk) == ["withheld", None]

    def test_a_source_that_is_protected_since_is_shown_in_no_version(self, desk: Desk) -> None:
        desk.state()
        desk.state(briefings=briefing(summary="No claim."))
        covered = {"paper": {**SOURCES["paper"], "protected": {"shown_as": "a paper"}}}
        desk.state(briefings=briefing(summary="No claim."), sources=covered)
        assert self.hidden(desk) == ["withheld", None]

    def test_a_source_that_was_protected_from_the_start_hides_nothing(self, desk: Desk) -> None:
        covered = {"paper": {**SOURCES["paper"], "protected": {"shown_as": "a paper"}}}
        desk.state(sources=covered)
        desk.state(briefings=briefing(title="Later"), sources=covered)
        assert self.hidden(desk) == [None, None]

    def test_a_draft_that_nobody_saw_hides_nothing(self, desk: Desk) -> None:
        desk.state()
        answer = [{"claim": "held", "as": "disputes"}]
        draft = claim("It broke.", asserted_by="monitor", responds_to=answer, release={"status": "draft"})
        desk.state(briefings=briefing(title="Later"), claims={**CLAIMS, "draft": draft})
        assert self.hidden(desk) == [None, None]

    def test_what_the_briefing_redacts_is_shown_in_no_version(self, desk: Desk) -> None:
        desk.state()
        desk.state(briefings=briefing(summary="No claim.", redact=["held"]))
        assert self.hidden(desk) == ["redacted", None]

    def test_history_may_begin_at_a_day(self, desk: Desk) -> None:
        desk.state()
        desk.state(briefings=briefing(title="Later", history={"from": "2026-01-03"}))
        assert self.hidden(desk) == ["before", None]

    def test_nobody_may_ask_what_a_hidden_version_says(self, desk: Desk) -> None:
        desk.state()
        desk.state(briefings=briefing(summary="No claim.", redact=["held"]))
        found = desk.history()
        assert isinstance(found, History)
        with pytest.raises(ValueError, match="is not shown"):
            found.facts(found.versions("b")[0])
