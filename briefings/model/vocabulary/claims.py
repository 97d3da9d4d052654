"""How claims are made, how they answer each other, and what can be said of them.

Sources: CiTO for claim to claim; CAMEO's statement classes and ours for the verbs; the statuses are ours
and map to Airwars' grades and Admiralty numbers on export.
"""

from collections.abc import Mapping
from typing import Literal

ClaimKind = Literal["claim", "position", "assessment", "forecast"]
Response = Literal["confirms", "disputes", "refutes", "qualifies", "updates", "corrects", "retracts"]
Verb = Literal[
    "said",
    "reported",
    "claimed",
    "denied",
    "confirmed",
    "warned",
    "acknowledged",
    "accused",
    "announced",
    "condemned",
    "called-for",
    "expressed-concern",
    "reaffirmed",
    "estimated",
    "assessed",
    "threatened",
    "pledged",
]
ClaimStatus = Literal[
    "retracted", "discounted", "confirmed", "superseded", "contested", "corroborated", "reported", "claimed"
]
EditorStatus = Literal["confirmed", "discounted", "retracted"]
Outcome = Literal["came-true", "did-not", "partly", "cannot-be-told"]

STATUSES: tuple[ClaimStatus, ...] = (
    "retracted",
    "discounted",
    "confirmed",
    "superseded",
    "contested",
    "corroborated",
    "reported",
    "claimed",
)
"""In the order of precedence: the first that holds is the claim's status."""

STATUS_STRENGTH: tuple[ClaimStatus, ...] = (
    "confirmed",
    "corroborated",
    "reported",
    "claimed",
    "contested",
    "superseded",
    "discounted",
    "retracted",
)
"""From the strongest support to the weakest: an event takes the strongest of what attests it."""

STATUS_MEANINGS: Mapping[str, str] = {
    "confirmed": "The desk holds it to be established, and says why.",
    "corroborated": "Two or more independent originators say so.",
    "reported": "One observer, such as an agency or a monitor, says so.",
    "claimed": "One party says so, of its own matter.",
    "contested": "Somebody on another side says otherwise.",
    "superseded": "The same side has since said something newer.",
    "retracted": "Whoever said it, or the desk, has taken it back; or every source in which it was read was retracted.",
    "discounted": "The desk holds it to be unsupported, and says why.",
}
RESPONSE_WORDS: Mapping[str, tuple[str, str]] = {
    "confirms": ("confirms", "confirmed by"),
    "disputes": ("disputes", "disputed by"),
    "refutes": ("refutes", "refuted by"),
    "qualifies": ("qualifies", "qualified by"),
    "updates": ("updates", "updated by"),
    "corrects": ("corrects", "corrected by"),
    "retracts": ("retracts", "retracted by"),
}
"""How a response reads from the claim that responds, and from the other end."""

VERB_WORDS: Mapping[str, str] = {
    "called-for": "called for",
    "expressed-concern": "expressed concern",
}
"""Verbs that read otherwise than they are written."""
