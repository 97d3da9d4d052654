"""A desk's content of any size, the same every time: briefings in three languages with all that they rest on.

    python benchmarks/corpus.py BRIEFINGS OUT

Each briefing brings two events, three claims, two sources, an actor and a place: ten records. Of each eight briefings
two are the same as one before them in the other two languages. Words are drawn by Zipf's law from a vocabulary for each
language; a briefing has some 900 of them, as long ones of a desk have. Each hundred briefings are of one region.
"""

import sys
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

import yaml
from search import ALPHABETS

LANGUAGES = ("en", "uk", "ar", "en", "uk", "en", "uk", "ar")
TRANSLATIONS = {6: 5, 7: 5}
"""Place among eight briefings -> that of its original."""
LETTERS = {"en": ALPHABETS[0], "ar": ALPHABETS[2], "uk": ALPHABETS[3]}
TYPES = ("rebel-group", "government-body", "medium", "news-agency", "monitor", "organisation", "state-forces", "person")
EVENT_TYPES = ("armed-clash", "attack", "air-drone-strike", "agreement", "arrests", "shelling-artillery-missile-attack")
BRIEFINGS_A_SITUATION = 24
BRIEFINGS_A_REGION = 100
Record = dict[str, Any]
Shelves = dict[str, dict[str, Record]]


class Words:
    """The words of one language by rank, the commonest short."""

    def __init__(self, language: str, size: int = 20_000) -> None:
        random = Random(language)
        consonants, vowels, _ = LETTERS[language]
        found: dict[str, None] = {}
        while len(found) < size:
            syllables = 1 + random.randrange(2) + (len(found) > 300) + (len(found) > 8_000)
            word = "".join(random.choice(consonants) + random.choice(vowels) for _ in range(syllables))
            found.setdefault(word + (random.choice(consonants) if random.random() < 0.5 else ""))
        self.words = tuple(found)
        self.weights = tuple(accumulate((rank + 2.7) ** -1.1 for rank in range(size)))

    def some(self, random: Random, count: int) -> str:
        """That many words, the first with a capital, a comma here and there."""
        drawn = [self.words[bisect(self.weights, random.random() * self.weights[-1])] for _ in range(count)]
        commas = (word + ("," if at % 11 == 7 and at + 1 < count else "") for at, word in enumerate(drawn))
        return " ".join(commas).capitalize()


def shelves_of(number: int, words: Words, language: str) -> Shelves:
    """The records that one briefing brings."""
    random = Random(number)
    own = _Records(number, words, language, random)
    return {
        "places": {f"place-{number}": own.place()},
        "actors": {f"actor-{number}": own.actor()},
        "sources": {f"source-{number}-{n}": own.source(n) for n in range(2)},
        "events": {f"event-{number}-{n}": own.event(n) for n in range(2)},
        "claims": {f"claim-{number}-{n}": own.claim(n) for n in range(3)},
        "briefings": {f"briefing-{number}": own.briefing()},
    }


