"""Trees: paths and bytes, in one order, and nothing from outside."""

from pathlib import Path

import pytest

from briefings.loading.tree import MemoryTree, Tree, Unreadable, WorkTree


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.yml", "a.yml", "sub/c.yml", ".hidden.yml", ".git/config.yml"):
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path / "content"


def test_files_are_listed_by_path_and_hidden_ones_are_not_part_of_it(folder: Path) -> None:
    assert WorkTree(folder).paths() == ("a.yml", "b.yml", "sub/c.yml")


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert WorkTree(tmp_path / "gone").paths() == ()


@pytest.mark.parametrize("in_memory", [True, False])
def test_both_trees_say_the_same(folder: Path, in_memory: bool) -> None:
    tree: Tree = MemoryTree({"a.yml": b"a.yml"}) if in_memory else WorkTree(folder)
    assert tree.read("a.yml", 5) == b"a.yml"
    assert "a.yml" in tree
    assert "gone.yml" not in tree
    with pytest.raises(Unreadable) as missing:
        tree.read("gone.yml", 5)
    with pytest.raises(Unreadable) as large:
        tree.read("a.yml", 4)
    assert (missing.value.code, large.value.code) == ("missing-file", "too-large")
