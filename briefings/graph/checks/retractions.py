"""What stands in front of readers, and rests on what was retracted."""

from collections.abc import Iterator

from briefings.graph.checks.subject import Subject
from briefings.model.problem import Problem, Spot
from briefings.text import Document, Mention

_TELLS_OF_IT = frozenset({"changes", "unknowns"})
"""Parts of a briefing that say what was taken back, and what is not known."""


def rests_on_retracted(subject: Subject) -> Iterator[Problem]:
    """Nothing in a briefing rests on a claim or event that was retracted, unless its paragraph names who took it back.

    `retracted-source` tells of texts that cite the source itself.
    """
    for briefing in () if subject.partial else subject.corpus.briefings.values():
        fields: list[tuple[str, tuple[str | int, ...]]]
        fields = [(f.claim, ("key_figures", at, "figure")) for at, f in enumerate(briefing.key_figures)]
        fields += [(claim_id, ("outlook", at)) for at, claim_id in enumerate(briefing.outlook)]
        for claim_id, keys in fields:
            if claim_id in subject.ledger.withdrawn:
                yield _resting(subject, _part(keys[0]), claim_id, subject.corpus.spot(briefing, *keys))
        for passage, document in subject.graph.documents(briefing):
            if passage.keys[0] not in _TELLS_OF_IT:
                for mention in _unexplained(subject, document):
                    spot = subject.corpus.spot(briefing, *passage.keys, offset=mention.offset)
                    yield _resting(subject, _part(passage.keys[0]), mention.id, spot)


def _unexplained(subject: Subject, document: Document) -> Iterator[Mention]:
    """Mentions of what was retracted in blocks that do not mention who took it back."""
    mentions = [found for found in document.references if isinstance(found, Mention)]
    for mention in mentions:
        takers = _takers(subject, mention)
        beside = {other.id for other in mentions if other.block == mention.block and other.id != mention.id}
        if takers is not None and not beside & takers:
            yield mention


def _takers(subject: Subject, mention: Mention) -> set[str] | None:
    """The claims that say why it was retracted, perhaps none; None where it was not."""
    withdrawn = subject.ledger.withdrawn
    if mention.kind == "claim":
        return set(withdrawn[mention.id].rests_on) if mention.id in withdrawn else None
    standing = subject.ledger.event_standing(mention.id) if mention.kind == "event" else None
    if standing is None or standing.status != "retracted":
        return None
    further = (taker for claim in standing.rests_on if claim in withdrawn for taker in withdrawn[claim].rests_on)
    return {*standing.rests_on, *further}


def _part(field: str | int) -> str:
    return {"highlights": "highlight", "sections": "section", "key_figures": "key figure"}.get(str(field), str(field))


def _resting(subject: Subject, part: str, record_id: str, spot: Spot) -> Problem:
    record = subject.corpus.get(record_id)
    kind, others = ("", ()) if record is None else (record.kind_name, (subject.corpus.spot(record),))
    message = f'the {part} rests on the {kind} "{record_id}", which was retracted'
    hint = "take it out, rest it on something else, or say in the same paragraph who took it back, with a link"
    return Problem("rests-on-retracted", message, spot, hint, others)
