"""The corpus: all records of a tree, as they were written, before anything was resolved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefings.model.actor import Actor
from briefings.model.briefing import Briefing
from briefings.model.claim import Claim
from briefings.model.disclaimer import Disclaimer
from briefings.model.event import Event
from briefings.model.place import Place
from briefings.model.problem import Key, Spot
from briefings.model.record import Record
from briefings.model.reference import Kind
from briefings.model.situation import Situation
from briefings.model.source import Source

SHELVES: Mapping[str, type[Record]] = {
    "situations": Situation,
    "briefings": Briefing,
    "events": Event,
    "claims": Claim,
    "actors": Actor,
    "places": Place,
    "sources": Source,
    "disclaimers": Disclaimer,
}
"""The top-level keys of a file, and what stands under each."""

SHELF_OF: Mapping[Kind, str] = {model.kind_name: shelf for shelf, model in SHELVES.items()}


@dataclass(frozen=True, slots=True)
class Corpus:
    """Records by id, kind by kind, each in the order of ids: the order of files never shows."""

    situations: Mapping[str, Situation] = field(default_factory=dict)
    briefings: Mapping[str, Briefing] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    disclaimers: Mapping[str, Disclaimer] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    """Record id -> path of its file."""

    def __iter__(self) -> Iterator[Record]:
        for shelf in SHELVES:
            yield from getattr(self, shelf).values()

    def __len__(self) -> int:
        return sum(len(getattr(self, shelf)) for shelf in SHELVES)

    def get(self, record_id: str) -> Record | None:
        """The record of that id, whatever its kind."""
        for shelf in SHELVES:
            found: Record | None = getattr(self, shelf).get(record_id)
            if found is not None:
                return found
        return None

    def spot(self, record: Record, *keys: Key, offset: int | None = None, on_key: bool = False) -> Spot:
        """Where something of a record stands."""
        top = (SHELF_OF[record.kind_name], record.id)
        return Spot(self.files.get(record.id, ""), (*top, *keys), offset, on_key or not keys)


def corpus_of(records: Iterator[Record], files: Mapping[str, str]) -> Corpus:
    """A corpus of these records; of two with one id the first counts."""
    shelves: dict[str, dict[str, Record]] = {shelf: {} for shelf in SHELVES}
    for record in sorted(records, key=lambda record: record.id):
        shelves[SHELF_OF[record.kind_name]].setdefault(record.id, record)
    kept = {record_id: files[record_id] for shelf in shelves.values() for record_id in shelf if record_id in files}
    return Corpus(**shelves, files=kept)  # type: ignore[arg-type]
