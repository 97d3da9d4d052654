"""Claims as pages show them: dates, figures as given, rivals side by side, origins as counted."""

import pytest
from sample_site import desk_of, sample

from briefings.model.figure import Figure
from briefings.pages.claims import ClaimView, claim_view, figure_view
from briefings.pages.prose import Numbering
from briefings.pages.rivals import rivalries


def view(claim_id: str) -> ClaimView:
    desk = sample().desk
    return claim_view(desk, Numbering(desk), desk.corpus.claims[claim_id])


@pytest.mark.parametrize(
    ("figure", "words", "said"),
    [
        ({"low": "50", "best": "60", "high": "70", "said": "about sixty"}, "60 (50–70)", "about sixty"),
        ({"low": "50", "high": "70"}, "50–70", None),
        ({"low": "50"}, "at least 50", None),
        ({"high": "1200"}, "at most 1,200", None),
        ({"low": "5", "high": "5"}, "5", None),
        ({"low": "5", "best": "5", "high": "5"}, "5", None),
        ({"said": "dozens"}, "“dozens”", None),
        ({"best": "0", "said": "nobody"}, "0", "nobody"),
        ({"best": "1.0625"}, "1.0625", None),
        ({"best": "1234567.891"}, "1,234,567.891", None),
        ({"best": "-3"}, "-3", None),
    ],
)
def test_a_figure_is_shown_as_given(figure: dict[str, str], words: str, said: str | None) -> None:
    shown = figure_view(sample().desk, "hurt", Figure.model_validate(figure))
    assert (shown.words, shown.said) == (words, said)


@pytest.mark.parametrize("language", ["xx", "qqq", "zh-Hant-TW", "pt-BR", "ar"])
def test_a_figure_is_written_for_any_language_also_for_one_that_nobody_knows(language: str) -> None:
    assert "2" in figure_view(sample(language=language).desk, "hurt", Figure.model_validate({"best": "1200"})).words


def test_what_is_counted_is_said_and_people_need_no_unit() -> None:
    figures = {figure.key: figure for figure in view("authority-toll-new").figures}
    assert (figures["wounded"].measure, figures["wounded"].unit) == ("residents hurt", "")
    assert (figures["damage"].measure, figures["damage"].unit) == ("damage", "EUR")


def test_a_claim_that_nobody_dates_shows_when_it_was_reported_and_says_so() -> None:
    dated, reported = view("wire-level").date, view("monitor-boats").date
    assert dated is not None
    assert reported is not None
    assert (dated.prefix, dated.words) == ("", "6 March 2026")
    assert (reported.prefix, reported.words) == ("reported", "7 March 2026 (uncertain)")


def test_the_sources_own_voice_has_no_verb() -> None:
    assert view("wire-level").verb is None
    assert view("joint-appeal").verb == "called for"


def test_only_a_claim_has_a_status() -> None:
    assert view("desk-forecast").status is None
    assert view("joint-appeal").status is None
    status = view("monitor-boats").status
    assert status is not None
    assert (status.status, status.by_editor) == ("confirmed", True)
    assert "two pictures" in status.reason


def test_answers_read_from_this_side() -> None:
    assert [(answer.words, answer.link.url) for answer in view("authority-bank-failed").answers] == [
        ("qualified by", "claims/bank-qualified/"),
        ("disputed by", "claims/council-bank-held/"),
    ]


def test_origins_are_those_of_the_group() -> None:
    origins = view("official-bridge-closed").origins
    assert [link.text for link in origins.originators] == ["River Authority of the Nor"]
    assert origins.unnamed == ("an official at the bridge",)
    assert [link.url for link in origins.others] == ["claims/authority-bridge-closed/"]
    assert [link.text for link in view("paper-bridge-fell").origins.own_voice] == ["جريدة المرفأ"]


def test_what_disputes_a_claim_stands_beside_it_each_claim_once_and_sources_in_that_order() -> None:
    desk = sample().desk
    ids = ["bank-qualified", "authority-bank-failed", "wire-level", "council-bank-held", "wire-level"]
    shown = list(rivalries(desk, Numbering(desk), ids))
    assert [[claim.anchor for claim in rivalry.claims] for rivalry in shown] == [
        ["claim-bank-qualified"],
        ["claim-authority-bank-failed", "claim-council-bank-held"],
        ["claim-wire-level"],
    ]
    numbers = [
        cite.number
        for rivalry in shown
        for claim in rivalry.claims
        for cite in [
            *(cite for mark in claim.statement.marks for cite in mark.cites),
            *(report.cite for report in claim.reports),
        ]
    ]
    assert numbers == [1, 2, 2, 3, 4, 4, 2]


def test_a_rival_that_is_not_on_the_page_is_not_brought_in() -> None:
    desk = sample().desk
    (alone,) = rivalries(desk, Numbering(desk), ["authority-bank-failed"])
    assert len(alone.claims) == 1


def test_quotes_are_in_the_language_of_the_report_or_else_of_the_source() -> None:
    assert view("paper-bridge-fell").reports[0].quote_language == "ar"
    records = """
actors: {paper: {name: P, type: medium}}
sources: {s: {type: report, title: T, publisher: paper, language: uk}}
claims: {c: {statement: S., asserted_by: paper, reports: [{source: s, excerpt: Так}]}}
"""
    desk = desk_of(records)
    shown = claim_view(desk, Numbering(desk), desk.corpus.claims["c"])
    assert shown.reports[0].quote_language == "uk"


def test_the_internal_edition_says_why_the_public_does_not_see_a_claim() -> None:
    desk = sample("internal").desk
    marked = claim_view(desk, Numbering(desk), desk.corpus.claims["secret-dispute"])
    assert marked.mark == "TLP:AMBER+STRICT"
