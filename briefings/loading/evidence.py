"""The evidence ledger of a tree -> entries and problems, each at its line and column."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefings.loading.nodes import place_at
from briefings.loading.tree import Tree, Unreadable
from briefings.model.date import Date
from briefings.model.evidence import (
    EVIDENCE_FILE,
    EVIDENCE_RESULTS,
    FORMAT,
    NO_EVIDENCE,
    PASSAGE_KINDS,
    Entry,
    Evidence,
    Passage,
    evidence_of,
    field_names,
)
from briefings.model.problem import Place, Problem, Spot, quoted

MAX_BYTES = 50_000_000
_HINT = "put back the last good version from git; `briefings verify` then writes the file anew"
_SHA256 = re.compile("[0-9a-f]{64}")
_NEEDED = ("claim", "source", "kind", "words", "result", "sha256")
_NUMBERS = ("position", "normalisation")
_ITEM = re.compile(r"[\s,]*")


@dataclass(frozen=True, slots=True)
class EvidenceLoad:
    """The entries that could be read, and what is wrong with the rest."""

    evidence: Evidence
    problems: tuple[Problem, ...] = ()


class _Wrong(Exception):
    """Something is wrong at a place in the file; `str()` says what."""

    def __init__(self, message: str, index: int) -> None:
        super().__init__(message)
        self.index = index


def load_evidence(tree: Tree) -> EvidenceLoad:
    """Read the ledger of a tree. A tree without one has checked nothing. Never raises for what it holds."""
    if EVIDENCE_FILE not in tree:
        return EvidenceLoad(NO_EVIDENCE)
    try:
        source = tree.read(EVIDENCE_FILE, MAX_BYTES).decode("utf-8")
    except Unreadable as error:
        return _stopped(error.code, str(error), error.hint, Place(EVIDENCE_FILE, 1, 1))
    except UnicodeDecodeError as error:
        place = place_at(
            error.object.decode("utf-8", "replace"), EVIDENCE_FILE, len(error.object[: error.start].decode())
        )
        return _stopped("bad-evidence", "the file is not UTF-8", _HINT, place)
    try:
        start = _entries_start(source)
    except _Wrong as wrong:
        return _stopped("bad-evidence", str(wrong), _HINT, place_at(source, EVIDENCE_FILE, wrong.index))
    return _read(source, start)


def _stopped(code: str, message: str, hint: str, place: Place) -> EvidenceLoad:
    return EvidenceLoad(NO_EVIDENCE, (Problem(code, message, Spot(EVIDENCE_FILE), hint, place=place),))


def _entries_start(source: str) -> int:
    """Where the list of entries begins, in a file that is JSON and a ledger."""
    try:
        top = json.loads(source, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise _Wrong(f"the file is not JSON: {error.msg[:1].lower()}{error.msg[1:]}", error.pos) from None
    except (RecursionError, ValueError):
        raise _Wrong("the file is not JSON that a ledger can be read from", 0) from None
    if not isinstance(top, dict) or top.get("format") != FORMAT:
        raise _Wrong(f'the file does not say that it is a ledger: "format": "{FORMAT}"', 0)
    if set(top) != {"format", "entries"} or not isinstance(top["entries"], list):
        raise _Wrong("the ledger has other keys than `format` and a list of `entries`", 0)
    found = re.search(r'"entries"\s*:\s*\[', source)
    if found is None:  # the key was written with escapes
        raise _Wrong("the ledger has other keys than `format` and a list of `entries`", 0)
    return found.end()


def _read(source: str, start: int) -> EvidenceLoad:
    entries: dict[Passage, Entry] = {}
    problems = []
    for index, end, item in _items(source, start):
        try:
            entry = _entry(item, source[index:end], index)
            if entry.passage in entries:
                raise _Wrong("this passage stands in the ledger already", index)
            entries[entry.passage] = entry
        except _Wrong as wrong:
            place = place_at(source, EVIDENCE_FILE, wrong.index)
            problems.append(Problem("bad-evidence", str(wrong), Spot(EVIDENCE_FILE), _HINT, place=place))
    return EvidenceLoad(evidence_of(entries.values()), tuple(problems))


def _items(source: str, start: int) -> Iterator[tuple[int, int, Any]]:
    """Each entry with its first character and the one after its last."""
    decoder = json.JSONDecoder()
    index = _past(source, start)
    while source[index] != "]":
        item, end = decoder.raw_decode(source, index)
        yield index, end, item
        index = _past(source, end)


def _past(source: str, index: int) -> int:
    found = _ITEM.match(source, index)
    return found.end() if found else index


def _entry(item: Any, text: str, index: int) -> Entry:
    if not isinstance(item, dict):
        raise _Wrong("an entry is not a mapping", index)
    for key in item:
        if key not in field_names():
            raise _Wrong(f"an entry has no {quoted(key)}", _at(text, index, key))
    for key in _NEEDED:
        if key not in item:
            raise _Wrong(f'the entry does not say its "{key}"', index)
    for key, value in item.items():
        _refuse_value(key, value, _at(text, index, key))
    given = {key: value for key, value in item.items() if key not in ("claim", "source", "kind", "words", "figure")}
    passage = Passage(item["claim"], item["source"], item["kind"], item["words"], item.get("figure", ""))
    return Entry(passage, **given)


def _refuse_value(key: str, value: Any, index: int) -> None:
    if key in _NUMBERS:
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise _Wrong(f'"{key}" is not a count', index)
    elif not isinstance(value, str):
        raise _Wrong(f'"{key}" is not a text', index)
    elif key == "kind" and value not in PASSAGE_KINDS:
        raise _Wrong(f"{quoted(value)} is none of {', '.join(PASSAGE_KINDS)}", index)
    elif key == "result" and value not in EVIDENCE_RESULTS:
        raise _Wrong(f"{quoted(value)} is none of {', '.join(EVIDENCE_RESULTS)}", index)
    elif key == "taken" and not _is_date(value):
        raise _Wrong(f"{quoted(value)} is not a date", index)
    elif key in ("sha256", "before") and not _SHA256.fullmatch(value):
        raise _Wrong(f"{quoted(value)} is not a SHA-256", index)


def _is_date(text: str) -> bool:
    try:
        return Date(edtf=text).edtf is not None
    except ValueError:
        return False


def _at(text: str, index: int, key: str) -> int:
    return index + max(0, text.find(json.dumps(key, ensure_ascii=False)))


def _refuse_constant(name: str) -> None:
    raise ValueError(name)