class _Records:
    def __init__(self, number: int, words: Words, language: str, random: Random) -> None:
        self.number, self.words, self.language, self.random = number, words, language, random
        self.situation = f"situation-{number // BRIEFINGS_A_SITUATION}"
        self.told = number - number % 8 + TRANSLATIONS.get(number % 8, number % 8)
        """Whose events and claims its briefing tells of."""

    def place(self) -> Record:
        within = {"within": f"place-{self.number - self.number % 20}"} if self.number % 20 else {}
        region = Random(-1 - self.number // BRIEFINGS_A_REGION)
        lat, lon = (
            region.uniform(-50, 60) + self.random.gauss(0, 1),
            region.uniform(-170, 170) + self.random.gauss(0, 1),
        )
        position = {"lat": round(lat, 4), "lon": round(lon, 4)}
        kind = "town" if within else "first-order-division"
        return {"name": self.text(2), "names": {self.language: self.text(2)}, "kind": kind, **within, **position}

    def actor(self) -> Record:
        record: Record = {"name": f"{self.text(3)} {self.number}", "type": TYPES[self.number % len(TYPES)]}
        if self.number % 8 == 1 and self.number > 8:  # a body of another body
            record["relations"] = [{"as": "part-of", "of": f"actor-{self.number - 8}"}]
        return record | {"summary": self.text(25) + ".", "aliases": [self.text(2)]}

    def source(self, n: int) -> Record:
        return {
            "type": "article-newspaper",
            "title": self.text(9),
            "publisher": self.near("actor", of=(2, 3)),
            "issued": self.day(2 + n),
            "url": f"https://example.org/{self.number}/{n}",
        }

    def event(self, n: int) -> Record:
        return {
            "title": self.text(7),
            "situation": self.situation,
            "summary": f"{self.text(30)} [@source-{self.number}-{n}, para. {n + 1}].",
            "when": self.day(n),
            "where": [f"place-{self.number}"],
            "type": EVENT_TYPES[(self.number + n) % len(EVENT_TYPES)],
            "actors": [self.near("actor"), {"actor": f"actor-{self.number}", "role": "target"}],
        }

    def claim(self, n: int) -> Record:
        low = self.random.randrange(40)
        answer = (
            {"responds_to": [{"claim": f"claim-{self.number}-0", "as": ("confirms", "disputes")[n - 1]}]} if n else {}
        )
        return {
            "statement": f"{self.text(14)} [](actor:actor-{self.number}) {self.text(6)}.",
            "asserted_by": self.asserter(n),
            "verb": "said",
            "asserted": self.day(1),
            "attests": [f"event-{self.number}-{n % 2}"],
            "reports": [{"source": f"source-{self.number}-{n % 2}", "excerpt": self.text(18)}],
            "figures": {
                "killed": {"measure": "killed", "unit": "people", "low": low, "best": low + 3, "high": low + 9}
            },
            **answer,
        }

    def briefing(self) -> Record:
        original = {"translation_of": f"briefing-{self.told}"} if self.told != self.number else {}
        return original | {
            "language": self.language,
            "situation": self.situation,
            "number": self.number % BRIEFINGS_A_SITUATION + 1,
            "title": self.text(6),
            "summary": self.paragraph(45),
            "cutoff": self.day(5, self.told) + "T18:00Z",
            "published": self.day(6, self.told),
            "trend": {"value": ("deteriorated", "improved", "unchanged")[self.number % 3], "why": self.paragraph(20)},
            "highlights": [self.paragraph(25) for _ in range(3)],
            "key_figures": [{"figure": f"claim-{self.told}-0#killed", "label": self.text(3)}],
            "sections": [
                {"heading": f"{self.text(3)} {n}", "text": f"{self.paragraph(75)}\n\n{self.paragraph(75)}"}
                for n in range(4)
            ],
            "unknowns": [self.text(20) + "."],
        }

    def paragraph(self, count: int) -> str:
        """Words that name an actor, make a claim and cite a source."""
        third = count // 3
        n = self.random.randrange(2)
        return (
            f"{self.text(third)} [](actor:{self.near('actor')}) {self.text(third)}. "
            f"[](actor:{self.asserter(n)}) says that [{self.text(4)}](claim:claim-{self.told}-{n}) "
            f"*{self.text(third)}* [@source-{self.told}-{n}]."
        )

    def asserter(self, n: int) -> str:
        """Whoever makes the n-th claim: no medium, which would speak in its own voice."""
        return f"actor-{8 * (self.number // 8) + (0, 1, 4, 5, 6, 7)[(self.number + n) % 6]}"

    def text(self, count: int) -> str:
        return self.words.some(self.random, count)

    def day(self, later: int, number: int | None = None) -> str:
        """Briefings follow each other by days, over ten years."""
        at = self.number if number is None else number
        return f"{2014 + at // 300 % 10}-{at // 25 % 12 + 1:02}-{at % 20 + later + 1:02}"

    def near(self, kind: str, of: tuple[int, ...] = tuple(range(8))) -> str:
        """A record of a recent briefing: a desk writes of the same actors for weeks."""
        block = max(self.number // 8 - self.random.randrange(5), 0)
        return f"{kind}-{8 * block + self.random.choice(of)}"


def corpus(briefings: int) -> Iterator[tuple[str, Shelves]]:
    """Paths and records: one file for each briefing, and one for the situations. At least eight briefings."""
    if briefings < len(TYPES):
        raise SystemExit(f"{len(TYPES)} briefings are the fewest")
    words = {language: Words(language) for language in LETTERS}
    situations = range((briefings - 1) // BRIEFINGS_A_SITUATION + 1)
    titles = {
        f"situation-{n}": {"title": words["en"].some(Random(-n - 1), 4), "started": "2014-01"} for n in situations
    }
    yield "situations.yml", {"situations": titles}
    for number in range(-(-briefings // len(TYPES)) * len(TYPES)):  # whole blocks, so that every reference resolves
        language = LANGUAGES[number % len(LANGUAGES)]
        shelves = shelves_of(number, words[language], language)
        if number >= briefings:
            shelves = {"actors": shelves["actors"]}
        yield f"{number // 100:03}/briefing-{number}.yml", shelves


def write(briefings: int, out: Path) -> int:
    """Write the content folder; the number of records is returned."""
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    records = 0
    for path, shelves in corpus(briefings):
        records += sum(map(len, shelves.values()))
        file = out / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.dump(shelves, Dumper=dumper, allow_unicode=True, sort_keys=False, width=110), "utf-8")
    return records


if __name__ == "__main__":
    print(write(int(sys.argv[1]), Path(sys.argv[2])), "records in", sys.argv[2])
