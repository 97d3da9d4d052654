"""Who says it: claims of parties that stand in the text as facts, and attribution to nobody."""

import re
from collections.abc import Iterator

from briefings.graph.voices import is_observer
from briefings.graph.wording.prose import Prose
from briefings.graph.wording.sentences import Paragraph, Sentence
from briefings.model.problem import TextProblem, quoted

_ATTRIBUTED = re.compile(
    r"\b(?:said|says?|saying|told|tells?|telling|report(?:s|ed|ing|edly)?|claim(?:s|ed|ing)?|den(?:y|ies|ied|ying|ial)"
    r"|confirm\w*|warn\w*|acknowledg\w+|accus\w+|announc\w+|condemn\w*|call(?:s|ed|ing)?\s+(?:for|on)|express\w*"
    r"|(?:re)?affirm\w*|estimat\w+|assess\w*|threaten\w*|pledg\w+|stated|stating|states\s+that|statements?"
    r"|writ(?:es?|ten|ing)|wrote|add(?:s|ed|ing)\s+that|argu(?:e|es|ed|ing)|insist\w*|alleg\w+|assert\w*"
    r"|maintain(?:s|ed|ing)?\s+that|declar\w+|describ\w+|blam(?:e|es|ed|ing)|attribut\w+|cit(?:e|es|ed|ing)|quot\w+"
    r"|not(?:es|ed|ing)|suggest\w*|believ\w+|contend\w*|disput\w+|contradict\w*|reject\w*|refut\w+|admit\w*"
    r"|vow(?:s|ed|ing)?|stress\w*|hint(?:s|ed|ing)?|indicat\w+|conced\w+|reveal\w*|mention(?:s|ed|ing)?|sp(?:eaks?|oke)"
    r"|explain\w*|testif\w+|predict\w*|readout|communiqué|according\s+to|accounts?|versions?|allegations?|words?"
    r"|by\s+(?:its|their|his|her)\s+own|so-called|pointed\s+out|recount\w*|brief(?:s|ed|ing)|inform(?:s|ed|ing)|purport\w*"
    r"|the\s+charge\s+that|what\s+(?:[\w'-]+\s+){1,3}calls?|what\s+(?:[\w'-]+\s+){1,3}called|verif\w+|corroborat\w+)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:whether|unclear|unknown|not\s+(?:\w+\s+)?(?:clear|known)|unverified|unconfirmed|contested|supposed(?:ly)?"
    r"|purported(?:ly)?|apparently|uncorroborated|(?:may|might)\s+(?:\w+\s+)?(?:have|be)|if)\b",
    re.IGNORECASE,
)
_NOT_STATED_AS_FACT = frozenset({"unknowns"})


def unattributed_claim(prose: Prose) -> Iterator[TextProblem]:
    """`unattributed-claim`: a sentence states what a party claims, or what is contested, as if it were known.

    The asserter may be named in any way: by a link to it or to somebody on its side, a name or alias, the source's
    words for it, or as "the ministry". A verb of attribution in the sentence, or in the one before it in the paragraph,
    is enough, and so is a word that leaves it open ("whether"). What is listed as unknown states nothing.
    """
    if prose.is_claims_own or prose.keys[0] in _NOT_STATED_AS_FACT:
        return
    for paragraph in prose.paragraphs:
        for position, sentence in enumerate(paragraph):
            yield from _unattributed(prose, paragraph, position, sentence)


def _unattributed(prose: Prose, paragraph: Paragraph, position: int, sentence: Sentence) -> Iterator[TextProblem]:
    attributed: bool | None = None
    for link in sentence.claims():
        claim = prose.claim(link.mention.id)
        standing = prose.ledger.standing(claim.id) if claim else None
        if claim is None or standing is None or standing.status not in ("claimed", "contested"):
            continue
        if attributed is None:
            attributed = _is_attributed(paragraph, position)
        if not attributed and not prose.names_asserter(sentence, claim):
            who = prose.ledger.graph.party_words(claim.asserted_by) or "somebody unnamed"
            what = "an observer's" if is_observer(prose.ledger.graph, claim) else "a party's"
            message = f'the claim "{claim.id}" of {who} stands here as a fact'
            hint = f"it is {what} word and {standing.status}: say in the sentence who says it"
            yield TextProblem("unattributed-claim", message, link.words_start, hint)


