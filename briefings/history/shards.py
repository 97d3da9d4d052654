"""What one blob holds: its records, each with a fingerprint of what it says and the ids that it leads to.

A fingerprint does not change with formatting, the order of keys, desk notes, the terms of release, a default that is
written out, or the form of quotation marks and dashes: a formatter's commit is no change.
"""

import hashlib
import json
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from briefings.graph.release import public_form
from briefings.loading.loader import load
from briefings.loading.tree import MemoryTree
from briefings.model.actor import Actor
from briefings.model.briefing import Briefing
from briefings.model.claim import Claim
from briefings.model.corpus import corpus_of
from briefings.model.place import Place
from briefings.model.record import Record
from briefings.model.reference import Found, Kind, Passage, Pointer, walk
from briefings.model.source import Source
from briefings.text import Mention, parse, plain

_UNSAID = {
    "id": True,
    "desk_notes": True,
    "former_ids": True,
    "release": True,
    # A note tells of a change; it is none. That somebody looked and found nothing new is none either.
    "changes": True,
    "checked": True,
    "history": True,
    "redact": True,
}
_OWN: Mapping[str, frozenset[str]] = {
    "actor": frozenset({"summary", "aliases", "names"}),
    "place": frozenset({"summary", "names"}),
    "source": frozenset({"summary", "archive"}),
}
"""Fields that stand on the record's own page alone."""
_OFTEN_UNNAMED = frozenset({"actor", "place"})
_PATH = "shard.yml"
_TYPOGRAPHY = {
    **dict.fromkeys("’‘ʼ“”„«»\"", "'"), **dict.fromkeys("–—‑", "-"), **dict.fromkeys("\u00a0\u202f\u2009", " "),
    "\u00ad": "", "\\": "",
}  # fmt: skip
"""Quotation marks and what JSON and Python put before them, dashes, and spaces that do not break."""
_ASCII_TYPOGRAPHY = tuple(filter(str.isascii, _TYPOGRAPHY))
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
    former: tuple[str, ...] = ()
    """The ids that it had before."""
    redacts: tuple[str, ...] = ()
    """Of a briefing: ids of the records that its versions may not show."""
    shown: str = ""
    """A fingerprint of what other pages than its own may show of it, or count with; empty: all."""
    plain: str = ""
    """Of a claim or briefing: a fingerprint of what a page that shows it repeats, whatever the form of its texts."""
    notes: str = ""
    """A fingerprint of its change notes, which tell of a change and are none."""
    nameless: str = ""
    """Of an actor or place: a fingerprint of what pages count with that show it, and do not name it."""
    cover: str = ""
    """What hides a part of it from readers: a digest of the words for a protected source, the blur of a place."""


@dataclass(frozen=True, slots=True)
class Shard:
    """The records of one blob by id; None: there is one of that id, and it cannot be read."""

    records: Mapping[str, Known | None]
    whole: bool
    """False: a part of the file could not be read, so that a record that is missing may be in it."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a blob's bytes hold."""

    records: Mapping[str, Record]
    broken: tuple[str, ...] = ()
    whole: bool = True


def contents_of(data: bytes) -> Contents:
    """What a blob's bytes hold. Never raises for their content."""
    loaded = load(MemoryTree({_PATH: data}))
    return Contents({record.id: record for record in loaded.corpus}, tuple(loaded.broken), not loaded.incomplete)


def contents_from(found: Mapping[str, Record | None]) -> Contents:
    """The same, from the records of a file; None for one that is broken."""
    records = corpus_of((record for record in found.values() if record is not None), {})
    return Contents(
        {record.id: record for record in records}, tuple(name for name, one in found.items() if one is None)
    )


def shard_of(contents: Contents, know: Callable[[Record], Known] | None = None) -> Shard:
    """The same without the texts. `know`: another `known_of`, which remembers."""
    know = know or known_of
    known: dict[str, Known | None] = dict.fromkeys(contents.broken)
    known |= {record.id: know(record) for record in contents.records.values()}
    return Shard(known, contents.whole)


def cover_of(record: Record) -> str:
    """What hides a part of a record from readers; empty where nothing does."""
    if isinstance(record, Source) and record.protected is not None:
        return f"protected {_digest(record.protected.shown_as)}"
    if isinstance(record, Place) and record.blur is not None:
        return f"blur {record.blur}"
    return ""


