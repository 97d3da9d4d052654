"""The ledger's file: read from any tree, and every way in which it can be wrong told at its place."""

import json

import pytest

from briefings.loading.evidence import load_evidence
from briefings.loading.tree import MemoryTree
from briefings.model.evidence import FORMAT, Passage

ENTRY = {"claim": "c", "source": "s", "kind": "quote", "words": "the words", "result": "found", "sha256": "a" * 64}


def file(*entries: object) -> str:
    lines = ",\n".join(json.dumps(entry) for entry in entries)
    return f'{{"format": "{FORMAT}", "entries": [\n{lines}\n]}}\n'


def told(text: str | bytes) -> list[tuple[int, int, str]]:
    data = text if isinstance(text, bytes) else text.encode()
    problems = load_evidence(MemoryTree({"evidence.json": data})).problems
    assert {problem.code for problem in problems} <= {"bad-evidence"}
    return [(p.place.line, p.place.column, p.message) for p in problems if p.place is not None]


def test_a_tree_without_a_ledger_has_checked_nothing() -> None:
    loaded = load_evidence(MemoryTree({}))
    assert (dict(loaded.evidence.entries), loaded.problems) == ({}, ())


def test_entries_are_read_by_what_was_checked() -> None:
    loaded = load_evidence(MemoryTree({"evidence.json": file({**ENTRY, "position": 4}).encode()}))
    entry = loaded.evidence.get(Passage("c", "s", "quote", "the words"))
    assert entry is not None
    assert (entry.result, entry.position, entry.holds) == ("found", 4, True)


def test_a_ledger_that_was_set_otherwise_is_the_same() -> None:
    text = json.dumps(json.loads(file(ENTRY, {**ENTRY, "words": "others"})), indent=4)
    assert told(text) == []
    assert len(load_evidence(MemoryTree({"evidence.json": text.encode()})).evidence.entries) == 2


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("", 1, 1, "not JSON"),
        ("[]", 1, 1, "does not say that it is a ledger"),
        ('{"format": "other", "entries": []}', 1, 1, "does not say that it is a ledger"),
        (f'{{"format": "{FORMAT}"}}', 1, 1, "other keys"),
        (f'{{"format": "{FORMAT}", "entries": [], "more": 1}}', 1, 1, "other keys"),
        (f'{{"format": "{FORMAT}", "entries": [NaN]}}', 1, 1, "not JSON"),
        ("[" * 100_000, 1, 1, "not JSON"),
        (file(ENTRY).replace("\n]", "\n>>>>>>> theirs\n]"), 3, 1, "not JSON"),
        (file("words"), 2, 1, "not a mapping"),
        (file({**ENTRY, "sha256": "abc"}), 2, 89, "not a SHA-256"),
        (file({**ENTRY, "kind": "heading"}), 2, 31, "none of quote, excerpt, figure"),
        (file({**ENTRY, "words": 3}), 2, 48, "not a text"),
        (file({**ENTRY, "position": True}), 2, 167, "not a count"),
        (file({**ENTRY, "taken": "some day"}), 2, 167, "not a date"),
        (file({**ENTRY, "note": "x"}), 2, 167, 'no "note"'),
        (file(ENTRY, ENTRY), 3, 1, "already"),
        (file({"claim": "c"}), 2, 1, 'does not say its "source"'),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text: str, line: int, column: int, words: str) -> None:
    ((told_line, told_column, message),) = told(text)
    assert (told_line, told_column) == (line, column)
    assert words in message


def test_bytes_that_are_no_text_are_told_at_their_place() -> None:
    assert told(file(ENTRY).encode().replace(b"the words", b"the \xff"))[0][:2] == (2, 62)


def test_what_is_right_is_kept_beside_what_is_wrong() -> None:
    loaded = load_evidence(MemoryTree({"evidence.json": file({**ENTRY, "kind": 1}, ENTRY).encode()}))
    assert (len(loaded.evidence.entries), len(loaded.problems)) == (1, 1)
