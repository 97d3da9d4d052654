"""Blobs of a repository, one by one and many at once."""

import shutil
from pathlib import Path

import pytest
from repositories import Desk

from briefings.history.commits import NotCloned
from briefings.history.objects import Objects

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
LIMIT = 1_000


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    found = Desk(tmp_path / "desk")
    found.commit({f"{number}.txt": f"{number}\n" * (1 + number) for number in range(150)} | {"big.txt": "x" * 5_000})
    return found


def names(desk: Desk) -> dict[str, str]:
    """File -> blob."""
    lines = (line.split() for line in desk.git("ls-tree", "HEAD:content").splitlines())
    return {words[3]: words[2] for words in lines}


def test_many_blobs_come_as_they_were_asked_for(desk: Desk) -> None:
    blobs = names(desk)
    asked = [blobs[f"{number}.txt"] for number in (*range(149, -1, -1), 3, 3)]
    found = list(Objects(desk.root).read_all(iter(asked), LIMIT))
    assert [name for name, _ in found] == asked
    assert [data for _, data in found[-3:]] == [b"0\n", b"3\n" * 4, b"3\n" * 4]


def test_one_that_is_too_large_is_none_and_the_next_is_read(desk: Desk) -> None:
    blobs = names(desk)
    objects = Objects(desk.root)
    asked = [blobs["big.txt"], blobs["1.txt"]]
    assert [data for _, data in objects.read_all(asked, LIMIT)] == [None, b"1\n1\n"]
    assert objects.read(blobs["2.txt"], LIMIT) == b"2\n2\n2\n"


def test_who_stops_early_gets_the_right_answer_to_the_next_question(desk: Desk) -> None:
    blobs = names(desk)
    objects = Objects(desk.root)
    reading = objects.read_all((blobs[f"{number}.txt"] for number in range(100)), LIMIT)
    assert next(reading)[1] == b"0\n"
    del reading
    assert objects.read(blobs["7.txt"], LIMIT) == b"7\n" * 8


def test_one_that_is_not_there_is_told_and_later_ones_can_be_read(desk: Desk) -> None:
    blobs = names(desk)
    objects = Objects(desk.root)
    with pytest.raises(NotCloned):
        list(objects.read_all([blobs["1.txt"], "0" * 40, blobs["2.txt"]], LIMIT))
    assert objects.read(blobs["2.txt"], LIMIT) == b"2\n2\n2\n"


def test_no_blob_no_answer(desk: Desk) -> None:
    assert list(Objects(desk.root).read_all([], LIMIT)) == []
    tree = desk.git("rev-parse", "HEAD:content")
    assert Objects(desk.root).read(tree, 1_000_000) is None
