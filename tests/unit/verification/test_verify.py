"""Records held against copies: results, what is told and where, and what stays when a copy is not at hand."""

import hashlib
import json
from typing import Any

import pytest
from archived_copies import PAGE, pdf
from content_samples import ACTORS, Records, tree

from briefings.graph.checks.evidence import other_copy
from briefings.graph.graph import Graph
from briefings.graph.link import link
from briefings.loading.evidence import load_evidence
from briefings.loading.loader import load
from briefings.loading.locate import Locator
from briefings.loading.tree import MemoryTree
from briefings.model.evidence import NO_EVIDENCE, Evidence, evidence_text
from briefings.verification.verify import Verification, verify

QUOTE = "We have closed the old bridge"
SHA = hashlib.sha256(PAGE).hexdigest()


def records(archive: dict[str, Any] | None = None, quote: Any = QUOTE, **claim: Any) -> dict[str, Records]:
    source = {"type": "article-newspaper", "title": "Bridge closed", "publisher": "wire", "issued": "2024-11-30"}
    report = {"source": "wire-report", "quote": quote}
    by_ministry = {"statement": "The bridge is closed.", "asserted_by": "ministry", "verb": "said"}
    return {
        "actors": ACTORS,
        "sources": {"wire-report": {**source, "archive": archive} if archive is not None else source},
        "claims": {"bridge-closed": {**by_ministry, "reports": [report], **claim}},
    }


def graph_of(shelves: dict[str, Records]) -> Graph:
    loaded = load(tree(**shelves))
    assert not loaded.problems
    graph, problems = link(loaded.corpus)
    assert not problems
    return graph


def run(
    shelves: dict[str, Records], copies: dict[str, bytes] | None = None, old: Evidence = NO_EVIDENCE, *only: str
) -> Verification:
    return verify(graph_of(shelves), MemoryTree({"wire.html": PAGE} if copies is None else copies), old, only)


def told(done: Verification) -> list[str]:
    return [problem.code for problem in done.problems]


FILE = {"file": "wire.html", "taken": "2024-12-02"}


def test_a_quote_is_found_and_the_entry_says_in_which_copy_and_where() -> None:
    done = run(records(FILE))
    (entry,) = done.evidence.entries.values()
    assert (entry.result, entry.sha256, entry.taken, entry.where) == ("found", SHA, "2024-12-02", "paragraph 1")
    assert told(done) == []
    assert not done.current


def test_a_second_run_changes_nothing_and_finds_the_ledger_current() -> None:
    first = run(records(FILE))
    again = run(records(FILE), None, first.evidence)
    assert again.current
    assert evidence_text(again.evidence) == evidence_text(first.evidence)


def test_a_quote_one_word_off_is_told_at_its_line_with_the_word_marked() -> None:
    shelves = records(FILE, "We have closed the new bridge")
    done = run(shelves)
    (problem,) = done.problems
    assert problem.code == "quote-not-found"
    assert 'the copy says "We have closed the *old* bridge"' in problem.hint
    content = tree(**shelves)
    place = Locator(content).locate(problem).place
    assert place is not None
    assert place.text[place.column :].startswith("We have closed the new bridge")


def test_one_of_several_quotes_is_told_by_itself() -> None:
    done = run(records(FILE, [QUOTE, "The bridge is safe"]))
    assert [(problem.code, problem.spot.keys[-1]) for problem in done.problems] == [("quote-not-found", 1)]


def test_segments_that_are_too_short_are_advice() -> None:
    assert told(run(records(FILE, "We … the old bridge"))) == ["quote-too-short"]


def test_a_source_without_a_copy_is_not_checked() -> None:
    for archive in (None, {"url": "https://archive.example/1"}):
        done = run(records(archive))
        assert [outcome for _, outcome in done.outcomes] == ["not-checked"]
        assert told(done) == []
        assert done.current


def test_a_copy_that_is_not_at_hand_is_advice_and_keeps_what_was_checked() -> None:
    first = run(records(FILE))
    done = run(records(FILE), {}, first.evidence)
    assert told(done) == ["copy-missing"]
    assert done.evidence == first.evidence
    assert done.current


def test_a_quote_changed_where_the_copy_is_not_at_hand_keeps_the_old_entry_and_says_so() -> None:
    first = run(records(FILE))
    done = run(records(FILE, "We have closed the new bridge"), {}, first.evidence)
    assert told(done) == ["copy-missing", "quote-changed-since-check"]
    assert done.evidence == first.evidence
    assert not done.current


