"""A tree is loaded whole: what is right is there, and all that is wrong is told in one run."""

from briefings.loading.loader import Load, load
from briefings.loading.tree import MemoryTree

GOOD = b"situations:\n  flood: {title: The flood}\n"


def loaded(**files: bytes) -> Load:
    return load(MemoryTree({name.replace("__", "/") + ".yml": data for name, data in files.items()}))


def test_the_name_and_folder_of_a_file_do_not_matter() -> None:
    found = loaded(any__thing=GOOD)
    assert list(found.corpus.situations) == ["flood"]
    assert found.corpus.files == {"flood": "any/thing.yml"}
    assert not found.problems
    assert not found.incomplete


def test_one_broken_record_does_not_take_the_others_of_its_file_with_it() -> None:
    found = loaded(day=GOOD + b"  storm: {titel: The storm}\n")
    assert list(found.corpus.situations) == ["flood"]
    assert found.broken == {"storm": "situation"}


def test_one_unreadable_file_does_not_take_the_others_with_it() -> None:
    found = loaded(a=b"[", b=GOOD, c=b"\xff")
    assert [(p.spot.path, p.code) for p in found.problems] == [("a.yml", "yaml-syntax"), ("c.yml", "not-utf8")]
    assert list(found.corpus.situations) == ["flood"]
    assert found.incomplete


def test_of_two_records_with_one_id_neither_counts_and_both_places_are_told() -> None:
    found = loaded(b=b"situations: {flood: {title: Second}}\n", a=b"places: {flood: {name: First, kind: town}}\n")
    assert not len(found.corpus)
    assert found.corpus.files == {}
    assert found.broken == {"flood": None}
    (problem,) = found.problems
    assert (problem.spot.path, [place.path for place in problem.related]) == ("b.yml", ["a.yml"])


def test_what_is_wrong_with_either_record_of_one_id_is_told() -> None:
    found = loaded(a=b"situations: {flood: {titel: First}}\n", b=b"situations: {flood: {titel: Second}}\n")
    assert sorted({(p.spot.path, p.code) for p in found.problems}) == [
        ("a.yml", "missing-field"),
        ("a.yml", "unknown-key"),
        ("b.yml", "duplicate-id"),
        ("b.yml", "missing-field"),
        ("b.yml", "unknown-key"),
    ]


def test_an_empty_kind_is_no_mistake() -> None:
    assert not loaded(day=GOOD + b"events:\nclaims: {}\n").problems


def test_files_of_other_kinds_are_left_alone() -> None:
    assert not load(MemoryTree({"about.md": b"\xff", "notes.txt": b"["})).problems


def test_records_under_an_unknown_kind_are_known_to_be_missing() -> None:
    assert loaded(day=b"event: {e: {title: T}}\n").incomplete
