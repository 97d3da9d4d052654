"""Highlights that rest on one voice."""

import re
from collections.abc import Iterator

from briefings.graph.wording.masking import Link
from briefings.graph.wording.prose import Prose
from briefings.graph.wording.sentences import Sentence
from briefings.model.claim import Claim
from briefings.model.problem import TextProblem

_SOMEBODY = (
    r"(?:an?|one|the\s+only|the\s+sole)\s+(?:(?!of\b)[\w-]+\s+){0,2}(?:monitor|observer|group|agency|official|officer|witness"
    r"|resident|activist|newspaper|broadcaster|channel|side|party|organi[sz]ation|body|spokes\w+|commander|minister|engineer)"
)
_SAID_SO = re.compile(
    r"\b(?:(?:a|one|single|sole|only)\s+(?:\w+\s+)?(?:source|originator|report|account|voice|outlet|monitor|observer)"
    r"|single-source|alone|nobody\s+else|no\s+one\s+else|no\s+(?:other|second)|unconfirmed|unverified|uncorroborated"
    r"|unattributed|(?:not|nobody|no\s+one|yet|cannot|unable)\s+(?:[\w-]+\s+){0,3}(?:verif\w+|confirm\w+|corroborat\w+)"
    r"|no\s+(?:\w+\s+)?(?:confirmation|corroboration|verification)"
    rf"|{_SOMEBODY}(?:\s+alone)?\s+(?:\w+ly\s+)?(?:says?|said|reports?|reported|claims?|claimed|writes?|wrote|told)"
    rf"|(?:says?|said|according\s+to|reports?|(?:claim|account|word|words|statement)\s+(?:by|of|from))\s+{_SOMEBODY})\b",
    re.IGNORECASE,
)


def single_originator_highlight(prose: Prose) -> Iterator[TextProblem]:
    """`single-originator-highlight`: all claims of a highlight rest on one originator or none, and it does not say so.

    Naming who says it, or the outlet, is saying so. What the desk itself confirmed does not rest on one voice alone.
    """
    if prose.record.kind_name != "briefing" or prose.keys[0] != "highlights":
        return
    linked = [(link, claim) for s in prose.sentences for link in s.claims() if (claim := prose.claim(link.mention.id))]
    told = [(link, claim) for link, claim in linked if prose.ledger.standing(claim.id)]
    if any(_SAID_SO.search(sentence.own) for sentence in prose.sentences):
        return
    if not all(_rests_on_one(prose, claim) for _, claim in told):
        return
    unnamed = [(link, claim) for link, claim in told if not _is_named(prose, claim)]
    if unnamed:
        yield _problem(prose, *unnamed[0])


def _rests_on_one(prose: Prose, claim: Claim) -> bool:
    standing = prose.ledger.standing(claim.id)
    by_desk = standing is not None and standing.by_editor and standing.status == "confirmed"
    return not by_desk and len(prose.ledger.group(claim.id).originators) <= 1


def _is_named(prose: Prose, claim: Claim) -> bool:
    """Whether the highlight names who says this, or what says the same, or where either was read."""
    same = [prose.ledger.graph.corpus.claims[one] for one in prose.ledger.group(claim.id).claims]
    return any(_names(prose, sentence, one) for sentence in prose.sentences for one in same)


def _names(prose: Prose, sentence: Sentence, claim: Claim) -> bool:
    return prose.names_asserter(sentence, claim) or prose.names_outlet(sentence, claim)


def _problem(prose: Prose, link: Link, claim: Claim) -> TextProblem:
    graph = prose.ledger.graph
    originators = prose.ledger.group(claim.id).originators
    voice = graph.corpus.actors[originators[0]].name if originators and originators[0] in graph.corpus.actors else ""
    message = (
        f"this rests on one originator, {voice}, and the highlight does not say so"
        if voice
        else ("nobody can tell from whom the highlight's claim comes, and it does not say so")
    )
    hint = "put who says it into the sentence: the party, the observer or the outlet"
    return TextProblem("single-originator-highlight", message, link.words_start, hint)
