"""The tables of claims, of where each was read, and of the figures that they give."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.graph.chronology import known, reported
from briefings.model.claim import Claim, Report
from briefings.model.figure import Figure
from briefings.model.vocabulary.claims import STATUS_STRENGTH
from briefings.pages.addresses import address
from briefings.pages.citing import permalink
from briefings.pages.desk import Desk
from briefings.pages.tables.table import Cell, Column, Table, dates, edtf, field, ids, language_and_page, words
from briefings.pages.tongue import english


@dataclass(frozen=True, slots=True)
class Reading:
    """One report of a claim."""

    claim: Claim
    number: int
    report: Report


@dataclass(frozen=True, slots=True)
class Given:
    """One figure of a claim."""

    claim: Claim
    key: str
    figure: Figure


def _readings(desk: Desk) -> Iterator[Reading]:
    for claim in desk.corpus.claims.values():
        for number, report in enumerate(claim.reports, 1):
            yield Reading(claim, number, report)


def _figures(desk: Desk) -> Iterator[Given]:
    for claim in desk.corpus.claims.values():
        for key, figure in claim.figures.items():
            yield Given(claim, key, figure)


def _status(desk: Desk, claim: Claim) -> Cell:
    standing = desk.ledger.standing(claim.id)
    return standing.status if standing else None


def _reason(desk: Desk, claim: Claim) -> Cell:
    standing = desk.ledger.standing(claim.id)
    return english().tell(standing.reason) if standing else None


def _via(desk: Desk, reading: Reading) -> Cell:
    return words(desk.graph.party_words(party) for party in reading.report.via or ())


CLAIMS = Table(
    "claims",
    "One claim: what one party says. A claim is not a fact",
    (
        field(Claim, "id", "Id of the claim"),
        field(Claim, "kind", "claim, position, assessment or forecast"),
        Column("statement", "The proposition, in the desk's words", lambda desk, c: desk.plain_label(c), required=True),
        Column("asserted_by", "Ids of who says it", lambda desk, c: ids(c.asserted_by.named)),
        Column("asserted_by_said", "The source's words for who says it", lambda desk, c: c.asserted_by.said),
        field(Claim, "verb", "The source's own verb; empty: the source's own voice"),
        *dates("asserted", "When it was said", lambda desk, claim: claim.asserted),
        Column("known", "When it could first be known (EDTF)", lambda desk, c: edtf(known(desk.graph, c))),
        Column("attests", "Ids of the events that it attests", lambda desk, c: ids(c.attests)),
        Column("about", "Ids of what it is about", lambda desk, c: ids(c.about)),
        Column("responds_to", "How it answers other claims: how:id", lambda desk, c: ids(
            f"{answer.as_}:{answer.claim}" for answer in c.responds_to
        )),
        Column("status", "Worked out from what stands against and beside it", _status, terms=tuple(STATUS_STRENGTH)),
        Column("status_reason", "Why it has that status, in English", _reason),
        Column("originators", "Ids of its independent originators, each side once", lambda desk, c: ids(
            desk.ledger.group(c.id).originators
        )),
        Column("outlets", "Ids of the publishers in whose sources it was read", lambda desk, c: ids(
            desk.ledger.group(c.id).outlets
        )),
        field(Claim, "credibility", "Admiralty grade of the information, 1 to 6"),
        field(Claim, "likelihood", "Of a forecast or assessment: how likely"),
        field(Claim, "confidence", "Of a forecast or assessment: how sure the desk is"),
        Column("horizon", "Until when a forecast reaches (EDTF)", lambda desk, c: edtf(c.horizon)),
        field(Claim, "outcome", "What became of a forecast"),
        *language_and_page(lambda desk, claim: permalink(desk, address("claim", claim.id))[0]),
    ),
    lambda desk: desk.corpus.claims.values(),
)  # fmt: skip

REPORTS = Table(
    "reports",
    "One reading of a claim in a source",
    (
        Column("claim", "Id of the claim", lambda desk, r: r.claim.id, required=True),
        Column("number", "Which of the claim's reports, from 1", lambda desk, r: r.number, "integer", required=True),
        field(Report, "source", "Id of the source in which it was read", lambda r: r.report),
        Column("via_stated", "Whether it is known through whom it came there", lambda desk, r: r.report.via is not None,
               "boolean", required=True),
        Column("via", "Through whom, from the asserter outwards", _via),
        field(Report, "locator", "Where in the source", lambda r: r.report),
        Column("reported", "When it was reported (EDTF)", lambda desk, r: edtf(reported(desk.graph, r.report))),
        Column("quote", "The asserter's words", lambda desk, r: "\n".join(r.report.quote) or None),
        Column("excerpt", "The source's own wording", lambda desk, r: "\n".join(r.report.excerpt) or None),
        field(Report, "translation", "The quote in the desk's language", lambda r: r.report),
        field(Report, "quote_language", "Language of the quote (BCP 47)", lambda r: r.report),
    ),
    _readings,
    ("claim", "number"),
    (("claim", "claims"), ("source", "sources")),
)  # fmt: skip

FIGURES = Table(
    "figures",
    "One figure that a claim gives. Figures are never averaged",
    (
        Column("claim", "Id of the claim", lambda desk, f: f.claim.id, required=True),
        Column("key", "Its name within the claim", lambda desk, f: f.key, required=True),
        field(Figure, "measure", "What is counted", lambda f: f.figure),
        field(Figure, "unit", "OCHA unit, or ISO 4217 currency", lambda f: f.figure),
        field(Figure, "of", "Of whom or what", lambda f: f.figure),
        Column("low", "At least", lambda desk, f: f.figure.low, "number"),
        Column("best", "The number given", lambda desk, f: f.figure.best, "number"),
        Column("high", "At most", lambda desk, f: f.figure.high, "number"),
        field(Figure, "said", "The source's words for it", lambda f: f.figure),
        Column("since", "Counted from (EDTF)", lambda desk, f: edtf(f.figure.since)),
        Column("as_of", "Counted up to (EDTF)", lambda desk, f: edtf(f.figure.as_of)),
    ),
    _figures,
    ("claim", "key"),
    (("claim", "claims"),),
)
