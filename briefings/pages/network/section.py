"""A network on a page: the drawing, its legend, and the table with the same relations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefings.graph.scope import scope_of
from briefings.model.vocabulary.actors import ACTOR_TYPE_WORDS, FOLDING_RELATIONS, RELATION_WORDS
from briefings.pages.chains import party_words
from briefings.pages.desk import Desk
from briefings.pages.network.drawing import Drawing, draw
from briefings.pages.network.styles import SHAPES, STYLES, End, Shape, Stroke
from briefings.pages.network.ties import Tie, best_connected, connected, ties_among
from briefings.pages.parts import DateView, Link
from briefings.pages.prose import Mark, Numbering, status_view

MOST_ON_A_PAGE = 120
MOST_IN_A_SECTION = 40
"""How many actors are drawn at most; the table holds all."""


@dataclass(frozen=True, slots=True)
class TieView:
    """A relation in the table."""

    holder: Link
    words: str
    title: str | None
    of: Link
    since: DateView | None
    until: DateView | None
    marks: tuple[Mark, ...]
    """Claims that say so, and sources."""


@dataclass(frozen=True, slots=True)
class LegendLine:
    """A kind of line that occurs."""

    stroke: Stroke
    end: End
    words: str


@dataclass(frozen=True, slots=True)
class NetworkView:
    """Relations, drawn and in a table."""

    drawing: Drawing
    shapes: tuple[tuple[Shape, str], ...]
    """Shapes that occur, with the types of actors that they stand for."""
    strokes: tuple[LegendLine, ...]
    has_sides: bool
    has_ended: bool
    has_dated: bool
    cut: tuple[str, str] | None
    """How many actors are drawn, and of how many; None: all."""
    ties: tuple[TieView, ...]


def network_view(
    desk: Desk, numbering: Numbering, ties: tuple[Tie, ...], most: int, centre: str | None = None
) -> NetworkView | None:
    """The network of some relations; None where there is none."""
    if not ties:
        return None
    shown = best_connected(ties, most) or ties[:1]
    actors, drawn = connected(ties), connected(shown)
    number = desk.tongue.number
    drawing = draw(desk, shown, centre, mirrored=desk.tongue.locale.character_order == "right-to-left")
    return NetworkView(
        drawing=drawing,
        shapes=tuple(_shapes(desk, drawn)),
        strokes=tuple(_strokes(desk, shown)),
        has_sides=any(block.is_side for block in drawing.blocks),
        has_ended=any(tie.ended for tie in shown),
        has_dated=any(tie.dated for tie in shown),
        cut=(number(len(drawn)), number(len(actors))) if len(drawn) < len(actors) else None,
        ties=tuple(_rows(desk, numbering, ties)),
    )


def network_around(desk: Desk, numbering: Numbering, actor_id: str) -> NetworkView | None:
    """An actor and those to whom it stands in a relation, with the relations among them; None for fewer than two."""
    named = [relation.of for relation in desk.corpus.actors[actor_id].relations]
    naming = desk.graph.referring(actor_id, "actor", "relations")
    ties = ties_among(desk.ledger, [actor_id, *named, *naming])
    own = [tie for tie in ties if actor_id in (tie.holder, tie.of)]
    return network_view(desk, numbering, ties, MOST_IN_A_SECTION, actor_id) if len(own) > 1 else None


def network_of_situation(desk: Desk, numbering: Numbering, situation_id: str) -> NetworkView | None:
    """The actors of a situation; None where fewer than three of them stand in a relation to another."""
    ties = ties_among(desk.ledger, _actors_of(desk, situation_id))
    return network_view(desk, numbering, ties, MOST_IN_A_SECTION) if len(connected(ties)) > 2 else None


def _actors_of(desk: Desk, situation_id: str) -> Iterator[str]:
    """Parties to the conflict, who took part in its events or speaks of them, and whom its briefings show."""
    graph, corpus = desk.graph, desk.corpus
    yield from graph.referring(situation_id, "actor", "party_to_conflict")
    claims = dict.fromkeys(graph.referring(situation_id, "claim", "about"))
    for event in graph.referring(situation_id, "event", "situation"):
        yield from (actor for party in corpus.events[event].actors for actor in party.named)
        claims |= dict.fromkeys(desk.ledger.attesting(event))
    for claim in claims:
        yield from corpus.claims[claim].asserted_by.named
    for briefing in graph.referring(situation_id, "briefing", "situation"):
        yield from scope_of(graph, corpus.briefings[briefing]).actors


def _rows(desk: Desk, numbering: Numbering, ties: Iterable[Tie]) -> Iterator[TieView]:
    def order(tie: Tie) -> tuple[str, str, object]:
        return (desk.link(tie.holder).text.casefold(), tie.holder, tie.order)

    for tie in sorted(ties, key=order):
        relation = tie.relation
        yield TieView(
            holder=desk.link(tie.holder),
            words=desk.say(RELATION_WORDS[relation.as_][0]),
            title=relation.title,
            of=desk.link(tie.of),
            since=desk.date(relation.from_),
            until=desk.date(relation.to),
            marks=tuple(_marks(desk, numbering, tie)),
        )


def _marks(desk: Desk, numbering: Numbering, tie: Tie) -> Iterator[Mark]:
    """Each claim with its asserter and where it was read; then the sources in which no such claim was read."""
    read: set[str] = set()
    for claim_id in tie.relation.claims:
        claim = desk.corpus.claims[claim_id]
        reports = {report.source: report for report in reversed(claim.reports)}
        cites = tuple(numbering.report(claim, reports[source]) for source in sorted(reports))
        link = desk.link(claim_id, party_words(desk, claim.asserted_by))
        yield Mark(link, cites, status_view(desk, claim_id))
        read |= set(reports)
    for source_id in dict.fromkeys(tie.relation.sources):
        if source_id not in read:
            publisher = desk.corpus.sources[source_id].publisher
            link = desk.link(source_id, desk.link(publisher).text if publisher else None)
            yield Mark(link, (numbering.cite(source_id),))


def _shapes(desk: Desk, actors: Iterable[str]) -> Iterator[tuple[Shape, str]]:
    occurring = {desk.corpus.actors[actor].type for actor in actors}
    types: dict[Shape, list[str]] = {}
    for kind, shape in SHAPES.items():
        if kind in occurring:
            types.setdefault(shape, []).append(desk.say(ACTOR_TYPE_WORDS[kind]))
    for shape, words in types.items():
        yield shape, desk.say(", ").join(words)


def _strokes(desk: Desk, ties: Iterable[Tie]) -> Iterator[LegendLine]:
    occurring = {tie.relation.as_ for tie in ties}
    if occurring & FOLDING_RELATIONS:
        words = [desk.say(RELATION_WORDS[kind][0]) for kind in RELATION_WORDS if kind in occurring & FOLDING_RELATIONS]
        yield LegendLine("fold", "open", desk.say(", ").join(words))
    for kind, (stroke, end) in STYLES.items():
        if kind in occurring - FOLDING_RELATIONS:
            yield LegendLine(stroke, end, desk.say(RELATION_WORDS[kind][0]))
