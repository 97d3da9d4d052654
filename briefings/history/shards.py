"""What one blob holds: its records, each with a fingerprint of what it says and the ids that it leads to.

A fingerprint does not change with formatting, the order of keys, desk notes, the terms of release, a default that is
written out, or the form of quotation marks and dashes: a formatter's commit is no change.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefings.loading.loader import load
from briefings.loading.tree import MemoryTree
from briefings.model.actor import Actor
from briefings.model.claim import Claim
from briefings.model.record import Record
from briefings.model.reference import Kind, passages, pointers
from briefings.text import Mention, parse

_UNSAID = {
    "id": True,
    "desk_notes": True,
    "former_ids": True,
    "release": True,
    # A note tells of a change; it is none.
    "changes": True,
    "history": True,
    "redact": True,
}
_PATH = "shard.yml"
_TYPOGRAPHY = str.maketrans({
    **dict.fromkeys("’‘ʼ“”„«»\"", "'"), **dict.fromkeys("–—‑", "-"), **dict.fromkeys("\u00a0\u202f\u2009", " "),
    "\u00ad": "", "\\": "",
})  # fmt: skip
"""Quotation marks and what JSON and Python put before them, dashes, and spaces that do not break."""
_NOT_SHOWN = frozenset({"redact", "translation_of"})


@dataclass(frozen=True, slots=True)
class Known:
    """One record as one blob has it, without its text."""

    kind: Kind
    fingerprint: str
    terms: str
    """Its terms of release, canonical; empty: published, CLEAR, now."""
    leads_to: tuple[str, ...]
    """Ids of the records that a page which shows this one shows or counts with."""
    answers: tuple[str, ...]
    """Of these also from the other end: a claim's answers and events, an actor's relations."""


@dataclass(frozen=True, slots=True)
class Shard:
    """The records of one blob by id; None: there is one of that id, and it cannot be read."""

    records: Mapping[str, Known | None]
    whole: bool
    """False: a part of the file could not be read, so that a record that is missing may be in it."""


def shard_of(data: bytes) -> Shard:
    """What a blob's bytes hold. Never raises for their content."""
    loaded = load(MemoryTree({_PATH: data}))
    known: dict[str, Known | None] = dict.fromkeys(loaded.broken)
    known |= {record.id: _known(record) for record in loaded.corpus}
    return Shard(known, not loaded.incomplete)


def records_of(data: bytes) -> Mapping[str, Record]:
    """The records of a blob themselves."""
    return {record.id: record for record in load(MemoryTree({_PATH: data})).corpus}


def canonical(text: str) -> str:
    """A text by which two are compared: what a typesetter may change is the same, whatever its form."""
    lines = text.replace("\\n", " ")
    return " ".join(unicodedata.normalize("NFC", lines).translate(_TYPOGRAPHY).split())


def _known(record: Record) -> Known:
    said = record.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude=_UNSAID)
    terms = record.release.model_dump(mode="json", exclude_defaults=True)
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Known(
        kind=record.kind_name,
        fingerprint=hashlib.sha256(canonical(f"{record.kind_name} {text}").encode()).hexdigest()[:24],
        terms=json.dumps(terms, sort_keys=True) if terms else "",
        leads_to=tuple(dict.fromkeys(_leads_to(record))),
        answers=tuple(dict.fromkeys(_answers(record))),
    )


def _leads_to(record: Record) -> Iterator[str]:
    if isinstance(record, Actor):
        # What a relation was read in stands on the actor's own page alone; whom it joins decides who is one voice.
        yield from (relation.of for relation in record.relations)
        return
    yield from (pointer.id for pointer in pointers(record) if pointer.keys[0] not in _NOT_SHOWN)
    for passage in passages(record):
        for reference in parse(passage.text, record.language or "en").references:
            if isinstance(reference, Mention):
                yield reference.id
            else:
                yield from (item.source for item in reference.items)


def _answers(record: Record) -> Iterator[str]:
    if isinstance(record, Claim):
        yield from (answer.claim for answer in record.responds_to)
        yield from record.attests
    elif isinstance(record, Actor):
        yield from (relation.of for relation in record.relations)
