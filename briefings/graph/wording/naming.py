"""Whether a sentence names who says something: by a link, a name, the source's words for them, or "the ministry"."""

import re
from collections.abc import Iterable, Iterator

from briefings.graph.ledger import Ledger
from briefings.graph.wording.masking import with_one_apostrophe
from briefings.graph.wording.sentences import Sentence
from briefings.model.actor import Actor
from briefings.model.claim import Claim

_GENERIC = re.compile(
    "administration|agency|alliance|ambassador|army|authorit(?:y|ies)|bloc|brigade|broadcaster|cabinet|cent(?:re|er)|chief"
    "|coalition|command|commander|commission|committee|company|council|court|department|directorate|embassy|envoy|faction"
    "|forces?|front|government|governor|group|guard|head|junta|leader|leadership|mayor|military|militia|minister|ministry"
    "|mission|monitor|movement|navy|network|newspaper|observatory|office|organi[sz]ation|parliament|party|police|president"
    "|presidency|regime|secretary|spokesman|spokesperson|spokeswoman|staff|union"
)
"""Words that stand for a body or a person whose own name, title or description contains them."""
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_DETERMINERS = r"(?:the|its|their|his|her|this|that|a|an|same)\s+(?:[\w'-]+\s+)?"
_DESK = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_NOBODY = re.compile(r"(?!)")


class Naming:
    """Who is named where. Patterns are made once for each side."""

    def __init__(self, ledger: Ledger, desk: str = "") -> None:
        self._ledger, self._desk = ledger, desk
        self._patterns: dict[tuple[str, ...], re.Pattern[str]] = {}

    def names_asserter(self, sentence: Sentence, claim: Claim) -> bool:
        """Whether a sentence names who asserts a claim, or anybody on that side."""
        party = claim.asserted_by
        actors = self._side_of(party.named or party.maybe)
        words = (party.said,) if party.said else ()
        if self._desk in party.named and _DESK.search(sentence.own):
            return True
        return self._is_named(sentence, actors, words)

    def names_outlet(self, sentence: Sentence, claim: Claim) -> bool:
        """Whether a sentence names an outlet in which a claim was read, who relayed it, or the source itself."""
        graph = self._ledger.graph
        relays = [actor for report in claim.reports for party in report.via or () for actor in party.named]
        outlets = [outlet for report in claim.reports if (outlet := graph.publisher(report))]
        sources = {report.source for report in claim.reports}
        if any(mention.kind == "source" and mention.id in sources for mention in sentence.mentions):
            return True
        return self._is_named(sentence, tuple(dict.fromkeys([*outlets, *relays])), ())

    def _is_named(self, sentence: Sentence, actors: tuple[str, ...], words: tuple[str, ...]) -> bool:
        linked = {mention.id for mention in sentence.mentions if mention.kind == "actor"}
        if not linked.isdisjoint(actors):
            return True
        key = (*actors, "", *words)
        if key not in self._patterns:
            self._patterns[key] = _pattern(self._known(actors), words)
        return self._patterns[key].search(sentence.plain) is not None

    def _known(self, actors: Iterable[str]) -> list[Actor]:
        corpus = self._ledger.graph.corpus
        return [corpus.actors[actor] for actor in actors if actor in corpus.actors]

    def _side_of(self, actors: Iterable[str]) -> tuple[str, ...]:
        sides = self._ledger.sides
        found = [member for actor in actors for member in sides.members(sides.side(actor, None))]
        return tuple(dict.fromkeys(found))


def _pattern(actors: list[Actor], words: tuple[str, ...]) -> re.Pattern[str]:
    names = [name for actor in actors for name in _names(actor)] + list(words)
    told = {_ARTICLE.sub("", with_one_apostrophe(name), count=1) if _ARTICLE.match(name) else name for name in names}
    kinds = {word for text in (*names, *_titles(actors)) for word in _words(text) if _GENERIC.fullmatch(word)}
    # An acronym in small letters is another word: "us", "who".
    acronyms = _any(name for name in told if name.isupper())
    others = _any(with_one_apostrophe(name) for name in told if not name.isupper())
    generic = f"{_DETERMINERS}{_any(kinds)}" if kinds else ""
    parts = [acronyms, *(f"(?i:{part})" for part in (others, generic) if part)]
    joined = "|".join(part for part in parts if part)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)") if joined else _NOBODY


def _names(actor: Actor) -> Iterator[str]:
    yield from (actor.name, *actor.aliases, *actor.names.values())
    *before, last = actor.name.split() or [""]
    if actor.type == "person" and before and len(last) > 2:
        yield last


def _titles(actors: list[Actor]) -> Iterator[str]:
    for actor in actors:
        for relation in actor.relations:
            if relation.title:
                yield relation.title
            if relation.as_ == "spokesperson-for":
                yield "spokesman spokeswoman spokesperson"


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _any(names: Iterable[str]) -> str:
    """The longest first; the order of a set never shows."""
    found = sorted(set(names), key=lambda name: (-len(name), name))
    return f"(?:{'|'.join(map(re.escape, found))})" if found else ""
