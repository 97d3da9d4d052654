"""What pages say of the check of a quote, and what they keep to themselves."""

import pytest
from html_reading import read
from sample_site import NOW, built_sample, bytes_of, desk_of

from briefings.exports.record_view import record_view
from briefings.graph.evidence import shown_evidence
from briefings.graph.release import release
from briefings.loading.tree import MemoryTree
from briefings.model.evidence import Entry, EvidenceResult, Passage, evidence_of, evidence_text
from briefings.pages.claim import build as build_claim
from briefings.pages.desk import Desk
from briefings.pages.evidence import EvidenceView
from briefings.pages.source import build as build_source
from briefings.settings import Settings
from briefings.site import examine, open_site

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
    assert evidence.words == "1 of 2 quotes and figures checked against an archived copy"
    assert evidence.also == "1 not checked"
    assert (evidence.mark, evidence.sha256) == ("unchecked", SHA)
    unchecked = build_source(desk(None, "authors: [A]"), "report").evidence
    assert unchecked == EvidenceView("unchecked", "not checked: no archived copy")


FIGURES = "figures: {lorries: {measure: stranded, unit: people, FIELDS}}"


def figure_view(*entries: tuple[str, EvidenceResult], fields: str = "best: 40", source: str = ARCHIVE) -> EvidenceView:
    known = [Entry(Passage("closed", "report", "figure", w, "lorries"), r, SHA, "2024-11-30") for w, r in entries]
    records = RECORDS.format(source=source, words=WORDS, claim=FIGURES.replace("FIELDS", fields))
    ledger = evidence_text(evidence_of(known)).encode()
    shown = build_claim(desk_of(records, **{"evidence.json": ledger}), "closed").claim.figures[0].evidence
    assert shown is not None
    return shown


@pytest.mark.parametrize(
    ("fields", "entries", "mark", "words"),
    [
        ("best: 40", [("40", "found")], "checked", "found in an archived copy"),
        ("said: dozens, low: 24", [("dozens", "found")], "checked", "found in an archived copy"),
        ("best: 40", [("40", "not-found")], "failed", "not found in the archived copy"),
        ("best: 40", [], "unchecked", "not checked against an archived copy"),
        ("best: 40", [("41", "found")], "unchecked", "not checked as it is given now"),
        ("low: 40, high: 50", [("40", "found"), ("50", "found")], "checked", "found in an archived copy"),
        ("low: 40, high: 50", [("40", "found"), ("50", "not-found")], "failed", "50: not found in the archived copy"),
        ("low: 40, high: 50", [("40", "found")], "unchecked", "50: not checked against an archived copy"),
    ],
)
def test_a_figure_says_whether_its_numbers_stand_in_a_copy(
    fields: str, entries: list[tuple[str, EvidenceResult]], mark: str, words: str
) -> None:
    shown = figure_view(*entries, fields=fields)
    assert (shown.mark, shown.words) == (mark, words)
    assert (shown.sha256 is None) == (mark == "unchecked")


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ([("40", "found")], "found in an archived copy"),
        ([("40", "not-found")], "not found in the archived copy"),
        ([], "not checked"),
    ],
)
def test_the_figures_table_of_an_event_says_the_same_in_short(
    entries: list[tuple[str, EvidenceResult]], words: str
) -> None:
    claim = f"attests: [stuck]\n    {FIGURES.replace('FIELDS', 'best: 40')}"
    known = [Entry(Passage("closed", "report", "figure", w, "lorries"), r, SHA, "2024-11-30") for w, r in entries]
    records = RECORDS.format(source=ARCHIVE, words=WORDS, claim=claim) + "events: {stuck: {title: Lorries stuck}}\n"
    ledger = evidence_text(evidence_of(known)).encode()
    site = open_site(Settings(), MemoryTree({"day.yml": records.encode(), "evidence.json": ledger}), NOW)
    cells = read(site.render("events/stuck/").html).find("td", **{"class": "figure-number"})
    assert [cell.text for cell in cells] == [f"40{words}"]


def test_a_figure_that_one_of_two_sources_has_is_found() -> None:
    records = RECORDS.replace("reports: [", "reports: [{{source: second}}, ").replace(
        "claims:", "  second: {{type: article-newspaper, title: T, publisher: wire, issued: 2024-11-30}}\nclaims:"
    )
    given = records.format(source=ARCHIVE, words=WORDS, claim=FIGURES.replace("FIELDS", "best: 40"))
    known = Entry(Passage("closed", "report", "figure", "40", "lorries"), "found", SHA, "2024-11-30")
    files = {"evidence.json": evidence_text(evidence_of([known])).encode()}
    shown = build_claim(desk_of(given, **files), "closed").claim.figures[0].evidence
    assert shown is not None
    assert (shown.mark, shown.sha256) == ("checked", SHA)


def test_of_a_figure_from_a_protected_source_nothing_is_said_and_of_one_without_any_that_none_is_named() -> None:
    hidden = RECORDS.format(source=f"{ARCHIVE}, {PROTECTED}", words=WORDS, claim=FIGURES.replace("FIELDS", "best: 40"))
    assert build_claim(desk_of(hidden), "closed").claim.figures[0].evidence is None
    none = RECORDS.replace("reports: [{{source: report, quote: {words}}}]", "about: [ministry]")
    given = none.format(source=ARCHIVE, claim=FIGURES.replace("FIELDS", "best: 40"))
    shown = build_claim(desk_of(given), "closed").claim.figures[0].evidence
    assert shown == EvidenceView("unchecked", "not checked: no source is named")


def test_show_tells_each_quote_and_figure_and_what_was_found_of_it() -> None:
    given = RECORDS.format(source=ARCHIVE, words="other words entirely", claim=FIGURES.replace("FIELDS", "best: 40"))
    number = Entry(Passage("closed", "report", "figure", "40", "lorries"), "found", SHA, "2024-11-30", 7, "page 2")
    shown = desk_of(given, **{"evidence.json": evidence_text(evidence_of([checked(), number])).encode()})
    common = {"claim": "closed", "source": "report"}
    both = [
        {"kind": "quote", "words": "other words entirely", **common, "result": "not-checked", "checked_words": WORDS},
        {"kind": "figure", "figure": "lorries", "words": "40", **common, "result": "found", "where": "page 2"}
        | {"copy_taken": "2024-11-30", "sha256": SHA},
    ]
    for record in ("closed", "report"):
        assert record_view(shown, record, "day.yml:1:1")["evidence"] == both


def test_show_tells_nothing_of_what_stands_in_a_protected_source() -> None:
    assert record_view(desk(checked(), f"{ARCHIVE}, {PROTECTED}"), "closed", "day.yml:1:1")["evidence"] == []


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
