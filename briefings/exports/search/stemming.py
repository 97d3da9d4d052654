"""What the forms of one word have in common, so that "attacks" finds "attacked".

Light: endings alone, and in Arabic the conjunction; never what a word means. One table for each script serves all of
its languages, as a query does not say its own. The Arabic one follows light10 (Larkey, Ballesteros and Connell); the
others hold the endings of English, French and Spanish, of Russian and Ukrainian, and the Persian plurals. Terms come
folded, so endings stand here without diacritics. `folding.js` has the same tables.
"""

import re

LATIN = (
    "ieron iendo aient antes entes aron ando adas ados idas idos ante ente ants ents ings "
    "ees ing ada ado ida ido ait ant ent ers eur eux ed es er ar ir ee os as an en e o a"
)
"""Endings of languages in Latin script, the longest first; a plural in -s alone is taken off shorter words too."""

CYRILLIC = (
    "овыми овими ового овому овыи овии овая овое овые овых ових овым овим овои овою овом ова ове ові ову "
    "овали овала овать овав увала ували увати овати овал ував "
    "иями ениями ання анням ення енням ующие ующих аючи ыми ими ого его ому ему ами ями иях ием ать ять ить еть "
    "ати ити ють ует уют ають яют али ала ало или ила ило "
    "ая яя ое ее ие ые ыи ии ои еи оі іи ых их ую юю ым им ім ом ем ою ею ах ях ам ям ов ев ів ия ию ія ію "
    "ал ил ав ив ет ют ит ят ут ть ти а я о е є у ю ы и і ь"
)

ARABIC = "هايي هاي ها ان ات ون ين يه تر ه ي"

_SHORTEST = 4
_PLURAL_STEM = 3


class _Script:
    """The endings of the languages of one script."""

    def __init__(self, letters: str, endings: str, shortest: int, times: int = 1) -> None:
        self._letters = re.compile(letters)
        self._endings = frozenset(endings.split())
        self._longest = max(map(len, self._endings))
        self._shortest = shortest
        self._times = times

    def has(self, term: str) -> bool:
        return self._letters.fullmatch(term) is not None

    def without_ending(self, term: str) -> str:
        for _ in range(self._times):
            # The longest ending may leave too little, and a shorter one enough.
            for length in range(min(self._longest, len(term) - self._shortest), 0, -1):
                if term[-length:] in self._endings:
                    term = term[:-length]
                    break
        return term


_LATIN = _Script("[a-z]+", LATIN, 4)
_CYRILLIC = _Script("[а-яєіґ]+", CYRILLIC, 3)
_ARABIC = _Script("[\u0621-\u064aپچژگ]+", ARABIC, 3, times=2)


# Ukrainian: міст, мости; вечір, вечора.
_CLOSED = re.compile("і([^аеєиіоуюя]*)$")


def stem(term: str) -> str:
    """Return what the forms of a word share; the term itself where nothing is known to be an ending."""
    if len(term) < _SHORTEST:
        return term
    if _LATIN.has(term):
        bare = _LATIN.without_ending(_singular(term))
        return bare[:-1] if len(bare) > _SHORTEST and bare[-1] == bare[-2] else bare
    if _CYRILLIC.has(term):
        return _CLOSED.sub(r"о\1", _CYRILLIC.without_ending(term))
    if _ARABIC.has(term):
        return _ARABIC.without_ending(term[1:] if term[0] == "و" and len(term) > _SHORTEST else term)
    return term


def _singular(term: str) -> str:
    if term.endswith("eaux"):
        return term[:-1]
    if term.endswith("aux"):
        return term[:-2] + "l"
    if term.endswith("ies"):
        return term[:-2]
    if term[-1] == "y":
        return term[:-1] + "i"
    if term[-1] == "s" and term[-2] not in "su" and len(term) > _PLURAL_STEM:
        return term[:-1]
    return term
