"""Records that contain, revise or name each other in ways that cannot be."""

from collections.abc import Iterator, Mapping

from briefings.graph.checks.subject import Subject
from briefings.model.problem import Key, Problem
from briefings.model.record import Record
from briefings.model.suggestion import closest

Edges = Mapping[str, tuple[tuple[str, tuple[Key, ...]], ...]]
"""Record id -> (id above it, where that is said)."""


def cycle(subject: Subject) -> Iterator[Problem]:
    """Nothing can lie in, be part of, or be newer than itself, directly or through others."""
    for edges, words in _orders(subject):
        for circle in _circles(edges):
            record = subject.corpus.get(circle[0])
            keys = next(keys for above, keys in edges[circle[0]] if above == circle[1 % len(circle)])
            if record is not None:
                way = " → ".join([*circle, circle[0]])
                hint = "take out one step of the circle"
                yield subject.problem("cycle", f"{words} in a circle: {way}", hint, record, *keys)


def taken_former_id(subject: Subject) -> Iterator[Problem]:
    """An old address leads to one record, and only if no record has that id now."""
    owners: dict[str, Record] = {}
    for record in subject.corpus:
        for position, former in enumerate(record.former_ids):
            taken = subject.corpus.get(former) or owners.get(former)
            if taken is not None:
                message = f'the former id "{former}" belongs to the {taken.kind_name} "{taken.id}"'
                hint = "take it out of one of them: one address cannot lead to two records"
                yield subject.problem("taken-former-id", message, hint, record, "former_ids", position)
            owners.setdefault(former, record)


def unknown_figure(subject: Subject) -> Iterator[Problem]:
    """A key figure is one that its claim gives."""
    for briefing in subject.corpus.briefings.values():
        for position, key_figure in enumerate(briefing.key_figures):
            claim = subject.corpus.claims.get(key_figure.claim)
            if claim is not None and key_figure.key not in claim.figures:
                known = ", ".join(claim.figures) or "it has none"
                message = f'the claim "{claim.id}" has no figure "{key_figure.key}"'
                keys = ("key_figures", position, "figure")
                yield subject.problem("unknown-figure", message, f"its figures: {known}", briefing, *keys)


def unknown_actor_of_desk(subject: Subject) -> Iterator[Problem]:
    """The desk's own assessments need the actor that the desk is."""
    actor = subject.settings.publisher.actor
    if actor and actor not in subject.corpus.actors and len(subject.corpus) and not subject.partial:
        message = f'`publisher.actor` is "{actor}", and no actor has that id'
        hint = closest(actor, subject.corpus.actors) or "correct it in mkdocs.yml, or add the actor"
        first = next(iter(subject.corpus))
        yield subject.problem("unknown-actor-of-desk", message, hint, first)


def _orders(subject: Subject) -> Iterator[tuple[Edges, str]]:
    corpus = subject.corpus
    places = {p.id: ((p.within, ("within",)),) for p in corpus.places.values() if p.within}
    yield places, "places lie in each other"
    events = {e.id: ((e.part_of, ("part_of",)),) for e in corpus.events.values() if e.part_of}
    yield events, "events are part of each other"
    yield (
        {
            actor.id: tuple(
                (relation.of, ("relations", position, "of"))
                for position, relation in enumerate(actor.relations)
                if relation.as_ in ("part-of", "subordinate-to", "successor-of")
            )
            for actor in corpus.actors.values()
        },
        "actors are part of, under or after each other",
    )
    yield (
        {
            claim.id: tuple(
                (answer.claim, ("responds_to", position, "claim"))
                for position, answer in enumerate(claim.responds_to)
                if answer.as_ in ("updates", "corrects", "retracts") and answer.claim != claim.id
            )
            for claim in corpus.claims.values()
        },
        "claims revise each other",
    )
    translations = {
        b.id: ((b.translation_of, ("translation_of",)),) for b in corpus.briefings.values() if b.translation_of
    }
    yield translations, "briefings are translations of each other"


def _circles(edges: Edges) -> Iterator[tuple[str, ...]]:
    """Each circle once, starting at its smallest id; without recursion, for chains may be long."""
    done: set[str] = set()
    for start in sorted(edges):
        path: list[str] = []
        at: dict[str, int] = {}
        stack: list[tuple[str, bool]] = [(start, False)]
        while stack:
            node, leaving = stack.pop()
            if leaving:
                path.pop()
                del at[node]
                done.add(node)
            elif node in at:
                circle = path[at[node] :]
                turn = circle.index(min(circle))
                yield tuple(circle[turn:] + circle[:turn])
            elif node not in done:
                at[node] = len(path)
                path.append(node)
                stack.append((node, True))
                stack += [(above, False) for above, _ in reversed(edges.get(node, ()))]
