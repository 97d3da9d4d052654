"""What an actor is, and how two actors stand to each other.

Source: ACLED codebook for the armed types, FollowTheMoney (Membership, Directorship, Succession) for the
relations; the others are ours. ACLED's "external forces" follow from an actor's country on export.
"""

from collections.abc import Mapping
from typing import Literal

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
    "state-forces": "State forces",
    "rebel-group": "Rebel group",
    "political-militia": "Political militia",
    "identity-militia": "Identity militia",
    "rioters": "Rioters",
    "protesters": "Protesters",
    "civilians": "Civilians",
    "government-body": "Government body",
    "person": "Person",
    "coalition": "Coalition",
    "umbrella": "Umbrella term",
    "medium": "Medium",
    "news-agency": "News agency",
    "monitor": "Monitor",
    "international-organisation": "International organisation",
    "organisation": "Organisation",
}
RELATION_WORDS: Mapping[str, tuple[str, str]] = {
    "part-of": ("part of", "has part"),
    "subordinate-to": ("subordinate to", "commands"),
    "leads": ("leads", "led by"),
    "member-of": ("member of", "has member"),
    "coalition-member": ("coalition member of", "coalition of"),
    "ally-of": ("ally of", "ally of"),
    "backs": ("backs", "backed by"),
    "opposes": ("opposes", "opposed by"),
    "successor-of": ("successor of", "succeeded by"),
    "spokesperson-for": ("spokesperson for", "spoken for by"),
    "state-medium-of": ("state medium of", "has state medium"),
    "claims-to-speak-for": ("claims to speak for", "spoken for, it is claimed, by"),
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
