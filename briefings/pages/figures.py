"""Figures side by side: one table for each thing that is counted, one row for each who gives it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from briefings.graph.figures import Given, Headline, by_subject, current, headline, revised_by, revisions, subject_of
from briefings.graph.figures import Subject as Counted
from briefings.pages.chains import chain_of, party_view
from briefings.pages.claims import FigureView, claim_date, figure_view, figure_words
from briefings.pages.desk import Desk
from briefings.pages.evidence import figure_evidence
from briefings.pages.parts import Chain, DateView, Link, PartyView, StatusView
from briefings.pages.prose import status_view
from briefings.pages.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Range:
    """Where a figure lies on the table's common scale, in percent of its width; None: not given."""

    low: float | None
    best: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """What one asserter gives."""

    party: PartyView
    claim: Link
    figure: FigureView
    chain: Chain | None
    date: DateView | None
    status: StatusView | None
    range: Range | None
    earlier: tuple["FigureRow", ...] = ()
    """What the same side gave before: folded under the latest."""


@dataclass(frozen=True, slots=True)
class FigureTable:
    """All figures of one subject."""

    title: str
    unit: str
    headline: str
    """The figure that heads the table, in words."""
    rule: str
    """Why this one."""
    by: tuple[Link, ...]
    """The claims that the headline rests on."""
    scale: tuple[str, str] | None
    """Words for both ends of the common scale; None where nobody gives a number."""
    rows: tuple[FigureRow, ...]


def figure_tables(desk: Desk, claim_ids: Iterable[str], at_least: int = 1) -> tuple[FigureTable, ...]:
    """The tables for the figures of some claims and of those that revise them.

    Tables with fewer rows than `at_least` are left out.
    """
    lines = [one for claim_id in claim_ids for one in (claim_id, *revisions(desk.ledger, claim_id))]
    subjects = by_subject(desk.graph, lines)
    return tuple(_table(desk, counted, given) for counted, given in subjects.items() if len(given) >= at_least)


def figures_over_time(desk: Desk, addresses: Iterable[str]) -> tuple[FigureTable, ...]:
    """What was ever given on what key figures count, the oldest first.

    `addresses` are `claim#figure`. With a figure come those that revise it or that it revises, and those of
    other claims that attest the same events. No figure heads such a table: it spans a time.
    """
    wanted: dict[Counted, dict[str, None]] = {}
    for address in dict.fromkeys(addresses):
        claim_id, _, key = address.partition("#")
        claim = desk.corpus.claims[claim_id]
        counted = subject_of(key, claim.figures[key])
        wanted.setdefault(counted, {}).update(dict.fromkeys(_of_one_line(desk, claim_id)))
    tables = ((counted, by_subject(desk.graph, claims).get(counted, ())) for counted, claims in wanted.items())
    return tuple(_table(desk, counted, given, over_time=True) for counted, given in tables if given)


def _of_one_line(desk: Desk, claim_id: str) -> tuple[str, ...]:
    beside = [claim for event in desk.corpus.claims[claim_id].attests for claim in desk.ledger.attesting(event)]
    newer = revisions(desk.ledger, claim_id)
    older = revised_by(desk.graph, claim_id)
    return (claim_id, *newer, *older, *beside)


def _table(desk: Desk, counted: Counted, given: tuple[Given, ...], over_time: bool = False) -> FigureTable:
    numbers = [number for one in given for number in one.numbers]
    top = _round_up(max(numbers)) if numbers else Decimal(0)
    chosen = None if over_time else headline(desk.ledger, given, desk.settings.headline_figure)
    tongue = desk.tongue
    return FigureTable(
        title=" ".join(part for part in (counted.of, counted.measure) if part),
        unit=counted.unit,
        headline=_headline_words(chosen, tongue) if chosen else "",
        rule=_rule(desk, chosen, over_time),
        by=tuple(desk.link(one.claim.id) for one in chosen.given) if chosen else (),
        scale=(tongue.number(0), figure_words(None, top, None, None, tongue)) if numbers and top else None,
        rows=tuple(_row(desk, one, top) for one in given) if over_time else tuple(_folded(desk, given, top)),
    )


def _folded(desk: Desk, given: tuple[Given, ...], top: Decimal) -> Iterator[FigureRow]:
    """The newest of each line, with what it replaces folded under it."""
    newer = {one.claim.id: frozenset(revisions(desk.ledger, one.claim.id)) for one in given}
    for one in current(desk.ledger, given):
        older = [other for other in given if one.claim.id in newer[other.claim.id]]
        yield _row(desk, one, top, tuple(_row(desk, other, top) for other in reversed(older)))


def _row(desk: Desk, given: Given, top: Decimal, earlier: tuple[FigureRow, ...] = ()) -> FigureRow:
    claim, figure = given.claim, given.figure
    return FigureRow(
        party=party_view(desk, claim.asserted_by),
        claim=desk.link(claim.id),
        figure=replace(figure_view(desk, given.key, figure), evidence=figure_evidence(desk, claim, given.key)),
        chain=chain_of(desk, claim, claim.reports[0]) if claim.reports else None,
        date=desk.date(figure.as_of) or claim_date(desk, claim),
        status=status_view(desk, claim.id),
        range=Range(_share(figure.low, top), _share(figure.best, top), _share(figure.high, top)) if top else None,
        earlier=earlier,
    )


def _share(number: Decimal | None, top: Decimal) -> float | None:
    return None if number is None else round(float(max(number, Decimal(0)) / top * 100), 2)


def _round_up(number: Decimal) -> Decimal:
    """The next round number: one or two significant digits, so that the scale's end can be read."""
    if number <= 0:
        return Decimal(0)
    step = Decimal(10) ** max(number.adjusted() - 1, 0)
    return (number / step).to_integral_value(rounding="ROUND_CEILING") * step


def _rule(desk: Desk, chosen: Headline | None, over_time: bool) -> str:
    if chosen:
        return desk.tongue.tell(chosen.reason)
    return "" if over_time else desk.say("none stands: all were taken back or discounted")


def _headline_words(chosen: Headline, tongue: Tongue) -> str:
    if (chosen.low, chosen.best, chosen.high) == (None, None, None):
        return tongue.say(", ").join(tongue.say("“%(words)s”", words=words) for words in chosen.said)
    return figure_words(chosen.low, chosen.best, chosen.high, None, tongue)