def _is_attributed(paragraph: Paragraph, position: int) -> bool:
    sentence = paragraph[position]
    if _ATTRIBUTED.search(sentence.own) or _OPEN.search(sentence.own):
        return True
    return position > 0 and _ATTRIBUTED.search(paragraph[position - 1].own) is not None


_PEOPLE = (
    r"sources?|observers?|analysts?|experts?|critics?|officials?|witnesses|eyewitnesses|insiders?|commentators?"
    r"|reports?|rumou?rs?|accounts?|activists?|residents|locals|villagers|media"
)
_QUALIFIERS = (
    "some|many|most|several|other|various|numerous|certain|local|regional|foreign|western|international|independent"
    "|military|diplomatic|security|political|medical|government|intelligence|opposition|rebel|media|press|senior|unnamed"
    "|anonymous|unidentified|informed|well-placed|well-informed|familiar|reliable|multiple|different|recent|unconfirmed"
    "|early|initial|conflicting"
)
_SAYING = (
    r"say|says|said|tell|told|report|reported|claim|claimed|believe|believed|suggest|suggested|indicate|indicated"
    r"|think|note|noted|allege|alleged|agree|fear|expect|confirm|confirmed|describe|described|warn|warned|argue|argued"
    r"|speak|spoke|predict|predicted|add|added"
)
_VAGUE = re.compile(
    rf"(?:(?<![\w'-])(?P<before>(?!(?:{_QUALIFIERS})\s)[\w'-]+)\s+)?(?P<people>(?:(?:{_QUALIFIERS})\s+){{0,4}}\b(?:{_PEOPLE})\s+"
    r"(?:(?:close\s+to|familiar\s+with|with\s+knowledge\s+of)\s+(?:[\w'-]+\s+){1,4}?)?"
    rf"(?:\w+ly\s+|have\s+|has\s+|also\s+)?(?:{_SAYING}))\b"
    r"|\b(?P<adverb>reportedly|allegedly|supposedly|purportedly)\b"
    r"|\b(?P<passive>(?:it|there)\s+(?:is|was|has\s+been)\s+(?:widely\s+|generally\s+|also\s+)?"
    r"(?:said|believed|understood|reported|thought|alleged|claimed|rumou?red)\s+(?:that|to)"
    r"|(?:is|are|was|were)\s+(?:widely\s+|generally\s+|also\s+)?"
    r"(?:said|believed|understood|thought|alleged|rumou?red|reported)\s+to\s+(?:be|have)"
    r"|there\s+(?:are|were|have\s+been)\s+(?:\w+\s+)?(?:reports|rumou?rs|claims|allegations)\s+(?:of|that)"
    r"|reports\s+(?:are|were|have\s+been)\s+(?:emerging|coming|circulating)|(?:rumou?r|word)\s+has\s+it"
    r"|(?:many|some)\s+(?:people\s+)?(?:say|believe|claim|think|fear))\b"
    rf"|\b(?P<source>according\s+to\s+(?:(?:{_QUALIFIERS})\s+){{0,4}}(?:{_PEOPLE}|media|some|many|others))\b"
    r"(?!\s+(?:in|by|from|of|at|with)\b)",
    re.IGNORECASE,
)
_BEFORE_NOBODY = re.compile(
    r"and|but|or|so|yet|that|as|while|whereas|because|although|though|since|where|when|if|then"
    "|however|meanwhile|also|now|still|today",
    re.IGNORECASE,
)


def vague_attribution(prose: Prose) -> Iterator[TextProblem]:
    """`vague-attribution`: "reportedly", "sources say", "is believed to", and nothing that a reader could follow.

    A citation or a link to a claim or a source in the same sentence is enough, for it says who that is. Somebody
    described ("UN observers said", "the officials said", "two sources in the ministry said") is not nobody.
    """
    if prose.is_claims_own:
        return
    for sentence in prose.sentences:
        if sentence.citations or any(mention.kind in ("claim", "source") for mention in sentence.mentions):
            continue
        for found in _VAGUE.finditer(sentence.own):
            kind = found.lastgroup or "people"
            if kind != "people" or _is_nobody(found["before"]):
                words = " ".join(found[kind].split())
                message = f"{quoted(words)} does not say who says it"
                hint = "name who says it, or cite where it was read: [@source, locator] or [words](claim:id)"
                yield TextProblem("vague-attribution", message, sentence.start + found.start(kind), hint)


def _is_nobody(before: str | None) -> bool:
    """Whether the word before "sources say" says nothing of whose sources they are."""
    return before is None or _BEFORE_NOBODY.fullmatch(before) is not None
