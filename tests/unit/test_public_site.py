"""What may not be published leaves no trace in any byte of the site."""

import re
from pathlib import Path

import pytest
from sample_site import build, built_sample, bytes_of, copy_sample

DESKS_OWN = re.compile(rb"DESKNOTE|SECRETARCHIVE|PROTECTED|WITHHELD|secret-|withheld-former|desk_notes|restricted\.yml")


def differing(one: Path, other: Path) -> list[str]:
    first, second = bytes_of(one), bytes_of(other)
    return sorted(name for name in {*first, *second} if first.get(name) != second.get(name))


def test_the_sample_holds_what_these_tests_look_for(tmp_path: Path) -> None:
    content = copy_sample(tmp_path / "desk") / "content"
    text = b"".join(file.read_bytes() for file in content.rglob("*.yml"))
    for word in DESKS_OWN.pattern.split(b"|")[:5]:
        assert word in text
    terms = set(re.findall(rb"release: \{([a-z_]+: [A-Za-z+]+)", text))
    assert terms >= {b"status: draft", b"status: withdrawn", b"tlp: RED", b"tlp: AMBER+STRICT", b"tlp: GREEN"}
    assert b"embargo_until" in text


def test_the_site_is_the_same_with_and_without_the_restricted_records(tmp_path: Path) -> None:
    assert differing(built_sample(), build(copy_sample(tmp_path / "desk", restricted=False))) == []


def test_the_site_is_the_same_with_and_without_desk_notes_archive_files_and_what_a_cover_hides(tmp_path: Path) -> None:
    folder = copy_sample(tmp_path / "desk")
    file = folder / "content" / "northford.yml"
    text = re.sub(r"\n +desk_notes: .*", "", file.read_text("utf-8"))
    text = re.sub(r"file: SECRETARCHIVE[^,}]*", "file: other.html", text)
    text = re.sub(r"\n +(notice|url): [^\n]*PROTECTED.*", "", text)
    text = re.sub(r"title: PROTECTED.*", "title: Another title", text)
    text = re.sub(r"authors: \[PROTECTED\w*\]", "authors: [Others]", text)
    assert not DESKS_OWN.search(text.encode())
    file.write_text(text, "utf-8")
    assert differing(built_sample(), build(folder)) == []


def test_no_byte_of_the_site_holds_what_is_the_desks_own() -> None:
    assert [name for name, data in bytes_of(built_sample()).items() if DESKS_OWN.search(data)] == []
    assert [name for name in bytes_of(built_sample()) if DESKS_OWN.search(name.encode())] == []


def test_the_internal_edition_shows_the_records_and_yet_no_desk_notes(tmp_path: Path) -> None:
    folder = copy_sample(tmp_path / "desk")
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text().replace("- briefings:\n", "- briefings:\n      edition: internal\n"))
    files = bytes_of(build(folder))
    assert b"Not public: embargoed until 2999-01-01" in files["briefings/secret-briefing/index.html"]
    assert "media/WITHHELD.svg" in files
    hidden = re.compile(rb"DESKNOTE|SECRETARCHIVE|PROTECTED")
    assert [name for name, data in files.items() if hidden.search(data)] == []


@pytest.mark.parametrize("name", ["northford.yml", "restricted.yml", "media/unnamed.svg", "notes.txt", "draft.pdf"])
def test_a_file_that_no_record_names_is_not_published(tmp_path: Path, name: str) -> None:
    folder = copy_sample(tmp_path / "desk")
    file = folder / "content" / name
    if not file.exists():
        file.write_text("<svg/>")
    assert not [path for path in bytes_of(build(folder)) if path.endswith(name)]
