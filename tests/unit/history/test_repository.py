"""The state of a git repository, read from real ones. Nothing here raises."""

import shutil
import subprocess
from pathlib import Path

import pytest

from briefings.history.repository import Missing, NoRepository, Repository, git_version, repository_of

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    (folder / "content").mkdir(parents=True)
    (folder / "content" / "a.yml").write_text("actors:\n")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "first")
    return folder


def read(folder: Path) -> Repository:
    found = repository_of(folder)
    assert isinstance(found, Repository)
    return found


def test_a_clean_repository_is_known_from_a_folder_inside_it(repository: Path) -> None:
    found = read(repository / "content")
    assert found.root.resolve() == repository.resolve()
    assert found.branch == "main"
    assert found.commit is not None
    assert len(found.commit) == 40
    assert (found.shallow, found.dirty) == (False, False)


def test_changed_new_and_renamed_files_are_counted_once_each(repository: Path) -> None:
    (repository / "content" / "a.yml").rename(repository / "content" / "b\nc.yml")
    git(repository, "add", "-A")
    (repository / "content" / "new.yml").write_text("x: 1\n")
    assert read(repository).changes == 2


def test_changes_elsewhere_in_the_repository_do_not_make_the_content_dirty(repository: Path) -> None:
    (repository / "notes.txt").write_text("x")
    assert read(repository / "content").dirty is False
    assert read(repository).dirty is True


def test_a_repository_before_its_first_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    found = read(tmp_path)
    assert (found.commit, found.branch) == (None, "main")


def test_a_commit_without_a_branch(repository: Path) -> None:
    git(repository, "checkout", "-q", "--detach")
    assert read(repository).branch is None


def test_a_shallow_clone_is_told_from_a_full_one(repository: Path, tmp_path: Path) -> None:
    git(repository, "commit", "-q", "--allow-empty", "-m", "second")
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), "shallow")
    assert read(tmp_path / "shallow").shallow is True


def test_a_partial_clone_is_told_from_a_full_one(repository: Path, tmp_path: Path) -> None:
    git(repository, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", repository.as_uri(), "partial")
    git(tmp_path, "clone", "-q", repository.as_uri(), "full")
    assert read(tmp_path / "partial").partial is True
    assert read(tmp_path / "full").partial is False


def test_a_folder_outside_any_repository(tmp_path: Path) -> None:
    assert repository_of(tmp_path) == NoRepository(Missing.NOT_A_REPOSITORY)


def test_a_bare_repository_has_no_files_to_publish(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--bare")
    assert repository_of(tmp_path) == NoRepository(Missing.NOT_A_REPOSITORY)


def test_without_the_program_it_is_said_so(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert repository_of(repository) == NoRepository(Missing.NO_GIT)
    assert git_version() is None


def test_a_folder_that_is_not_there_is_a_value_not_an_exception(tmp_path: Path) -> None:
    found = repository_of(tmp_path / "nowhere")
    assert isinstance(found, NoRepository)
    assert found.reason is Missing.FAILED


def test_variables_of_a_git_hook_do_not_lead_to_its_repository(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    assert read(repository).root.resolve() == repository.resolve()


def test_settings_of_a_foreign_repository_start_no_program(repository: Path, tmp_path: Path) -> None:
    started = tmp_path / "started"
    program = tmp_path / "monitor"
    program.write_text(f"#!/bin/sh\ntouch '{started}'\n")
    program.chmod(0o755)
    git(repository, "config", "core.fsmonitor", str(program))
    git(repository, "status")
    assert started.exists(), "the trap itself must work"
    started.unlink()
    read(repository)
    assert not started.exists()


def test_a_program_that_hangs_is_given_up(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bin").mkdir()
    slow = tmp_path / "bin" / "git"
    slow.write_text("#!/bin/sh\nexec /bin/sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr("briefings.history.repository.TIMEOUT", 0.2)
    found = repository_of(repository)
    assert isinstance(found, NoRepository)
    assert found.reason is Missing.FAILED


def test_the_version_of_the_program() -> None:
    assert (git_version() or "")[0].isdigit()
