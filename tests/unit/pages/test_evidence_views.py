"""What pages say of the check of a quote, and what they keep to themselves."""

import pytest
from sample_site import NOW, built_sample, bytes_of, desk_of

from briefings.graph.evidence import shown_evidence
from briefings.graph.release import release
from briefings.loading.tree import MemoryTree
from briefings.model.evidence import Entry, EvidenceResult, Passage, evidence_of, evidence_text
from briefings.pages.claim import build as build_claim
from briefings.pages.desk import Desk
from briefings.pages.evidence import EvidenceView
from briefings.pages.source import build as build_source
from briefings.settings import Settings
from briefings.site import examine

WORDS = "we have closed the old bridge"
SHA = "c" * 64
ARCHIVE = "archive: {file: wire.html, taken: 2024-11-30}"
PROTECTED = "protected: {shown_as: a driver}"
RECORDS = """\
actors:
  ministry: {{name: Ministry of Works, type: government-body}}
  wire: {{name: Plain Wire, type: news-agency}}
sources:
  report: {{type: article-newspaper, title: Bridge, publisher: wire, issued: 2024-11-30, {source}}}
claims:
  closed:
    statement: The bridge is closed.
    asserted_by: ministry
    verb: said
    reports: [{{source: report, quote: {words}}}]
    {claim}
"""


def desk(entry: Entry | None, source: str = ARCHIVE, words: str = WORDS) -> Desk:
    ledger = evidence_text(evidence_of([entry] if entry else []))
    records = RECORDS.format(source=source, words=words, claim="")
    return desk_of(records, **{"evidence.json": ledger.encode()})


def checked(result: EvidenceResult = "found") -> Entry:
    return Entry(Passage("closed", "report", "quote", WORDS), result, SHA, "2024-11-30")


def view(desk: Desk) -> EvidenceView | None:
    return build_claim(desk, "closed").claim.reports[0].quote_evidence[0]


@pytest.mark.parametrize(
    ("result", "mark", "words"),
    [
        ("found", "checked", "checked word for word against an archived copy"),
        ("segments-found", "checked", "its parts checked word for word against an archived copy"),
        ("not-found", "failed", "not found in the archived copy"),
        ("too-short", "unchecked", "not checked: too short to prove anything by being found in the archived copy"),
        ("unreadable", "unchecked", "not checked: the archived copy cannot be read"),
    ],
)
def test_a_result_is_said_in_words_with_the_copys_date_and_hash(result: EvidenceResult, mark: str, words: str) -> None:
    shown = view(desk(checked(result)))
    assert shown is not None
    assert shown.taken is not None
    assert (shown.mark, shown.words, shown.taken.words, shown.sha256) == (mark, words, "30 November 2024", SHA)


def test_without_a_check_the_page_says_so_and_why() -> None:
    assert view(desk(None, "authors: [A]")) == EvidenceView("unchecked", "not checked: no archived copy")
    assert view(desk(None)) == EvidenceView("unchecked", "not checked against an archived copy")


def test_words_that_changed_after_their_check_are_not_called_checked() -> None:
    assert view(desk(checked(), words="other words entirely")) == EvidenceView(
        "unchecked", "not checked in this wording"
    )


def test_a_check_of_another_copy_than_the_records_does_not_count() -> None:
    shown = view(desk(checked(), f"archive: {{file: wire.html, sha256: {'e' * 64}}}"))
    assert shown is not None
    assert (shown.mark, shown.sha256) == ("unchecked", None)


def test_of_a_protected_source_nothing_is_said() -> None:
    hidden = desk(checked(), f"{ARCHIVE}, {PROTECTED}")
    assert view(hidden) is None
    assert build_source(hidden, "report").evidence is None
    assert dict(hidden.evidence.entries) == {}


def test_a_sources_page_counts_what_was_checked() -> None:
    several = desk(checked(), words=f"[{WORDS}, another passage here]")
    evidence = build_source(several, "report").evidence
    assert evidence is not None
    assert evidence.words == "1 of 2 quotes and figures checked against an archived copy, 1 not checked"
    assert (evidence.mark, evidence.sha256) == ("unchecked", SHA)
    unchecked = build_source(desk(None, "authors: [A]"), "report").evidence
    assert unchecked == EvidenceView("unchecked", "not checked: no archived copy")


def test_entries_of_withheld_claims_and_sources_reach_no_page() -> None:
    for withheld in ("draft", "withdrawn"):
        records = RECORDS.format(source=ARCHIVE, words=WORDS, claim=f"release: {{status: {withheld}}}")
        ledger = evidence_text(evidence_of([checked()]))
        tree = MemoryTree({"day.yml": records.encode(), "evidence.json": ledger.encode()})
        examined = examine(Settings(), tree, NOW)
        assert len(examined.evidence.entries) == 1
        public = release(examined.graph, "public", NOW)
        assert dict(shown_evidence(examined.evidence, public).entries) == {}
        internal = release(examined.graph, "internal", NOW)
        assert len(shown_evidence(examined.evidence, internal).entries) == 1


def test_the_published_sample_tells_its_checks_and_neither_the_ledger_nor_a_withheld_copys_hash() -> None:
    files = bytes_of(built_sample())
    page = files["claims/authority-bank-failed/index.html"].decode()
    assert "checked word for word against an archived copy of" in page
    assert "(sha256 99999999…)" in page
    assert not [name for name in files if "evidence.json" in name]
    assert not [name for name, data in files.items() if b"d" * 64 in data or b'"normalisation"' in data]
