"""What the search costs: processor seconds, memory, size of the index, and bytes before the first result.

    python benchmarks/search.py [RECORDS] [WORDS]

The records are generated, the same every time: words drawn by Zipf's law (Mandelbrot's form, exponent 1.1) from
a vocabulary in four scripts. 900 words have 520 different ones; in English prose it is 400 to 500, so this is the
harder case. The
bytes of a query are those of the files that the page loads for it before its first ten results, each compressed as a
server would (gzip -6), with the script, and the manifest; a second figure adds what is loaded afterwards to count the
values of the facets that stand open. Run twice in a row, the numbers differ by the noise of the machine.
"""

import gzip
import resource
import sys
import time
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random

from briefings.exports.search import Reader, SearchRecord, Wanted, write_index

SCRIPTS = Path(__file__).parent.parent / "templates" / "components" / "search" / "page"

ALPHABETS = (
    ("bcdfghklmnprstvz", "aeiou", 0.55),
    ("бвгдзклмнпрст", "аеиоуы", 0.15),
    ("بتحدرسعفقلمنه", "اوي", 0.2),
    ("бвгґджзклмнпрстх", "аеиіоує", 0.1),
)
KINDS = ("event", "claim", "claim", "source", "briefing", "actor", "place")
QUERIES = (
    "name 17", "{0}", "{1}", "{2}", "{0} {9}", "{40} {300}", "{25} {3000}", "{12} {60} {1500}", "{20000}",
    "{50000}", "ka", "mo", "{2500:-1}", "{700:typo}", "{3000:typo} {80}", "zzqx", "ا", "حا", "Имя 12",
    "{0} kind=claim", "{40} {300} place=place-17", "ka status=contested from=2010-01-01 to=2015-12-31",
    "{12} {60} {1500} kind=event kind=claim", "place=place-17", "actor=actor-3 kind=claim sort=date", "{2} sort=date",
)  # fmt: skip
OPEN = ("kind", "status")
"""Facets that are open when the page is."""

STATUSES = ("claimed", "reported", "contested", "corroborated")


class Vocabulary:
    """Words by rank; the commonest are short, and there are as many scripts as in a real archive."""

    def __init__(self, random: Random, size: int) -> None:
        self.words: list[str] = []
        seen: set[str] = set()
        shares = [share for _, _, share in ALPHABETS]
        while len(self.words) < size:
            consonants, vowels, _ = random.choices(ALPHABETS, shares)[0]
            syllables = 1 + random.randrange(2) + (len(self.words) > 500) + (len(self.words) > 20_000)
            word = "".join(random.choice(consonants) + random.choice(vowels) for _ in range(syllables))
            word += random.choice(consonants) if random.random() < 0.5 else ""
            if word not in seen:
                seen.add(word)
                self.words.append(word)
        self.weights = list(accumulate((rank + 2.7) ** -1.1 for rank in range(size)))

    def text(self, random: Random, words: int) -> str:
        top = self.weights[-1]
        return " ".join(
            self.words[bisect(self.weights, random.random() * top)] + ("," if at % 11 == 7 else "")
            for at in range(words)
        )


class Clock:
    """Processor seconds of this process, those of generating the records left out."""

    def __init__(self) -> None:
        self.generating = 0.0

    def records(self, vocabulary: Vocabulary, count: int, words: int) -> Iterator[SearchRecord]:
        for number in range(count):
            start = time.process_time()
            record = generated(vocabulary, number, words)
            self.generating += time.process_time() - start
            yield record


