"""The files of the index: what is written where.

`search/manifest.json` leads to everything; it carries an id of the whole index, which the reader's script adds to
the addresses of the other files, so that a browser never mixes two builds. Every file is one JSON value.
"""

import hashlib
import json
from collections import defaultdict
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
from briefings.exports.search.faceting import COLUMN, VALUES_PER_FILE, Names, days, facet_files
from briefings.exports.search.ranges import FILES_PER_DIRECTORY, directories, first_keys, packed, sorted_keys
from briefings.exports.search.record import SearchRecord
from briefings.exports.search.spelling import commonness, spelled
from briefings.exports.search.stemming import stem

FOLDER = "search"
VERSION = 2

RESULTS_PER_FILE = 4
"""Records in one file of results."""

MOST_FORMS = 8
"""Forms of one word that are looked up, the commonest."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

_File = tuple[str, bytes]


def write_index(records: Iterable[SearchRecord], names: Names | None = None) -> Iterator[_File]:
    """Return path and content of every file of the index; the same records in any order give the same bytes.

    Each record is read once and its text is not kept. Two records with one url raise ValueError. `names` says what
    the values of facets are called.
    """
    digest = hashlib.sha256()
    manifest: dict[str, object] = {}
    for name, content in _files(collect(records), names or {}, manifest):
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
        yield f"{FOLDER}/{name}", content
    manifest["id"] = digest.hexdigest()[:12]
    yield f"{FOLDER}/manifest.json", _json(manifest)


def as_script(path: str, content: bytes) -> tuple[str, bytes]:
    """Return a file of the index as a script: where pages are read from a disk, a browser loads nothing else."""
    name = path.removeprefix(f"{FOLDER}/").removesuffix(".json")
    return f"{FOLDER}/{name}.js", _bytes(f"briefingsShard({_text(name)},") + content + b");\n"


def _files(collection: Collection, names: Names, manifest: dict[str, object]) -> Iterator[_File]:
    manifest |= {
        "version": VERSION,
        "records": len(collection.shown),
        "perResults": RESULTS_PER_FILE,
        "perRest": RANGE,
        "perDirectory": FILES_PER_DIRECTORY,
        "perColumn": COLUMN,
        "perValues": VALUES_PER_FILE,
        "facets": {name: len(collection.facets[name].counts) for name in sorted(collection.facets)},
    }
    for number, at in enumerate(range(0, len(collection.shown), RESULTS_PER_FILE)):
        shown = ",".join(collection.shown[at : at + RESULTS_PER_FILE])
        yield f"results/{number}.json", _bytes(f"[{shown}]")
    for facet, content in facet_files(collection.facets, collection.order, names):
        yield f"{facet}.json", _json(content)
    yield "days.json", _json(days(collection.dates))
    words: list[Word] = []
    yield from _words(collection, names, words, manifest)
    yield from _spelling(words, manifest)
    yield from _forms(words, manifest)


def _words(collection: Collection, names: Names, words: list[Word], manifest: dict[str, object]) -> Iterator[_File]:
    entries: dict[str, str] = {}
    yield from _entries(collection, entries, words)
    entries.update(common_prefixes(words))
    for facet, called in names.items():
        for value, name in called.items():
            key = f"{FACET}{facet}={value}"
            if key in entries:
                entries[key] = _named(name, entries[key])
    yield from _keyed("words", entries, manifest)


def _named(name: str, entry: str) -> str:
    """Say in the entry of a facet's value what it is called: whoever asks for it need not list all values."""
    rest = f'"best":{entry}}}' if entry.startswith("[") else entry[1:]
    return f'{{"name":{_text(name)},{rest}'


def _keyed(folder: str, entries: dict[str, str], manifest: dict[str, object]) -> Iterator[_File]:
    """Spread entries over files by their keys, and let go of them."""
    keys = sorted_keys(entries)
    files = [[keys[at] for at in places] for places in packed((key, len(entries[key])) for key in keys)]
    for number, part in enumerate(files):
        values = ",".join(entries.pop(key) for key in part)
        yield f"{folder}/{number}.json", _bytes(f'{{"keys":{_text(part)},"entries":[{values}]}}')
    yield from _directory(folder, files, manifest)


def _forms(words: Sequence[Word], manifest: dict[str, object]) -> Iterator[_File]:
    """Say for each stem which words have it, the commonest first; not where the stem is the only one."""
    by_stem: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        by_stem[stem(word.term)].append(word)
    entries = {
        common: _text([word.term for word in sorted(forms, key=lambda word: (-word.count, word.term))[:MOST_FORMS]])
        for common, forms in by_stem.items()
        if len(forms) > 1 or forms[0].term != common
    }
    yield from _keyed("forms", entries, manifest)


def _entries(collection: Collection, entries: dict[str, str], words: list[Word]) -> Iterator[_File]:
    """Fill in the entry of each term, and the words in their order; return the files of rest."""
    table = ranks(collection.numbers)
    rest = 0
    for term in sorted_keys(collection.postings):
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
        keys = sorted_keys(digits)
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


def _text(value: object) -> str:
    return _ENCODER.encode(value)


def _json(value: object) -> bytes:
    return _bytes(_text(value))


def _bytes(text: str) -> bytes:
    # Half of a surrogate pair is no character and has no bytes; an escape in a file can still name one.
    return text.encode(errors="replace")
