"""The page of an actor."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.graph.retraction import is_retracted
from briefings.model.vocabulary.actors import ACTOR_TYPE_WORDS, RELATION_WORDS
from briefings.model.vocabulary.admiralty import RELIABILITY_WORDS
from briefings.pages.desk import Desk
from briefings.pages.heads import head_of
from briefings.pages.listings import HeadedIds, headed, listings
from briefings.pages.network.section import NetworkView, network_around
from briefings.pages.parts import DateView, Link
from briefings.pages.prose import Numbering
from briefings.pages.record import RecordPage, briefings_naming
from briefings.pages.timeline.section import actor_timeline, not_in
from briefings.pages.timeline.view import Timeline


@dataclass(frozen=True, slots=True)
class RelationView:
    """How an actor stands to another, read from the page's side."""

    words: str
    other: Link
    title: str | None
    since: DateView | None
    until: DateView | None
    sources: tuple[tuple[Link, bool], ...]
    """Each with whether it was retracted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage(RecordPage):
    """An actor: names, relations, what it did and what it says."""

    names: tuple[tuple[str, str], ...]
    """Language and name."""
    aliases: tuple[str, ...]
    country: str | None
    reliability: str | None
    relations: tuple[RelationView, ...]
    timeline: Timeline | None
    network: NetworkView | None
    """With those to whom it stands in a relation; None where these are fewer than two."""


def build(desk: Desk, record_id: str) -> ActorPage:
    """The page of an actor."""
    actor = desk.corpus.actors[record_id]
    numbering = Numbering(desk)
    summary = numbering.prose(actor, actor.summary) if actor.summary else None
    timeline = actor_timeline(desk, record_id)
    return ActorPage(
        head=head_of(desk, actor, summary.plain if summary else ""),
        title=actor.name,
        kicker=desk.say(ACTOR_TYPE_WORDS[actor.type]),
        summary=summary,
        names=tuple(actor.names.items()),
        aliases=actor.aliases,
        country=actor.country,
        reliability=reliability_words(desk, actor.reliability),
        relations=tuple(_relations(desk, record_id)),
        timeline=timeline,
        network=network_around(desk, numbering, record_id),
        listings=listings(desk, "actor", record_id, lists(desk, record_id, timeline)),
        sources=tuple(numbering.entries()),
    )


def lists(desk: Desk, record_id: str, timeline: Timeline | None = None) -> tuple[HeadedIds, ...]:
    """Its claims and events, without those that the timeline lists, and what else names it."""
    claims = {claim.id: None for claim in desk.graph.claims_of(record_id)}
    maybe = [c for c in desk.graph.referring(record_id, "claim", "asserted_by") if c not in claims]
    events = desk.graph.referring(record_id, "event", "actors")
    return (
        headed(desk.say("Claims"), "claims", not_in(timeline, claims)),
        headed(desk.say("Perhaps also its claims"), "maybe", maybe),
        headed(desk.say("Relayed by it"), "relayed", desk.graph.referring(record_id, "claim", "reports")),
        headed(desk.say("Events"), "events", not_in(timeline, events)),
        headed(desk.say("Claims about it"), "about", desk.graph.referring(record_id, "claim", "about")),
        headed(desk.say("Published by it"), "published", desk.graph.referring(record_id, "source", "publisher")),
        headed(desk.say("Briefings"), "briefings", briefings_naming(desk, record_id)),
    )


def reliability_words(desk: Desk, grade: str | None) -> str | None:
    """An Admiralty grade of reliability with its words: "B · Usually reliable"."""
    return f"{grade} · {desk.say(RELIABILITY_WORDS[grade])}" if grade else None


def _relations(desk: Desk, record_id: str) -> Iterator[RelationView]:
    for owner in (record_id, *desk.graph.referring(record_id, "actor", "relations")):
        for relation in desk.corpus.actors[owner].relations:
            outgoing = owner == record_id
            if not outgoing and relation.of != record_id:
                continue
            yield RelationView(
                words=desk.say(RELATION_WORDS[relation.as_][0 if outgoing else 1]),
                other=desk.link(relation.of if outgoing else owner),
                title=relation.title,
                since=desk.date(relation.from_),
                until=desk.date(relation.to),
                sources=tuple((desk.link(source), is_retracted(desk.graph, source)) for source in relation.sources),
            )
