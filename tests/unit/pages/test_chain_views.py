"""Chains of attribution: from who said it over who passed it on to where it was read."""

import pytest
from sample_site import sample

from briefings.pages.chains import chain_of, party_view


def words(claim_id: str, report: int = 0) -> tuple[str, bool]:
    desk = sample().desk
    claim = desk.corpus.claims[claim_id]
    chain = chain_of(desk, claim, claim.reports[report])
    return chain.words, chain.via_stated


@pytest.mark.parametrize(
    ("claim", "report", "chain", "via_stated"),
    [
        ("authority-bank-failed", 0, "RAN → NW → Northford Gazette", True),
        ("authority-bank-failed", 2, "RAN → Night Radio", False),
        ("council-bank-held", 0, "Northford Town Council", True),  # it publishes its own notice
        ("bank-qualified", 0, "Northford Gazette", True),  # in its own voice: once, and nothing to state
        ("joint-appeal", 0, "Northford Town Council and RAN → Night Radio", True),
        ("official-bridge-closed", 0, "an official at the bridge → Northford Gazette", False),
        ("desk-assessment", 0, "Northford Desk", False),  # its source is protected: no outlet
    ],
)
def test_a_chain_says_who_via_whom_and_where(claim: str, report: int, chain: str, via_stated: bool) -> None:
    assert words(claim, report) == (chain, via_stated)


def test_only_single_named_steps_lead_to_a_page() -> None:
    desk = sample().desk
    joint, unnamed = desk.corpus.claims["joint-appeal"], desk.corpus.claims["official-bridge-closed"]
    assert [step.url for step in chain_of(desk, joint, joint.reports[0]).steps] == [None, "actors/night-radio/"]
    assert [step.part for step in chain_of(desk, unnamed, unnamed.reports[0]).steps] == ["originator", "outlet"]


def test_an_unnamed_party_keeps_the_sources_words_and_whom_it_may_be() -> None:
    desk = sample().desk
    party = party_view(desk, desk.corpus.claims["official-bridge-closed"].asserted_by)
    assert (party.words, party.actors, party.role) == ("an official at the bridge", (), None)
    assert [link.text for link in party.maybe] == ["Northford Town Council", "Works Union"]


def test_a_named_party_keeps_the_sources_words_too() -> None:
    desk = sample().desk
    party = party_view(desk, desk.corpus.claims["authority-bank-failed"].asserted_by)
    assert (party.words, party.said) == ("River Authority of the Nor", "the Authority")


def test_a_part_in_an_event_is_said() -> None:
    desk = sample().desk
    roles = [party_view(desk, party).role for party in desk.corpus.events["bank-failure"].actors]
    assert roles == ["participant", "affected", "initiator"]
