"""The page of a source."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.graph.affiliation import conflicts_of, state_affiliated
from briefings.model.date import Date
from briefings.model.vocabulary.sources import SOURCE_TYPE_WORDS
from briefings.pages.actor import reliability_words
from briefings.pages.desk import Desk
from briefings.pages.evidence import EvidenceView, source_evidence
from briefings.pages.heads import head_of
from briefings.pages.listings import HeadedIds, headed, listings
from briefings.pages.parts import DateView, Link
from briefings.pages.prose import Numbering, Prose
from briefings.pages.record import RecordPage, briefings_naming


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage(RecordPage):
    """A source: its description, and everything that is cited from it."""

    type: str
    supplied_title: bool
    publisher: Link | None
    authors: tuple[str, ...]
    issued: DateView | None
    url: str | None
    archive_url: str | None
    archived: DateView | None
    sha256: str | None
    evidence: EvidenceView | None
    """How many of the passages given from it were checked against an archived copy."""
    credit: str | None
    agencies: tuple[Link, ...]
    notice: Prose | None
    status: str | None
    reliability: str | None
    """Of its publisher (Admiralty)."""
    affiliations: tuple[str, ...]
    """Whether its publisher has a side of its own in what it writes about."""


def lists(desk: Desk, record_id: str) -> tuple[HeadedIds, ...]:
    """What was read in it."""
    events = desk.graph.referring(record_id, "event", "sources")
    return (
        headed(desk.say("Claims read in it"), "claims", desk.graph.referring(record_id, "claim", "reports")),
        headed(desk.say("Events reported in its own voice"), "events", events),
        headed(desk.say("Cited in"), "briefings", briefings_naming(desk, record_id)),
    )


def build(desk: Desk, record_id: str) -> SourcePage:
    """The page of a source."""
    source = desk.corpus.sources[record_id]
    numbering = Numbering(desk)
    archive = source.archive
    return SourcePage(
        head=head_of(desk, source),
        title=source.title,
        kicker=desk.say("Source"),
        type=desk.say(SOURCE_TYPE_WORDS[source.type]),
        supplied_title=source.supplied_title,
        summary=numbering.prose(source, source.summary) if source.summary else None,
        publisher=desk.link(source.publisher) if source.publisher else None,
        authors=source.authors,
        issued=desk.date(source.issued),
        url=source.url,
        archive_url=archive.url if archive else None,
        archived=desk.date(archive.taken) if archive else None,
        sha256=archive.sha256 if archive else None,
        evidence=source_evidence(desk, source),
        credit=source.credit.said if source.credit else None,
        agencies=tuple(desk.link(agency) for agency in source.credit.agencies) if source.credit else (),
        notice=numbering.prose(source, source.notice) if source.notice else None,
        status=source.status,
        reliability=_reliability(desk, source.publisher),
        affiliations=tuple(_affiliations(desk, source.publisher, source.issued)) if source.publisher else (),
        listings=listings(desk, "source", record_id, lists(desk, record_id)),
        sources=tuple(numbering.entries()),
    )


def _reliability(desk: Desk, publisher: str | None) -> str | None:
    actor = desk.corpus.actors.get(publisher or "")
    return reliability_words(desk, actor.reliability) if actor else None


def _affiliations(desk: Desk, publisher: str, on: Date | None) -> Iterator[str]:
    if state_affiliated(desk.ledger, publisher, on):
        yield desk.say("a body or voice of a state")
    for situation_id in sorted(conflicts_of(desk.ledger, publisher, on)):
        if situation_id in desk.corpus.situations:
            yield desk.say("on the side of a party to: %(title)s", title=desk.corpus.situations[situation_id].title)
