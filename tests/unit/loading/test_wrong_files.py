"""Files that the disk does not give: each is a problem with a place, and the rest is examined all the same."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from briefings.loading.tree import WorkTree
from briefings.model.verdict import Finding
from briefings.settings import Settings
from briefings.site import examine

GOOD = "situations:\n  flood: {title: The flood}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    content.mkdir()
    (content / "good.yml").write_text(GOOD, encoding="utf-8")
    return content


def told(folder: Path, tree: WorkTree | None = None) -> list[Finding]:
    examined = examine(Settings(content_dir=folder), tree)
    assert list(examined.graph.corpus.situations) in ([], ["flood"])
    assert examined.verdict.failed()
    return list(examined.verdict.findings)


def test_a_link_that_leaves_the_folder_is_not_followed(folder: Path) -> None:
    outside = folder.parent / "secret.yml"
    outside.write_text("situations:\n  secret: {title: Secret}\n", encoding="utf-8")
    (folder / "link.yml").symlink_to(outside)
    (finding,) = told(folder)
    assert (finding.code, finding.place.path, finding.place.line) == ("outside-link", "link.yml", 1)
    assert "secret: " not in finding.message


def test_a_link_to_a_folder_outside_is_not_entered(folder: Path) -> None:
    outside = folder.parent / "elsewhere"
    outside.mkdir()
    (outside / "secret.yml").write_text("situations:\n  secret: {title: Secret}\n", encoding="utf-8")
    (folder / "sub").symlink_to(outside, target_is_directory=True)
    assert WorkTree(folder).paths() == ("good.yml",)


def test_a_link_within_the_folder_is_a_file(folder: Path) -> None:
    (folder / "other").mkdir()
    (folder / "good.yml").rename(folder / "other" / "real.txt")
    (folder / "good.yml").symlink_to(folder / "other" / "real.txt")
    assert not examine(Settings(content_dir=folder)).verdict.findings


@pytest.mark.parametrize("target", ["nowhere.yml", "circle.yml"])
def test_a_link_that_leads_nowhere_is_told(folder: Path, target: str) -> None:
    (folder / "circle.yml").symlink_to(folder / target)
    (finding,) = told(folder)
    assert finding.code in ("missing-file", "unreadable-file")
    assert finding.place.path == "circle.yml"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not hold root back")
def test_a_file_that_may_not_be_read_is_told(folder: Path) -> None:
    (folder / "closed.yml").write_text(GOOD, encoding="utf-8")
    (folder / "closed.yml").chmod(0)
    (finding,) = told(folder)
    assert (finding.code, finding.place.path) == ("unreadable-file", "closed.yml")
    assert "Permission denied" in finding.message


def test_a_folder_where_a_file_was_listed_is_told(folder: Path) -> None:
    class Exchanged(WorkTree):
        def read(self, path: str, limit: int) -> bytes:
            if path == "other.yml":
                (self.root / path).unlink()
                (self.root / path).mkdir()
            return super().read(path, limit)

    (folder / "other.yml").write_text("claims:\n", encoding="utf-8")
    (finding,) = told(folder, Exchanged(folder))
    assert (finding.code, finding.place.path) == ("unreadable-file", "other.yml")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file's name is UTF-8")
def test_a_file_whose_name_is_not_utf8_is_told_in_words_that_can_be_printed(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/n\xe9.yml")).write_text(GOOD, encoding="utf-8")
    (finding,) = told(folder)
    assert (finding.code, finding.place.path) == ("unreadable-file", "n\\udce9.yml")
    assert finding.message.encode()


def test_a_file_deleted_between_listing_and_reading_is_told(folder: Path) -> None:
    class Vanishing(WorkTree):
        def paths(self) -> tuple[str, ...]:
            found = super().paths()
            (self.root / "good.yml").unlink(missing_ok=True)
            return found or ("good.yml",)

    (finding,) = told(folder, Vanishing(folder))
    assert (finding.code, finding.place.path, finding.place.line) == ("missing-file", "good.yml", 1)


def test_a_content_folder_that_is_gone_is_told(folder: Path) -> None:
    shutil.rmtree(folder)
    (finding,) = told(folder)
    assert finding.code == "no-content"


def test_a_pipe_does_not_stop_the_program(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yml")
    (finding,) = told(folder)
    assert (finding.code, finding.place.path) == ("unreadable-file", "pipe.yml")
