"""What an actor is, and how two actors stand to each other.

Source: ACLED codebook for the armed types, FollowTheMoney (Membership, Directorship, Succession) for the
relations; the others are ours. ACLED's "external forces" follow from an actor's country on export.
"""

from collections.abc import Mapping
from typing import Literal

from briefings.model.message import term

ActorType = Literal[
    "state-forces",
    "rebel-group",
    "political-militia",
    "identity-militia",
    "rioters",
    "protesters",
    "civilians",
    "government-body",
    "person",
    "coalition",
    "umbrella",
    "medium",
    "news-agency",
    "monitor",
    "international-organisation",
    "organisation",
]
Relation = Literal[
    "part-of",
    "subordinate-to",
    "leads",
    "member-of",
    "coalition-member",
    "ally-of",
    "backs",
    "opposes",
    "successor-of",
    "spokesperson-for",
    "state-medium-of",
    "claims-to-speak-for",
]

ACTOR_TYPE_WORDS: Mapping[str, str] = {
    "state-forces": term("State forces"),
    "rebel-group": term("Rebel group"),
    "political-militia": term("Political militia"),
    "identity-militia": term("Identity militia"),
    "rioters": term("Rioters"),
    "protesters": term("Protesters"),
    "civilians": term("Civilians"),
    "government-body": term("Government body"),
    "person": term("Person"),
    "coalition": term("Coalition"),
    "umbrella": term("Umbrella term"),
    "medium": term("Medium"),
    "news-agency": term("News agency"),
    "monitor": term("Monitor"),
    "international-organisation": term("International organisation"),
    "organisation": term("Organisation"),
}
RELATION_WORDS: Mapping[str, tuple[str, str]] = {
    "part-of": (term("part of"), term("has part")),
    "subordinate-to": (term("subordinate to"), term("commands")),
    "leads": (term("leads"), term("led by")),
    "member-of": (term("member of"), term("has member")),
    "coalition-member": (term("coalition member of"), term("coalition of")),
    "ally-of": (term("ally of"), term("ally of")),
    "backs": (term("backs"), term("backed by")),
    "opposes": (term("opposes"), term("opposed by")),
    "successor-of": (term("successor of"), term("succeeded by")),
    "spokesperson-for": (term("spokesperson for"), term("spoken for by")),
    "state-medium-of": (term("state medium of"), term("has state medium")),
    "claims-to-speak-for": (term("claims to speak for"), term("spoken for, it is claimed, by")),
}
"""How a relation reads from its holder, and from the other side."""

FOLDING_RELATIONS: frozenset[str] = frozenset(
    {"part-of", "subordinate-to", "leads", "spokesperson-for", "state-medium-of", "coalition-member"}
)
"""Relations that make two actors one side when originators are counted."""

RELAYING_TYPES: frozenset[str] = frozenset({"medium", "news-agency"})
"""Who relays others' words: only these may stand in a chain's `via`."""

OBSERVING_TYPES: frozenset[str] = frozenset(
    {"medium", "news-agency", "monitor", "international-organisation", "organisation"}
)
"""Whose single claim is `reported`; a party's is `claimed`."""
