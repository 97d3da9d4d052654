"""The desk's words of likelihood and confidence, where they are used as such."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefings.graph.wording.prose import Prose
from briefings.graph.wording.sentences import Sentence
from briefings.model.problem import TextProblem, quoted
from briefings.model.vocabulary.likelihood import LIKELIHOOD_PERCENT

_WORDS = list(LIKELIHOOD_PERCENT)
FIRST_ROW = frozenset(_WORDS[: len(_WORDS) // 2])
"""likely, unlikely …; the other row is probable, improbable …"""

_BEING = (
    r"(?:is|are|was|were|be|been|being|isn't|aren't|seem(?:s|ed)?|appear(?:s|ed)?|remain(?:s|ed)?|look(?:s|ed)?"
    r"|becom(?:es?|ing)|became|consider(?:s|ed)?|deem(?:s|ed)?|judg(?:e|es|ed)|assess(?:es|ed)?|(?:it|that|this)'s"
    r"|find(?:s)?|call(?:s|ed)?|as)(?:\s+(?:it|this|that|an?\s+\w+))?"
)
_DEGREE = r"(?:\s+(?:not|now|still|also|therefore|quite|rather|more|most|less|least|increasingly|equally|so|too|just))*"
_ADJECTIVES = (
    r"almost\s+certain|nearly\s+certain|very\s+unlikely|very\s+likely|highly\s+improbable|highly\s+probable"
    r"|unlikely|likely|improbable|probable"
)
_USED = re.compile(
    # "is likely", "seems very unlikely to"; not "is likely territory": a noun would have to follow at once.
    rf"\b{_BEING}{_DEGREE}\s+(?P<being>{_ADJECTIVES})\b(?=\s*(?:[.,;:!?)—–]|$|\s(?:to|that|as|if|in|by|at|on|when|and|or"
    r"|but|because|before|after|with|within|given|while|unless|until|only|than|over|from|for|without|under|during)\b))"
    rf"|\b(?P<to>{_ADJECTIVES})\s+(?:to\s+\w+|that\b)"
    r"|\b(?:will|would|could|may|might|can|has|have|had)(?:\s+(?:also|now|still|most|quite))*\s+"
    r"(?P<modal>very\s+likely|likely|almost\s+certainly|nearly\s+certainly|improbably)\b"
    r"|\b(?P<adverb>very\s+likely|likely|almost\s+certainly|highly\s+probably|probably)\s+(?=(?:will|would|has|have|had|be|is"
    r"|are|was|were|not)\b)"
    r"|\b(?P<phrase>almost\s+certainly|probably|almost\s+no\s+chance|roughly\s+even\s+chances?|roughly\s+even\s+odds)\b"
    r"|\b(?P<remote>remote)\s+(?=(?:chance|possibility|likelihood|prospect|probability)\b)",
    re.IGNORECASE,
)
_BASE = {
    "almost certainly": "almost certain",
    "nearly certainly": "nearly certain",
    "highly probably": "highly probable",
    "probably": "probable",
    "improbably": "improbable",
    "roughly even chances": "roughly even chance",
}
_CONFIDENCE = re.compile(
    r"\b(?:low|moderate|medium|high)(?:(?:\s+to|-to)[\s-](?:moderate|medium|high))?[\s-]+confidence\b"
    # "voters' confidence" is nobody's judgement.
    r"|(?<!\w'\s)(?<!'s\s)\bconfidence(?:\s+\w+){0,4}?\s+(?:is|remains|was)\s+(?:low|moderate|medium|high)\b"
    r"|\b(?:highly|very|fairly|moderately|reasonably)\s+confident\b",
    re.IGNORECASE,
)


class Estimate(NamedTuple):
    """A word of likelihood in a text, as ICD 203 writes it."""

    word: str
    offset: int
    """Characters into the source."""


def estimates(prose: Prose) -> Iterator[Estimate]:
    """The desk's own estimates: none where the sentence cites a source, or links to what another party says."""
    for sentence in prose.sentences:
        linked = [prose.claim(link.mention.id) for link in sentence.claims()]
        if not sentence.citations and all(claim and claim.kind in ("assessment", "forecast") for claim in linked):
            yield from _estimates(sentence)


def likelihood_with_confidence(prose: Prose) -> Iterator[TextProblem]:
    """`likelihood-with-confidence`: ICD 203 keeps a likelihood and a confidence out of one sentence.

    "likely" counts where it says how likely something is ("is likely to"), and not in "the likely site".
    """
    if prose.is_claims_own and getattr(prose.record, "kind", "") not in ("assessment", "forecast"):
        return
    for sentence in prose.sentences:
        if _CONFIDENCE.search(sentence.own) and (found := next(_estimates(sentence), None)):
            message = "a likelihood and a confidence stand in one sentence"
            hint = f"make two sentences of it: one with {quoted(found.word)}, one with the confidence"
            yield TextProblem("likelihood-with-confidence", message, found.offset, hint)


def _estimates(sentence: Sentence) -> Iterator[Estimate]:
    for found in _USED.finditer(sentence.own):
        group = found.lastgroup or "phrase"
        word = " ".join(found[group].lower().split())
        yield Estimate(_BASE.get(word, word), sentence.start + found.start(group))
