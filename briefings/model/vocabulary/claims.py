"""How claims are made, how they answer each other, and what can be said of them.

Sources: CiTO for claim to claim; CAMEO's statement classes and ours for the verbs; the statuses are ours
and map to Airwars' grades and Admiralty numbers on export.
"""

from collections.abc import Mapping
from typing import Literal

from briefings.model.message import term, term_in

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
    "confirmed": term("The desk holds it to be established, and says why."),
    "corroborated": term("Two or more independent originators say so."),
    "reported": term("One observer, such as an agency or a monitor, says so."),
    "claimed": term("One party says so, of its own matter."),
    "contested": term("Somebody on another side says otherwise."),
    "superseded": term("The same side has since said something newer."),
    "retracted": term(
        "Whoever said it, or the desk, has taken it back; or every source in which it was read was retracted."
    ),
    "discounted": term("The desk holds it to be unsupported, and says why."),
}
RESPONSE_WORDS: Mapping[str, tuple[str, str]] = {
    "confirms": (term("confirms"), term("confirmed by")),
    "disputes": (term("disputes"), term("disputed by")),
    "refutes": (term("refutes"), term("refuted by")),
    "qualifies": (term("qualifies"), term("qualified by")),
    "updates": (term("updates"), term("updated by")),
    "corrects": (term("corrects"), term("corrected by")),
    "retracts": (term("retracts"), term("retracted by")),
}
"""How a response reads from the claim that responds, and from the other end."""

VERB_WORDS: Mapping[str, str] = {
    "said": term("said"),
    "reported": term("reported"),
    "claimed": term("claimed"),
    "denied": term("denied"),
    "confirmed": term("confirmed"),
    "warned": term("warned"),
    "acknowledged": term("acknowledged"),
    "accused": term("accused"),
    "announced": term("announced"),
    "condemned": term("condemned"),
    "called-for": term("called for"),
    "expressed-concern": term("expressed concern"),
    "reaffirmed": term("reaffirmed"),
    "estimated": term("estimated"),
    "assessed": term("assessed"),
    "threatened": term("threatened"),
    "pledged": term("pledged"),
}
STATUS_WORDS: Mapping[str, str] = {
    "retracted": term_in("status", "retracted"),
    "discounted": term_in("status", "discounted"),
    "confirmed": term_in("status", "confirmed"),
    "superseded": term_in("status", "superseded"),
    "contested": term_in("status", "contested"),
    "corroborated": term_in("status", "corroborated"),
    "reported": term_in("status", "reported"),
    "claimed": term_in("status", "claimed"),
}
CLAIM_KIND_WORDS: Mapping[str, str] = {
    "claim": term("claim"),
    "position": term("position"),
    "assessment": term("assessment"),
    "forecast": term("forecast"),
}
OUTCOME_WORDS: Mapping[str, str] = {
    "came-true": term("came true"),
    "did-not": term("did not come true"),
    "partly": term("came true in part"),
    "cannot-be-told": term("cannot be told"),
}
