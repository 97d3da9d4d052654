"""What the search costs: processor seconds, memory, size of the index, and bytes before the first result.

    python benchmarks/search.py [RECORDS] [WORDS]

The records are generated, the same every time: words drawn by Zipf's law (Mandelbrot's form, exponent 1.1) from
a vocabulary in four scripts. 900 words have 520 different ones; in English prose it is 400 to 500, so this is the
harder case. The
bytes of a query are those of the files that `search.js` loads for it, each compressed as a server would (gzip -6),
with the script, and the manifest. Run twice in a row, the numbers differ by the noise of the machine.
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

from briefings.exports.search import Reader, SearchRecord, write_index

SCRIPT = Path(__file__).parent.parent / "templates" / "components" / "search" / "search.js"

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
)  # fmt: skip


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
        context=f"claimed · {vocabulary.text(random, 2)}",
        facets={"situation": (f"situation-{number % 40}",), "place": (f"place-{number % 900}",)},
    )


def query_of(pattern: str, vocabulary: Vocabulary) -> str:
    words = []
    for part in pattern.split(" "):
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
    return " ".join(words)


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
    script = compressed(SCRIPT.read_bytes())
    print(f"manifest   {compressed(folder['search/manifest.json'])} bytes, script {script} bytes, compressed")
    print(f"{'query':34} {'results':>8} {'files':>6} {'bytes':>7}")
    most = 0
    for pattern in QUERIES:
        fetched: list[int] = []

        def fetch(path: str, fetched: list[int] = fetched) -> bytes:
            fetched.append(compressed(folder[path]))
            return folder[path]

        query = query_of(pattern, vocabulary)
        found = Reader(fetch).find(query)
        total = sum(fetched) + script
        most = max(most, total)
        note = " partial" if found.partial else ""
        print(f"{query:34} {found.total:7}{'+' if found.more else ' '} {len(fetched):6} {total:7}{note}")
    print(f"most       {most} bytes before the first result, script included")


if __name__ == "__main__":
    main()
