"""The evidence ledger: which words were looked for in which archived copy, and what was found.

It is kept in the content folder, so that a build without the copies, and a build of an old commit, can say
what was checked. It holds hashes and positions and the record's own words, but nothing else of a copy.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from functools import cached_property
from typing import Literal, TypeVar, get_args

EVIDENCE_FILE = "evidence.json"
"""Its path in the content folder."""
FORMAT = "briefings evidence 1"

PassageKind = Literal["quote", "excerpt", "figure"]
EvidenceResult = Literal["found", "segments-found", "not-found", "too-short", "unreadable"]
PASSAGE_KINDS: tuple[PassageKind, ...] = get_args(PassageKind)
EVIDENCE_RESULTS: tuple[EvidenceResult, ...] = get_args(EvidenceResult)


@dataclass(frozen=True, slots=True)
class Passage:
    """What was looked for: words of a claim, and the source in whose copy they ought to stand."""

    claim: str
    source: str
    kind: PassageKind
    words: str
    """As the record has them. Of a figure: the words of `said`, or one number in plain digits."""
    figure: str = ""
    """Key of the figure within its claim."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One comparison: a passage, a copy, and the result."""

    passage: Passage
    result: EvidenceResult
    sha256: str
    """Of the copy, as a file."""
    taken: str = ""
    """When the copy was made: the record's `archive.taken` (EDTF), empty where it says nothing."""
    position: int | None = None
    """Characters into the copy's text after normalisation; None where nothing was found."""
    where: str = ""
    """For a human: "page 3", "paragraph 5"."""
    normalisation: int = 0
    """Version of the rules by which texts were made comparable."""
    reason: str = ""
    """Why a copy could not be read."""
    before: str = ""
    """SHA-256 of the copy that was checked first, where this one took its place and nobody has said which is right."""

    @property
    def holds(self) -> bool:
        """Whether the words stand in the copy."""
        return self.result in ("found", "segments-found")


@dataclass(frozen=True)
class Evidence:
    """All entries, by passage. The same entries are written as the same bytes, in whatever order they came."""

    entries: Mapping[Passage, Entry]

    def get(self, passage: Passage) -> Entry | None:
        """What is known of a passage."""
        return self.entries.get(passage)

    def of_report(self, claim: str, source: str) -> tuple[Entry, ...]:
        """Everything that was checked of a claim in one source."""
        return self._by_report.get((claim, source), ())

    def of_source(self, source: str) -> tuple[Entry, ...]:
        """Everything that was checked in one source."""
        return self._by_source.get(source, ())

    def only(self, wanted: Callable[[Passage], bool]) -> "Evidence":
        """The entries of the passages that are wanted."""
        return Evidence({passage: entry for passage, entry in self.entries.items() if wanted(passage)})

    @cached_property
    def _by_report(self) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
        return _grouped(((passage.claim, passage.source), entry) for passage, entry in self.entries.items())

    @cached_property
    def _by_source(self) -> Mapping[str, tuple[Entry, ...]]:
        return _grouped((passage.source, entry) for passage, entry in self.entries.items())


K = TypeVar("K")


def _grouped(keyed: Iterable[tuple[K, Entry]]) -> Mapping[K, tuple[Entry, ...]]:
    found: dict[K, list[Entry]] = {}
    for key, entry in keyed:
        found.setdefault(key, []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def evidence_of(entries: Iterable[Entry]) -> Evidence:
    """A ledger of these entries, in the order of their passages."""
    return Evidence({entry.passage: entry for entry in sorted(entries, key=lambda entry: _order(entry.passage))})


NO_EVIDENCE = evidence_of(())


def evidence_text(evidence: Evidence) -> str:
    """The ledger as JSON, one entry a line, so that a change of one entry is a change of one line."""
    lines = [
        json.dumps(_written(entry), ensure_ascii=False)
        for entry in evidence_of(evidence.entries.values()).entries.values()
    ]
    body = "".join(f"\n{line}," for line in lines).removesuffix(",")
    return f'{{"format": "{FORMAT}", "entries": [{body}\n]}}\n'


def _order(passage: Passage) -> tuple[str, str, int, str, str]:
    kind = PASSAGE_KINDS.index(passage.kind)
    return passage.claim, passage.source, kind, passage.figure, passage.words


def _written(entry: Entry) -> dict[str, object]:
    """Field by field, in the order of the classes; what is empty is left out."""
    flat = asdict(entry)
    return {key: value for key, value in {**flat.pop("passage"), **flat}.items() if value not in ("", None)}


def field_names() -> Iterator[str]:
    """The keys that an entry may have in the file."""
    yield from (field.name for field in fields(Passage))
    yield from (field.name for field in fields(Entry) if field.name != "passage")