def is_protection(cover: str) -> bool:
    """Whether what hides a part of a record is that it is a protected source."""
    return cover.startswith("protected ")


def canonical(text: str) -> str:
    """A text by which two are compared: what a typesetter may change is the same, whatever its form."""
    line = unicodedata.normalize("NFC", text.replace("\\n", " "))
    for char in _ASCII_TYPOGRAPHY if line.isascii() else _TYPOGRAPHY:
        # Most texts have few of them: to look for each takes less time than to look at each character.
        if char in line:
            line = line.replace(char, _TYPOGRAPHY[char])
    # No white space but the plain space can be printed.
    return line.strip() if line.isprintable() and "  " not in line else " ".join(line.split())


def known_of(record: Record) -> Known:
    """A record without its text, as its readers see it: of what they are not told nothing follows."""
    cover, former, record = cover_of(record), record.former_ids, public_form(record)
    said = record.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude=_UNSAID)
    terms = record.release.model_dump(mode="json", exclude_defaults=True)
    text, own = _json(said), said.keys() & _OWN.get(record.kind_name, frozenset())
    found = tuple(walk(record))
    unnamed = _without(said, own | {"name"}) if record.kind_name in _OFTEN_UNNAMED else None
    return Known(
        kind=record.kind_name,
        fingerprint=_digest(canonical(f"{record.kind_name} {text}")),
        shown=_digest(canonical(_json(_without(said, own)))) if own else "",
        plain=_digest(canonical(repr(_repeated(record, said, found)))),
        terms=json.dumps(terms, sort_keys=True) if terms else "",
        leads_to=tuple(dict.fromkeys(_leads_to(record, found))),
        answers=tuple(dict.fromkeys(_answers(record))),
        former=former,
        redacts=record.redact if isinstance(record, Briefing) else (),
        notes=_digest(record.model_dump_json(include={"changes"})) if _has_notes(record) else "",
        nameless=_digest(canonical(_json(unnamed))) if unnamed is not None else "",
        cover=cover,
    )


def _without(said: Mapping[str, object], keys: Collection[str]) -> dict[str, object]:
    return {key: value for key, value in said.items() if key not in keys}


def _json(said: Mapping[str, object]) -> str:
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _repeated(record: Record, said: Mapping[str, object], found: tuple[Found, ...]) -> tuple[object, ...]:
    if isinstance(record, Claim):
        return _repeated_of_claim(record)
    if not isinstance(record, Briefing):
        return ()
    shown = [one for one in found if isinstance(one, Passage) and one.keys[0] not in _UNSAID]
    texts = [(passage.keys, _words(record, passage.text)) for passage in shown]
    sections = [(one.heading, one.part, one.sector, one.graphic) for one in record.sections]
    rich = {str(passage.keys[0]) for passage in shown}
    return texts, sections, record.trend and record.trend.value, _json({k: v for k, v in said.items() if k not in rich})


def _words(record: Record, text: str) -> tuple[object, ...]:
    document = parse(text, record.language or "en")
    leads = (
        one.id if isinstance(one, Mention) else tuple((item.source, item.locator) for item in one.items)
        for one in document.references
    )
    return plain(document, lambda mention: mention.id), *leads


def _repeated_of_claim(claim: Claim) -> tuple[object, ...]:
    statement = parse(claim.statement, claim.language or "en")
    words = claim.verb, claim.credibility, claim.likelihood, claim.confidence, claim.outcome
    return plain(statement, lambda mention: mention.id), claim.kind, words, claim.asserted, claim.horizon, claim.figures


def _has_notes(record: Record) -> bool:
    return isinstance(record, Briefing) and bool(record.changes)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _leads_to(record: Record, found: tuple[Found, ...]) -> Iterator[str]:
    if isinstance(record, Actor):
        # What a relation was read in stands on the actor's own page alone; whom it joins decides who is one voice.
        yield from (relation.of for relation in record.relations)
        return
    yield from (one.id for one in found if isinstance(one, Pointer) and one.keys[0] not in _NOT_SHOWN)
    for passage in (one for one in found if isinstance(one, Passage)):
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
