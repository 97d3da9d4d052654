"""From words as people write them to the terms under which they are found.

`templates/components/search/search.js` does the same to what a reader types. Both are held together by
`tests/unit/exports/search/folding_vectors.json`, which a unit test and a browser test read.
"""

import re
import unicodedata
from functools import cache

LONGEST_TERM = 40
"""Code points of a word that count; the rest of a longer one is ignored in the index and in the query."""

MOST_WORDS = 10
"""Words of one query that are looked up."""

SHORTEST_STEM = 3
"""Letters that must remain for an Arabic article to be taken off."""

_ARTICLES = ("وال", "بال", "فال", "كال", "ال", "لل")

# Marks over and under Latin, Greek, Cyrillic, Hebrew and Arabic letters, variation selectors, zero-width
# characters and bidi controls. Marks of Indic scripts, Thai and Japanese are vowels or change the consonant,
# so they stay.
_STRIPPED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\ufe00-\ufe0f"
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    # Tatweel, the lone hamza, and the many apostrophes of transliteration.
    "\u0640\u0621'`\u00b4\u02b9-\u02bf\u02c8\u02ee\u055a\u05f3\u07f4\u07f5\u2018-\u201b\u2032\u2035\ua78c\uff07\U000e0100-\U000e01ef]"
)

# Of the scripts that have digits of their own; those of mathematics and full width are ASCII after NFKD.
_ZEROS = "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐"

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("ٱ", "ا"),
        **dict.fromkeys("ىیےېۍ", "ي"),
        **dict.fromkeys("ةھہەۃ", "ه"),
        **dict.fromkeys("کڪ", "ك"),
        **dict(zip("ךםןףץ", "כמנפצ", strict=True)),
        **dict(zip("øłđðıħŧŋəɓɗƙƴɛɔґς", "olddihtnebdkyeoгσ", strict=True)),
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        **{chr(ord(zero) + digit): str(digit) for zero in _ZEROS for digit in range(10)},
    }
)

# Scripts written without spaces; what follows a space says nothing about words there.
_DENSE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SEGMENT = re.compile(f"[{_DENSE}]+|[^{_DENSE}]+")
_FIRST_DENSE = _DENSE[0]
_DENSE_START = re.compile(f"[{_DENSE}]")

_QUOTED = re.compile('["\u201c\u201d\u201e\u00ab]([^"\u201c\u201d\u201e\u00ab\u00bb]+)["\u201c\u201d\u00bb]')

# Only for speed: most words of a text are plain ASCII between these.
_AROUND = ".,;:!?()[]\"'“”‘’«»…"

# After NFKD the Unicode hyphens are these three (the last is the Hebrew maqaf). Dashes only separate.
_HYPHENS = "-\u2010\u05be"
_HYPHEN = re.compile(f"[{_HYPHENS}]")


def fold(text: str) -> str:
    """Return text in one case and one form of each letter; spaces and punctuation stay."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    # NFKD makes й an и with a mark, so the two are one letter here, as ё and е, ї and і are.
    return _STRIPPED.sub("", unicodedata.normalize("NFKD", text).lower()).translate(_LETTERS)


def index_terms(chunk: str) -> tuple[str, ...]:
    """Return the terms under which a piece of text is found, each once.

    A word with hyphens is found by its parts and joined ("al-sham": al, sham, alsham), an Arabic word with and
    without its article, a run of Chinese, Japanese or Thai by each two characters in a row.
    """
    bare = chunk.strip(_AROUND)
    if bare.isascii() and bare.isalnum():
        return (bare.lower()[:LONGEST_TERM],)
    terms: dict[str, None] = {}
    for parts in _groups(fold(chunk)):
        words = [*parts, "".join(parts)] if len(parts) > 1 else parts
        for word in words:
            for segment in _segments(word):
                terms.update(dict.fromkeys(_stored(segment)))
    return tuple(terms)


def readings(query: str) -> list[tuple[str, ...]]:
    """Return the ways to read a query, each as the words that a record must all have.

    There is more than one if words are joined by hyphens: joined first, in parts last. Only the first two such
    words are read both ways.
    """
    ways: list[tuple[str, ...]] = [()]
    doubled = 0
    for parts in _groups(fold(query)):
        apart = tuple(word for part in parts for word in _asked(part))
        if len(parts) > 1 and doubled < 2:
            doubled += 1
            ways = [way + choice for choice in (_asked("".join(parts)), apart) for way in ways]
        else:
            ways = [way + apart for way in ways]
    return list(dict.fromkeys(tuple(dict.fromkeys(way))[:MOST_WORDS] for way in ways if way))


def quoted(query: str) -> frozenset[str]:
    """Return the words that stand in quotation marks: they are meant as they are written."""
    return frozenset(word for part in _QUOTED.findall(query) for way in readings(part) for word in way)


def is_dense(term: str) -> bool:
    """Tell whether a term belongs to a script that is written without spaces."""
    return _DENSE_START.match(term) is not None


def _groups(folded: str) -> list[list[str]]:
    """Return the words of folded text, each as its parts between hyphens; U.S. is one word."""
    group, acronym = _patterns()
    plain = acronym.sub(lambda match: match.group().replace(".", ""), folded) if "." in folded else folded
    return [_HYPHEN.split(found) for found in group.findall(plain)]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    # Python's \w leaves out combining marks, which are part of words in many scripts.
    marks = "".join(chr(code) for code in range(0x300, 0x1F000) if unicodedata.category(chr(code))[0] == "M")
    word = rf"(?:[^\W_]|[{marks}])"
    group = re.compile(rf"{word}+(?:[{_HYPHENS}]{word}+)*")
    return group, re.compile(rf"(?<![\w.])[^\W\d_](?:\.[^\W\d_])+(?![\w{marks}])")


def _segments(word: str) -> list[str]:
    return _SEGMENT.findall(word) if max(word) >= _FIRST_DENSE else [word]


def _stored(segment: str) -> list[str]:
    if is_dense(segment):
        return [*(segment[at : at + 2] for at in range(len(segment) - 1)), segment[-1]]
    stem = _without_article(segment)
    return [word[:LONGEST_TERM] for word in ([segment, stem] if stem != segment else [segment])]


def _asked(word: str) -> tuple[str, ...]:
    asked: list[str] = []
    for segment in _segments(word):
        if is_dense(segment) and len(segment) > 1:
            asked += (segment[at : at + 2] for at in range(len(segment) - 1))
        else:
            asked.append(_without_article(segment)[:LONGEST_TERM])
    return tuple(asked)


def _without_article(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= SHORTEST_STEM:
            return word[len(article) :]
    return word
