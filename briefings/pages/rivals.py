"""Rival claims side by side, under what they are about."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from briefings.pages.claims import ClaimView, claim_view
from briefings.pages.desk import Desk
from briefings.pages.parts import Link
from briefings.pages.prose import Numbering

_AGAINST = ("disputes", "refutes")


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Claims that stand against each other; one alone where nobody disputes it."""

    claims: tuple[ClaimView, ...]
    about: tuple[Link, ...] = ()
    """The events, or else the subjects, that all of them have in common: what the dispute is about."""


def rivalries(desk: Desk, numbering: Numbering, claim_ids: Iterable[str]) -> Iterator[Rivalry]:
    """Claims in their order, each once; whatever stands against a claim, in either direction, stands beside it."""
    waiting = dict.fromkeys(claim_ids)
    while waiting:
        beside = _against(desk, next(iter(waiting)), waiting)
        for claim_id in beside:
            del waiting[claim_id]
        views = tuple(claim_view(desk, numbering, desk.corpus.claims[claim_id]) for claim_id in beside)
        yield Rivalry(views, _common(desk, beside) if len(beside) > 1 else ())


def _against(desk: Desk, first: str, waiting: Collection[str]) -> tuple[str, ...]:
    """A claim and all that is joined to it by disputes, among those that wait; what is no voice disputes nothing."""
    found, queue = {first: None}, [first]
    while queue:
        claim_id = queue.pop(0)
        for response in desk.ledger.responses(desk.corpus.claims[claim_id]):
            silent = claim_id in desk.ledger.silent or response.claim in desk.ledger.silent
            if response.how in _AGAINST and not silent and response.claim in waiting and response.claim not in found:
                found[response.claim] = None
                queue.append(response.claim)
    return tuple(found)


def _common(desk: Desk, claim_ids: tuple[str, ...]) -> tuple[Link, ...]:
    subjects = [(*claim.attests, *claim.about) for claim in (desk.corpus.claims[claim_id] for claim_id in claim_ids)]
    shared = [subject for subject in dict.fromkeys(subjects[0]) if all(subject in others for others in subjects)]
    events = [subject for subject in shared if subject in desk.corpus.events]
    return tuple(desk.link(subject) for subject in events or shared)
