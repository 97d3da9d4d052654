"""The files of the index: what is written where.

`search/manifest.json` leads to everything; it carries an id of the whole index, which the reader's script adds to
the addresses of the other files, so that a browser never mixes two builds. Every file is one JSON value.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence

from briefings.exports.search.collecting import FACET, NAME, Collection, collect
from briefings.exports.search.entries import (
    BEST,
    RANGE,
    Word,
    common_prefixes,
    encode,
    encode_rest,
    ranked,
    ranks,
)
from briefings.exports.search.ranges import FILES_PER_DIRECTORY, directories, first_keys, packed, sort_key
from briefings.exports.search.record import SearchRecord
from briefings.exports.search.spelling import commonness, spelled

FOLDER = "search"
VERSION = 1

RESULTS_PER_FILE = 6
"""Records in one file of results."""

VALUES_PER_FACET = 200
"""Values of a facet that are listed to choose from, the commonest; the others can still be asked for."""

_File = tuple[str, bytes]


def write_index(records: Iterable[SearchRecord]) -> Iterator[_File]:
    """Return path and content of every file of the index; the same records in any order give the same bytes.

    Each record is read once and its text is not kept. Two records with one url raise ValueError.
    """
    digest = hashlib.sha256()
    manifest: dict[str, object] = {}
    for name, content in _files(collect(records), manifest):
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
        yield f"{FOLDER}/{name}", content
    manifest["id"] = digest.hexdigest()[:12]
    yield f"{FOLDER}/manifest.json", _json(manifest)


def _files(collection: Collection, manifest: dict[str, object]) -> Iterator[_File]:
    manifest |= {
        "version": VERSION,
        "records": len(collection.shown),
        "perResults": RESULTS_PER_FILE,
        "perRest": RANGE,
        "perDirectory": FILES_PER_DIRECTORY,
    }
    for number, at in enumerate(range(0, len(collection.shown), RESULTS_PER_FILE)):
        shown = ",".join(collection.shown[at : at + RESULTS_PER_FILE])
        yield f"results/{number}.json", _bytes(f"[{shown}]")
    yield "facets.json", _json(_facets(collection))
    words: list[Word] = []
    yield from _words(collection, words, manifest)
    yield from _spelling(words, manifest)


def _words(collection: Collection, words: list[Word], manifest: dict[str, object]) -> Iterator[_File]:
    entries: dict[str, str] = {}
    yield from _entries(collection, entries, words)
    entries.update(common_prefixes(words))
    keys = sorted(entries, key=sort_key)
    files = [[keys[at] for at in places] for places in packed((key, len(entries[key])) for key in keys)]
    for number, part in enumerate(files):
        values = ",".join(entries.pop(key) for key in part)
        yield f"words/{number}.json", _bytes(f'{{"keys":{_text(part)},"entries":[{values}]}}')
    yield from _directory("words", files, manifest)


def _entries(collection: Collection, entries: dict[str, str], words: list[Word]) -> Iterator[_File]:
    """Fill in the entry of each term, and the words in their order; return the files of rest."""
    table = ranks(collection.numbers)
    rest = 0
    for term in sorted(collection.postings, key=sort_key):
        # Let go at once: the postings are the largest part of what the build holds.
        postings = ranked(collection.postings.pop(term), table)
        if not term.startswith((FACET, NAME)):
            words.append(Word.of(term, postings))
        if len(postings) <= BEST:
            entries[term] = encode(postings)
            continue
        entries[term] = f'{{"of":{len(postings)},"best":{encode(postings[:BEST])},"rest":{rest}}}'
        for left in encode_rest(postings[BEST:], len(collection.shown)):
            yield f"rest/{rest}.json", _bytes(left)
            rest += 1


def _spelling(words: Sequence[Word], manifest: dict[str, object]) -> Iterator[_File]:
    common = {word.term: commonness(word.count) for word in words if spelled(word.term)}
    backwards = {term[::-1]: digit for term, digit in common.items()}
    for name, digits in (("beginnings", common), ("endings", backwards)):
        keys = sorted(digits, key=sort_key)
        files = [[keys[at] for at in places] for places in packed((key, 0) for key in keys)]
        for number, part in enumerate(files):
            line = "".join(digits[key] for key in part)
            yield f"{name}/{number}.json", _bytes(f'{{"keys":{_text(part)},"common":"{line}"}}')
        yield from _directory(name, files, manifest)


def _directory(name: str, files: Sequence[Sequence[str]], manifest: dict[str, object]) -> Iterator[_File]:
    """Say in the manifest where the keys of some files begin."""
    inline, parts = directories(first_keys((keys[0], keys[-1]) for keys in files))
    manifest[name] = inline
    for number, part in enumerate(parts):
        yield f"{name}/directory-{number}.json", _json(part)


def _facets(collection: Collection) -> dict[str, list[list[object]]]:
    return {
        name: [
            [value, count]
            for value, count in sorted(collection.facets[name].items(), key=lambda one: (-one[1], one[0]))
        ][:VALUES_PER_FACET]
        for name in sorted(collection.facets)
    }


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _json(value: object) -> bytes:
    return _bytes(_text(value))


def _bytes(text: str) -> bytes:
    # Half of a surrogate pair is no character and has no bytes; an escape in a file can still name one.
    return text.encode(errors="replace")
