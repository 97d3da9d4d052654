"""What says who a protected source is: ids, which stand in public addresses, and claims."""

import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from briefings.graph.checks.subject import Subject
from briefings.graph.release import withheld_because
from briefings.model.claim import Claim
from briefings.model.listing import listed
from briefings.model.problem import Problem
from briefings.model.record import Record
from briefings.model.source import Source

SHORTEST_WORD, SHORTEST_PART = 4, 6
"""Letters of a word that gives something away; and of one that does so inside a longer one."""
_EVERYWHERE = frozenset({"after", "before", "from", "have", "over", "said", "says", "that", "this", "were", "with"})


def telling_id(subject: Subject) -> Iterator[Problem]:
    """No id of a protected source, or of a claim read in it, has words of what is hidden."""
    for source in subject.corpus.sources.values():
        if source.protected is None or withheld_because(source, subject.now):
            continue
        hidden = words(_hidden(subject, source)) - words((source.protected.shown_as,))
        yield from _told(subject, source, source, hidden)
        for claim_id in subject.graph.referring(source.id, "claim", "reports"):
            claim = subject.corpus.claims[claim_id]
            if withheld_because(claim, subject.now) is None:
                yield from _told(subject, claim, source, hidden - words(_open(subject, claim)))


def telling_claim(subject: Subject) -> Iterator[Problem]:
    """An asserter who publishes the protected source names it. (In `via` a publisher is a loop, protected or not.)"""
    for claim in subject.corpus.claims.values():
        parties = (*claim.asserted_by.named, *claim.asserted_by.maybe)
        for source in (subject.corpus.sources.get(report.source) for report in claim.reports):
            if source is None or source.protected is None or withheld_because(claim, subject.now):
                continue
            if source.publisher in parties:
                message = f'"{source.publisher}" publishes "{source.id}", which is protected, and is named here'
                hint = "leave the party unnamed, `{said: …}` in words that say nothing, or let this pass with a reason"
                spot, other = subject.corpus.spot(claim, "asserted_by"), subject.corpus.spot(source, "protected")
                yield Problem("telling-claim", message, spot, hint, (other,))


def words(texts: Iterable[str]) -> frozenset[str]:
    """The words of some texts that could give something away: folded, without accents, of four letters or more."""
    folded = (unicodedata.normalize("NFKD", text).casefold() for text in texts)
    bare = ("".join(char for char in text if not unicodedata.combining(char)) for text in folded)
    parted = ("".join(char if char.isalnum() else " " for char in text).split() for text in bare)
    return frozenset(word for found in parted for word in found if len(word) >= SHORTEST_WORD) - _EVERYWHERE


def _told(subject: Subject, record: Record, source: Source, hidden: frozenset[str]) -> Iterator[Problem]:
    ids = (record.id, *record.former_ids) if record is not source else (record.id,)
    told = sorted(part for part in words(ids) if any(_gives_away(part, word) for word in hidden))
    if not told:
        return
    shown = listed([f'"{part}"' for part in told], "and")
    message = f'the id says what the protection of "{source.id}" hides: {shown}'
    hint = "give it an id that says nothing, a number say, before it is published: addresses are for good"
    other = () if record is source else (subject.corpus.spot(source, "protected"),)
    yield Problem("telling-id", message, subject.corpus.spot(record), hint, other)


def _gives_away(part: str, word: str) -> bool:
    short, long = sorted((part, word), key=len)
    return part == word or (len(short) >= SHORTEST_PART and short in long)


def _hidden(subject: Subject, source: Source) -> Iterator[str]:
    yield source.title
    yield from source.authors
    address = urlsplit(source.url or "")
    yield address.hostname or address.path  # of mailto: there is a path alone
    if source.publisher is not None:
        yield source.publisher
        publisher = subject.corpus.actors.get(source.publisher)
        if publisher is not None:
            yield from (publisher.name, *publisher.aliases, *publisher.names.values())


def _open(subject: Subject, claim: Claim) -> Iterator[str]:
    """What the claim's page says anyway."""
    yield claim.statement
    yield subject.graph.party_words(claim.asserted_by)
    yield from claim.asserted_by.named
