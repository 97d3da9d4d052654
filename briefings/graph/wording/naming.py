"""Whether a sentence names who says something: by a link, a name, the source's words for them, or "the ministry"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefings.graph.ledger import Ledger
from briefings.graph.wording.folding import folded
from briefings.graph.wording.masking import with_one_apostrophe
from briefings.graph.wording.sentences import Sentence
from briefings.model.actor import Actor
from briefings.model.claim import Claim

_GENERIC = re.compile(
    "administration|agency|alliance|ambassador|army|authorit(?:y|ies)|bloc|brigade|broadcaster|cabinet|cent(?:re|er)|chief"
    "|coalition|command|commander|commission|committee|company|council|court|department|directorate|embassy|envoy|faction"
    "|forces?|front|government|governor|group|guard|head|junta|leader|leadership|mayor|military|militia|minister|ministry"
    "|mission|monitor|movement|navy|network|newspaper|observatory|office|organi[sz]ation|parliament|party|police|president"
    "|presidency|regime|secretary|spokesman|spokesperson|spokeswoman|staff|union",
    re.IGNORECASE,
)
"""Words that stand for a body or a person whose own name, title or description contains them."""
_GENERIC_OF_TYPE: Mapping[str, str] = {
    "state-forces": "army military troops forces command",
    "rebel-group": "group rebels insurgents fighters faction",
    "political-militia": "militia group fighters",
    "identity-militia": "militia group fighters",
    "government-body": "government authorities authority officials",
    "coalition": "coalition alliance",
    "medium": "newspaper paper broadcaster channel outlet website",
    "news-agency": "agency newswire wire",
    "monitor": "monitor observatory watchdog",
    "international-organisation": "organisation organization agency",
    "organisation": "organisation organization group charity",
}
"""For those too whose names are in a script in which no English word can be found."""
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_DETERMINERS = r"(?:the|its|their|his|her|this|that|a|an|same)\s+(?:[\w'-]+\s+)?"
_NOBODY = re.compile(r"(?!)")


@dataclass(frozen=True, eq=False)
class Who:
    """Somebody who may be named: by a link to one of these actors, or in words."""

    actors: frozenset[str]
    pattern: re.Pattern[str]
    sources: frozenset[str] = frozenset()

    def is_named(self, sentence: Sentence) -> bool:
        """Whether a sentence names them."""
        for mention in sentence.mentions:
            if mention.id in (self.actors if mention.kind == "actor" else self.sources):
                return True
        return self.pattern.search(folded(sentence.plain)) is not None


class Naming:
    """Who may be named for which claim. Patterns are made once for each side and each set of outlets."""

    def __init__(self, ledger: Ledger, desk: str = "") -> None:
        self._ledger, self._desk = ledger, desk
        self._known: dict[tuple[object, ...], Who] = {}

    def asserter(self, claim: Claim) -> Who:
        """Who asserts a claim, and everybody on that side."""
        party = claim.asserted_by
        key = ("asserter", party.named, party.maybe, party.said)
        if key not in self._known:
            actors = self._side_of(party.named or party.maybe)
            words = [party.said] if party.said else []
            self._known[key] = self._who(actors, words, by_desk=self._desk in party.named)
        return self._known[key]

    def outlets(self, claim: Claim) -> Who:
        """The outlets in which a claim was read, who relayed it, and the sources themselves."""
        relays = [actor for report in claim.reports for party in report.via or () for actor in party.named]
        outlets = [outlet for report in claim.reports if (outlet := self._ledger.graph.publisher(report))]
        sources = frozenset(report.source for report in claim.reports)
        key = ("outlets", *outlets, *relays, sources)
        if key not in self._known:
            self._known[key] = self._who([*outlets, *relays], [], sources)
        return self._known[key]

    def _who(
        self, ids: Iterable[str], words: list[str], sources: frozenset[str] = frozenset(), by_desk: bool = False
    ) -> Who:
        corpus = self._ledger.graph.corpus
        actors = [corpus.actors[actor] for actor in ids if actor in corpus.actors]
        pattern = _pattern(actors, [*words, *(("we", "our", "us") if by_desk else ())])
        return Who(frozenset(actor.id for actor in actors), pattern, sources)

    def _side_of(self, actors: Iterable[str]) -> tuple[str, ...]:
        sides = self._ledger.sides
        found = [member for actor in actors for member in sides.members(sides.side(actor, None))]
        return tuple(dict.fromkeys(found))


def _pattern(actors: list[Actor], words: list[str]) -> re.Pattern[str]:
    names = [one for name in (*(n for a in actors for n in _names(a)), *words) if (one := folded(name).strip())]
    told = {_ARTICLE.sub("", with_one_apostrophe(name), count=1) if _ARTICLE.match(name) else name for name in names}
    kinds = {word for text in (*names, *_titles(actors)) for word in _words(text) if _GENERIC.fullmatch(word)}
    kinds |= {word for actor in actors for word in _GENERIC_OF_TYPE.get(actor.type, "").split()}
    # An acronym in small letters is another word: "us", "who".
    acronyms = _any(name for name in told if name.isupper())
    others = _any(with_one_apostrophe(name) for name in told if not name.isupper())
    # Without "the" where it stands before a colon: "Ministry: bridge closed".
    generic = f"(?:{_DETERMINERS}{_any(kinds)}|^\\W*{_any(kinds)}(?=\\s*:))" if kinds else ""
    parts = [acronyms, *(f"(?i:{part})" for part in (others, generic) if part)]
    joined = "|".join(part for part in parts if part)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)") if joined else _NOBODY


def _names(actor: Actor) -> Iterator[str]:
    for name in (actor.name, *actor.aliases, *actor.names.values()):
        yield name
        *before, last = name.split() or [""]
        # "Head of State", "the Defence Minister" are no surnames.
        if actor.type == "person" and before and len(last) > 2 and "of" not in before and not _GENERIC.fullmatch(last):
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
