"""Who has a side of their own in what they speak of."""

from content_samples import Records, linked

from briefings.graph.affiliation import conflicts_of, party_to
from briefings.graph.ledger import Ledger

SITUATIONS: Records = {"flood": {"title": "The flood"}, "strike": {"title": "The strike"}}
ACTORS: Records = {
    "council": {"name": "Council", "type": "government-body", "party_to_conflict": ["strike", "flood"]},
    "spokesman": {"name": "Spokesman", "type": "person", "relations": [{"as": "spokesperson-for", "of": "council"}]},
    "monitor": {"name": "Monitor", "type": "monitor", "relations": [{"as": "ally-of", "of": "council"}]},
}


def test_whoever_is_on_the_side_of_a_party_is_a_party_to_each_of_its_conflicts() -> None:
    ledger = Ledger(linked(actors=ACTORS, situations=SITUATIONS))
    assert conflicts_of(ledger, "spokesman", None) == conflicts_of(ledger, "council", None) == {"flood", "strike"}
    assert party_to(ledger, "spokesman", "flood", None)


def test_an_ally_or_somebody_unknown_is_party_to_nothing() -> None:
    ledger = Ledger(linked(actors=ACTORS, situations=SITUATIONS))
    assert conflicts_of(ledger, "monitor", None) == conflicts_of(ledger, "nobody", None) == frozenset()
    assert not party_to(ledger, "monitor", "flood", None)
