"""Verbs of attribution that say more than is known."""

import re
from collections.abc import Iterator

from briefings.graph.wording.masking import Link
from briefings.graph.wording.prose import Prose
from briefings.graph.wording.sentences import Sentence
from briefings.model.claim import Claim
from briefings.model.problem import TextProblem, quoted

_STRONG_ENOUGH = ("confirmed", "corroborated")
_FREE = (
    r"confirm(?:s|ed|ing)?|admit(?:s|ted|ting)?|acknowledg(?:es?|ed|ing)|reveal(?:s|ed|ing)?|verif(?:y|ies|ied|ying)"
)
"""These govern what was said directly too: "confirmed the loss"."""
_WITH_THAT = (
    rf"{_FREE}|proves?|proved|proven|proving|establish(?:es|ed|ing)?|show(?:s|ed|n|ing)?|demonstrat(?:es?|ed|ing)"
    r"|conced(?:es?|ed|ing)|disclos(?:es?|ed|ing)|expos(?:es?|ed|ing)|uncover(?:s|ed|ing)?|pointed\s+out|made\s+(?:it\s+)?clear"
    r"|is\s+(?:now\s+)?(?:clear|certain|a\s+fact|beyond\s+doubt)"
)
_THAT = re.compile(rf"\b(?P<verb>{_WITH_THAT})(?:\s+(?!but\b|and\b)[\w,'-]+){{0,5}}?\s+(?:that|how)\b", re.IGNORECASE)
_OBJECT = re.compile(
    rf"\b(?P<verb>{_FREE})(?:\s+(?:the|an?|its|their|his|her|this|these|such|to|having|on\s+\w+|by\s+\w+))*,?\s*$",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(rf"\s*(?:\w+ly\s+|has\s+|have\s+|had\s+|also\s+|later\s+)*\b(?P<verb>{_FREE})\b", re.IGNORECASE)
_ALONE = re.compile(rf"\s*(?:has\s+|have\s+|had\s+)?(?P<verb>{_WITH_THAT})\s*", re.IGNORECASE)
_AFTER = re.compile(
    r"\s*(?:,\s*)?(?:was|were|is|are|(?:has|have|had)\s+(?:since\s+|now\s+|later\s+)?been)\s+(?:\w+ly\s+|since\s+|later\s+|now\s+|also\s+)*"
    r"(?P<verb>confirmed|proved|proven|verified)\b",
    re.IGNORECASE,
)
_TAG = re.compile(
    rf"[^.,;:()—–]{{0,40}},\s+(?:[\w'-]+\s+){{1,4}}?(?P<verb>{_FREE})"
    r"(?=\s*(?:[.,;!?]|$|(?:on|in|at|late|early|this|last|yesterday|today)\b))",
    re.IGNORECASE,
)
"""After the claim: "[it fell](claim:fall) on Monday, the ministry confirmed"."""
_HOPED = re.compile(
    r"\b(?:den(?:y|ies|ied)|hop(?:e|es|ed|ing)|if|whether|expect\w*|wants?|wait\w*|demand\w*|doubt\w*|deny)\b",
    re.IGNORECASE,
)
_IN_HOSPITAL = re.compile(r"admit\w*\s+(?:in)?to\s+(?:\w+\s+)?(?:hospital|clinic|intensive)", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:—–]|,\s*(?:but|while|whereas|though|although|yet)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|never|no|none|nobody|neither|nor|nothing|cannot|without|whether|if|unless|until|before|would|could"
    r"|may|might|must|should|can|hardly|barely|few|refus\w+|declin\w+|fail\w+|yet)\s+(?:[\w'-]+\s+){0,2}$|n't\s+(?:[\w'-]+\s+){0,2}$|\bto\s+(?:have\s+|be\s+)?$",
    re.IGNORECASE,
)
_STEM = 5
_REACH = 60
"""Characters: what stands farther off belongs to something else, and time stays linear."""


def verb_stronger_than_status(prose: Prose) -> Iterator[TextProblem]:
    """`verb-stronger-than-status`: "confirmed" for what is contested, claimed, or said by one observer alone.

    Looked for are confirm, verify, reveal, admit and acknowledge; and, where "that" follows, also prove, establish,
    show, demonstrate, concede, disclose, expose, uncover, point out and make clear. They count in the words of the
    link, in the clause before it, right after it ("was confirmed"), and in the attribution that follows ("[it fell],
    the ministry confirmed"). They do not count where they are denied or open ("not confirmed", "whether"), in
    quotations, and where the claim's own `verb` is that verb.
    """
    if prose.is_claims_own:
        return
    for sentence in prose.sentences:
        clause = 0
        for link in sentence.claims():
            if (claim := prose.claim(link.mention.id)) and (verb := _strong_verb(sentence, link, clause, claim)):
                standing = prose.ledger.standing(claim.id)
                if standing and standing.status not in _STRONG_ENOUGH:
                    word = quoted(" ".join(verb["verb"].split()))
                    message = f'{word} says more than is known: the claim "{claim.id}" is {standing.status}'
                    hint = f"{standing.reason}; write the source's own verb, such as said or claimed"
                    yield TextProblem("verb-stronger-than-status", message, sentence.start + verb.start("verb"), hint)
            clause = link.end - sentence.start


def _strong_verb(sentence: Sentence, link: Link, clause: int, claim: Claim) -> re.Match[str] | None:
    after = link.end - sentence.start
    words_start, words_end = max(0, link.words_start - sentence.start), link.words_end - sentence.start
    for mark in _CLAUSE.finditer(sentence.own, clause, words_start):
        clause = mark.end()
    found = [
        *_THAT.finditer(sentence.own, clause, words_end + _REACH),
        _OBJECT.search(sentence.own, max(clause, words_start - _REACH), words_start),
        _IN_WORDS.match(sentence.own, words_start, words_end),
        _ALONE.fullmatch(sentence.own, words_start, words_end),
        None if _HOPED.search(sentence.own, clause, words_start) else _AFTER.match(sentence.own, after),
        _TAG.match(sentence.own, after, after + 2 * _REACH),
    ]
    for one in found:
        if one is None or (one.re is _THAT and one.start() >= words_end):
            continue
        denied = _NOT.search(sentence.own, max(clause, one.start() - _REACH), one.start("verb"))
        if not denied and not _is_own(one, claim) and not _IN_HOSPITAL.match(sentence.own, one.start("verb")):
            return one
    return None


def _is_own(found: re.Match[str], claim: Claim) -> bool:
    """Whether the source itself used that verb."""
    return claim.verb is not None and claim.verb[:_STEM] == found["verb"].lower()[:_STEM]