def generated(vocabulary: Vocabulary, number: int, words: int) -> SearchRecord:
    random = Random(number)
    kind = KINDS[number % len(KINDS)]
    return SearchRecord(
        url=f"{kind}s/record-{number}/",
        kind=kind,
        title=f"Name {number} {vocabulary.text(random, 4)}",
        names=(f"Имя {number}", vocabulary.text(random, 2)) if kind in ("actor", "place") else (),
        text=vocabulary.text(random, words),
        when=f"{1 + number % 28} November {2000 + number % 25}",
        sort_date=f"{2000 + number % 25}-11-{1 + number % 28:02}",
        status=random.choice(STATUSES) if kind in ("claim", "event") else "",
        context=vocabulary.text(random, 2),
        facets={
            "situation": (f"situation-{number % 40}",),
            "place": tuple(dict.fromkeys(f"place-{int(900 * random.random() ** 3)}" for _ in range(2))),
            "actor": tuple(dict.fromkeys(f"actor-{int(1500 * random.random() ** 3)}" for _ in range(3))),
            "type": (f"type-{random.randrange(26)}",) if kind == "event" else (),
        },
    )


def query_of(pattern: str, vocabulary: Vocabulary) -> tuple[str, Wanted]:
    """The words of a pattern, and what is chosen in it as the address of the page says it."""
    words = []
    values: dict[str, tuple[str, ...]] = {}
    for part in pattern.split(" "):
        if "=" in part:
            name, _, value = part.partition("=")
            values[name] = (*values.get(name, ()), value)
            continue
        if not part.startswith("{"):
            words.append(part)
            continue
        rank, _, change = part.strip("{}").partition(":")
        word = vocabulary.words[int(rank)]
        if change == "-1":
            word = word[:-1]
        elif change == "typo":
            word = f"{word[:2]}x{word[2:]}"
        words.append(word)
    since, until, order = (values.pop(name, ("",))[0] for name in ("from", "to", "sort"))
    return " ".join(words), Wanted(values, since, until, order == "date")


def compressed(content: bytes) -> int:
    return len(gzip.compress(content, 6, mtime=0))


def main() -> None:
    records = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    words = int(sys.argv[2]) if len(sys.argv) > 2 else 900
    vocabulary = Vocabulary(Random(1), min(200_000, max(60_000, 15 * records)))
    clock = Clock()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    size = 0
    folder: dict[str, bytes] = {}
    for path, content in write_index(clock.records(vocabulary, records, words)):
        size += len(content)
        folder[path] = content
    seconds = time.process_time() - start - clock.generating
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{records} records of {words} words")
    print(f"indexing   {seconds:8.1f} processor seconds")
    print(
        f"memory     {(peak * 1024 - size) / 1e6:8.0f} MB peak without the finished files, "
        f"{before / 1024:.0f} MB before the start"
    )
    folders: dict[str, list[int]] = {}
    for path, content in folder.items():
        folders.setdefault(path.split("/")[1], []).append(len(content))
    print(f"index      {size / 1e6:8.1f} MB in {len(folder)} files")
    for name, sizes in sorted(folders.items()):
        print(f"  {name:16} {len(sizes):6} files {sum(sizes) / 1e6:8.2f} MB, largest {max(sizes)} bytes")
    script = compressed(b"\n".join(file.read_bytes() for file in sorted(SCRIPTS.glob("*.js"))))
    print(f"manifest   {compressed(folder['search/manifest.json'])} bytes, script {script} bytes, compressed")
    print(f"{'query':72} {'results':>8} {'files':>6} {'bytes':>7} {'and counts':>10}")
    most = 0
    for pattern in QUERIES:
        fetched: list[int] = []

        def fetch(path: str, fetched: list[int] = fetched) -> bytes:
            fetched.append(compressed(folder[path]))
            return folder[path]

        query, wanted = query_of(pattern, vocabulary)
        index = Reader(fetch)
        found = index.find(query, wanted=wanted)
        total, files = sum(fetched) + script, len(fetched)
        most = max(most, total)
        for facet in OPEN:
            index.counts(facet, query, wanted)
        said = " ".join([query, *(part for part in pattern.split(" ") if "=" in part)])
        note = " partial" if found.partial else ""
        more = "+" if found.more else " "
        print(f"{said[:72]:72} {found.total:7}{more} {files:6} {total:7} {sum(fetched) + script:10}{note}")
    print(f"most       {most} bytes before the first result, script included")


if __name__ == "__main__":
    main()