def test_a_quote_changed_where_the_copy_is_at_hand_takes_the_old_entrys_place() -> None:
    first = run(records(FILE))
    done = run(records(FILE, "closed the old bridge, the ministry said"), None, first.evidence)
    assert told(done) == []
    assert [passage.words for passage in done.evidence.entries] == ["closed the old bridge, the ministry said"]


def test_a_quote_that_was_taken_out_leaves_no_entry() -> None:
    first = run(records(FILE, [QUOTE, "closed the old bridge, the ministry said"]))
    done = run(records(FILE), {}, first.evidence)
    assert [passage.words for passage in done.evidence.entries] == [QUOTE]


class TestAChangedCopy:
    """Another file lies where the copy was: told, with how the words come out in it."""

    NEW = PAGE + b"<p>Updated."
    OTHER = b"<!doctype html><p>We have closed the new bridge, the ministry said.</p>"

    def test_one_that_the_record_does_not_name_changes_no_entry_and_is_looked_through(self) -> None:
        first = run(records(FILE))
        done = run(records({**FILE, "sha256": SHA}), {"wire.html": PAGE[:60]}, first.evidence)
        assert told(done) == ["evidence-hash-changed", "quote-not-found"]
        assert "none can be shown to stand in this one" in done.problems[0].message
        assert [outcome for _, outcome in done.outcomes] == ["not-found"]
        assert done.evidence == first.evidence

    def test_without_a_name_the_new_result_takes_the_old_ones_place_and_every_check_tells_it(self) -> None:
        first = run(records(FILE))
        done = run(records(FILE), {"wire.html": self.OTHER}, first.evidence)
        assert told(done) == ["evidence-hash-changed", "quote-not-found"]
        assert 'the copy says "We have closed the *new* bridge"' in done.problems[1].hint
        (entry,) = done.evidence.entries.values()
        digest = hashlib.sha256(self.OTHER).hexdigest()
        assert (entry.result, entry.sha256, entry.before) == ("not-found", digest, SHA)
        corpus = graph_of(records(FILE)).corpus
        (problem,) = other_copy(corpus, done.evidence)
        assert (problem.code, digest in problem.hint) == ("evidence-hash-changed", True)

    def test_one_with_the_same_words_is_told_until_the_record_names_it(self) -> None:
        first, copies = run(records(FILE)), {"wire.html": self.NEW}
        digest = hashlib.sha256(self.NEW).hexdigest()
        second = run(records(FILE), copies, first.evidence)
        assert "every quote and figure stands in this one, too" in second.problems[0].message
        assert f"sha256: {digest}" in second.problems[0].hint
        third = run(records(FILE), copies, second.evidence)
        assert [told(second), told(third)] == [["evidence-hash-changed"]] * 2
        assert third.evidence == second.evidence
        named = run(records({**FILE, "sha256": digest}), copies, third.evidence)
        assert told(named) == []
        assert [entry.before for entry in named.evidence.entries.values()] == [""]

    def test_the_first_file_put_back_ends_it(self) -> None:
        first = run(records(FILE))
        second = run(records(FILE), {"wire.html": self.NEW}, first.evidence)
        again = run(records(FILE), None, second.evidence)
        assert (told(again), again.evidence) == ([], first.evidence)

    def test_one_that_cannot_be_read_is_told_and_what_was_found_stays(self) -> None:
        first = run(records(FILE))
        done = run(records(FILE), {"wire.html": b""}, first.evidence)
        assert told(done) == ["copy-unreadable", "evidence-hash-changed"]
        assert [outcome for _, outcome in done.outcomes] == ["unreadable"]
        assert done.evidence == first.evidence

    def test_a_copy_that_was_made_anew_because_it_could_not_be_read_is_no_change(self) -> None:
        first = run(records(FILE), {"wire.html": b" "})
        done = run(records(FILE), None, first.evidence)
        assert (told(first), told(done)) == (["copy-unreadable"], [])


def test_a_pdf_cut_short_is_unreadable_on_its_first_check() -> None:
    done = run(records({"file": "wire.pdf"}), {"wire.pdf": pdf("We have closed the old bridge.")[:300]})
    assert told(done) == ["copy-unreadable"]
    assert [entry.result for entry in done.evidence.entries.values()] == ["unreadable"]


def test_a_new_copy_is_accepted_once_the_record_names_it() -> None:
    first = run(records(FILE))
    new = PAGE + b"<p>Updated."
    named = records({**FILE, "sha256": hashlib.sha256(new).hexdigest()})
    done = run(named, {"wire.html": new}, first.evidence)
    assert told(done) == []
    assert [entry.sha256 for entry in done.evidence.entries.values()] == [hashlib.sha256(new).hexdigest()]


