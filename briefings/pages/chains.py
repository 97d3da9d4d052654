"""Chains of attribution and parties, made ready for a page."""

from briefings.model.claim import Claim, Report
from briefings.model.party import Participant, Party
from briefings.model.vocabulary.events import ROLE_WORDS
from briefings.pages.desk import Desk
from briefings.pages.parts import Chain, PartyView, Step


def party_view(desk: Desk, party: Party) -> PartyView:
    """A party with links to whom the source names."""
    role = desk.say(ROLE_WORDS[party.role]) if isinstance(party, Participant) else None
    return PartyView(
        actors=tuple(desk.link(actor) for actor in party.named),
        said=party.said,
        maybe=tuple(desk.link(actor) for actor in party.maybe),
        role=role,
    )


def party_words(desk: Desk, party: Party) -> str:
    """A party in plain words."""
    return desk.tongue.listed(tuple(desk.link(actor).text for actor in party.named)) or party.said or ""


def chain_of(desk: Desk, claim: Claim, report: Report) -> Chain:
    """From the asserter over the relays to the outlet in which the claim was read.

    An outlet that speaks in its own voice stands in the chain once.
    """
    steps = _steps(desk, claim.asserted_by, "originator")
    for party in report.via or ():
        steps += _steps(desk, party, "relay")
    publisher = desk.graph.publisher(report)
    if publisher and publisher not in claim.asserted_by.named:
        steps += _steps(desk, Party(actor=publisher), "outlet")
    return Chain(steps, report.via is not None or publisher in claim.asserted_by.named)


def _steps(desk: Desk, party: Party, part: str) -> tuple[Step, ...]:
    if not party.named:
        return (Step(party.said or "", None, part),)
    label = desk.tongue.listed(tuple(desk.corpus.actors[actor].short_label for actor in party.named))
    url = desk.link(party.named[0]).url if len(party.named) == 1 else None
    return (Step(label, url, part),)