def test_only_what_is_asked_for_is_looked_at_and_the_rest_stays() -> None:
    first = run(records(FILE))
    broken = {"wire.html": b"<html><p>nothing"}
    assert run(records(FILE), broken, first.evidence, "wire-report").problems
    shelves = records(FILE)
    shelves["claims"]["other"] = {"statement": "X.", "asserted_by": "rebels", "verb": "said"}
    done = run(shelves, broken, first.evidence, "other")
    assert (told(done), done.evidence, done.outcomes) == ([], first.evidence, ())


class TestFigures:
    @pytest.mark.parametrize(
        ("figure", "said"),
        [
            ({"best": 12}, "twelve lorries"),
            ({"said": "dozens"}, "dozens of lorries"),
            ({"low": 1000, "high": 1200}, "1,000 to 1,200"),
        ],
    )
    def test_a_figure_near_the_claims_words_is_found(self, figure: dict[str, Any], said: str) -> None:
        page = PAGE + f"<p>It said that {said} wait.".encode()
        done = run(records(FILE, figures={"lorries": {**figure, "unit": "people"}}), {"wire.html": page})
        assert told(done) == []
        assert {entry.result for entry in done.evidence.entries.values()} == {"found"}

    def test_a_figure_that_is_not_there_is_a_warning_at_its_number(self) -> None:
        done = run(records(FILE, figures={"lorries": {"best": 40, "unit": "people"}}))
        assert [(problem.code, problem.spot.keys) for problem in done.problems] == [
            ("figure-not-found", ("claims", "bridge-closed", "figures", "lorries", "best"))
        ]

    @pytest.mark.parametrize(
        ("figure", "page", "hint"),
        [
            ({"best": 24}, "dozens of lorries wait", 'near the claim\'s words the copy says "dozens"'),
            ({"best": 40}, "1,100 lorries, forty-one cars", '"1,100", "forty-one": correct the figure'),
            ({"said": "dozens"}, "a hundred lorries wait", '"a hundred": `said` holds the source\'s own words'),
            ({"said": "some forty of them"}, "some thirty of them wait", 'the copy says "some *thirty* of them"'),
            ({"best": 40}, "word " * 400 + "and 40 lorries wait", "it stands in paragraph 2, far from the words"),
            ({"best": 40}, "الجسر مغلق", "English alone"),
        ],
    )
    def test_the_hint_says_what_the_copy_has_instead(self, figure: dict[str, Any], page: str, hint: str) -> None:
        copies = {"wire.html": PAGE + f"<p>It said that {page}.".encode()}
        (problem,) = run(records(FILE, figures={"lorries": {**figure, "unit": "people"}}), copies).problems
        assert problem.code == "figure-not-found"
        assert hint in problem.hint

    def test_numbers_beside_words_are_the_desks_reading_and_are_not_looked_for(self) -> None:
        page = PAGE + b"<p>Dozens of lorries wait."
        done = run(records(FILE, figures={"l": {"said": "dozens", "low": 24, "unit": "people"}}), {"wire.html": page})
        assert told(done) == []


class TestUnreadable:
    @pytest.mark.parametrize("file", ["../secret.txt", "/etc/passwd", "a/../../b", "C:\\x"])
    def test_a_copy_is_named_below_the_archive_folder(self, file: str) -> None:
        assert [problem.code for problem in load(tree(**records({"file": file}))).problems] == ["bad-path"]

    def test_a_copy_in_another_format_is_told_with_the_reason(self) -> None:
        done = run(records({"file": "wire.png"}), {"wire.png": b"\x89PNG\r\n\x1a\n\0\0\0"})
        assert told(done) == ["copy-unreadable"]
        assert "no text, HTML, PDF, WARC or WACZ" in done.problems[0].message


def test_a_ledger_is_read_back_as_it_was_written() -> None:
    done = run(
        records(
            FILE, [QUOTE, "The bridge is “safe”", "We … the old bridge"], figures={"l": {"best": 40, "unit": "people"}}
        )
    )
    text = evidence_text(done.evidence)
    again = load_evidence(MemoryTree({"evidence.json": text.encode()}))
    assert again.evidence == done.evidence
    assert again.problems == ()
    assert len(text.splitlines()) == 2 + len(done.evidence.entries)
    assert json.loads(text)["format"] == "briefings evidence 1"
