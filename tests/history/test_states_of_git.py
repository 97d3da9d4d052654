"""A repository in any state: the site builds with what is known, and never shows a wrong date or a traceback."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from repositories import BRIEFING, Desk, briefing, claim, records

from briefings.cli import application
from briefings.history.history import History, Lacking
from briefings.settings import Settings
from briefings.site import open_site

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def at(root: Path, content: str = "content") -> Desk:
    """A desk whose repository is there already."""
    found = Desk.__new__(Desk)
    found.root, found.content, found.day = root, root / content, Desk.day_one()
    return found


def lacking(desk: Desk) -> str:
    found = desk.history()
    assert isinstance(found, Lacking)
    return found.code


def says_nothing_of_its_past(desk: Desk) -> bool:
    """The site builds, and no page of it knows a version."""
    site = open_site(Settings(content_dir=desk.content, site_url="https://example.org/"))
    assert not site.verdict.failed()
    assert "/versions/" not in site.render("briefings/b/").html
    return not [url for url in site.pages if "/versions/" in url]


def doctor(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(desk.root)
    (desk.root / "mkdocs.yml").write_text(
        "site_name: Desk\nsite_url: https://example.org/\ndocs_dir: content\ntheme: {name: briefings}\n"
        "plugins: [briefings]\n"
    )
    result = CliRunner().invoke(application, ("doctor",), prog_name="briefings")
    assert "Traceback" not in result.output
    return result.output


def clone(desk: Desk, to: Path, *options: str) -> Desk:
    call = ["git", "clone", "-q", *options, desk.root.as_uri(), str(to)]
    subprocess.run(call, check=True, capture_output=True)
    return at(to)


def two_versions(desk: Desk) -> None:
    desk.state()
    desk.state(briefings=briefing(title="Later"))


def test_no_repository(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    two_versions(desk)
    shutil.rmtree(desk.root / ".git")
    assert lacking(desk) == "not-a-repository"
    assert says_nothing_of_its_past(desk)
    assert "git init" in doctor(desk, monkeypatch)


def test_no_git_program(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    two_versions(desk)
    monkeypatch.setenv("PATH", "")
    assert lacking(desk) == "no-git"
    assert says_nothing_of_its_past(desk)
    assert "install git" in doctor(desk, monkeypatch)


def test_a_shallow_clone_would_date_everything_by_its_first_commit(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_versions(desk)
    shallow = clone(desk, tmp_path / "shallow", "--depth", "1")
    assert lacking(shallow) == "shallow"
    assert says_nothing_of_its_past(shallow)
    assert "git fetch --unshallow" in doctor(shallow, monkeypatch)


@pytest.mark.parametrize(("options", "severities", "code"), [
    ((), "", 0), (("--strict",), "", 1), (("--strict",), "shallow-history: advice", 0),
])  # fmt: skip
def test_a_build_warns_of_a_shallow_clone(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], severities: str, code: int
) -> None:
    two_versions(desk)
    shallow = clone(desk, tmp_path / "shallow", "--depth", "1")
    monkeypatch.chdir(shallow.root)
    (shallow.root / "mkdocs.yml").write_text(
        "site_name: Desk\nsite_url: https://example.org/\ndocs_dir: content\ntheme: {name: briefings}\n"
        "plugins:\n  - briefings:\n"
        f"      severities: {{unused-record: 'off', unattributed-claim: 'off', {severities}}}\n"
    )
    result = CliRunner().invoke(application, ("build", *options), prog_name="briefings")
    told = [line for line in result.output.splitlines() if "shallow-history" in line]
    assert len(told) == 1
    assert result.exit_code == code, result.output


def test_before_the_first_commit(desk: Desk) -> None:
    desk.write({"all.yml": records()})
    assert lacking(desk) == "no-commit"
    assert says_nothing_of_its_past(desk)


def test_a_detached_head_has_the_versions_up_to_it(desk: Desk) -> None:
    two_versions(desk)
    desk.git("checkout", "-q", "--detach", "HEAD~1")
    assert desk.numbers() == [2]


def test_a_dirty_tree_has_no_number_for_what_is_not_committed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    two_versions(desk)
    desk.write({"all.yml": records(briefings=briefing(title="Not yet"))})
    site = open_site(Settings(content_dir=desk.content, site_url="https://example.org/"))
    assert "briefings/b/versions/2/" in site.pages
    assert "briefings/b/versions/3/" not in site.pages
    assert "1 file not committed" in doctor(desk, monkeypatch).replace("2 files", "1 file")


def test_rewritten_history_is_read_anew(desk: Desk, tmp_path: Path) -> None:
    """What was cached of commits that are no more is not used."""
    cache = tmp_path / "cache"
    two_versions(desk)
    desk.state(briefings=briefing(title="Latest"))
    assert versions(desk, cache) == versions(desk)
    desk.git("reset", "-q", "--hard", "HEAD~2")
    desk.state(briefings=briefing(title="Another"))
    assert versions(desk, cache) == versions(desk)
    desk.git("commit", "-q", "--amend", "--date", "2020-01-01T00:00:00", "-m", "other")
    assert versions(desk, cache) == versions(desk)
    desk.git("reset", "-q", "--hard", "HEAD~1")
    assert versions(desk, cache) == versions(desk)


@pytest.mark.parametrize("damage", ["", "{}", "[]", "null", '{"form": 2', '{"form": 2, "program": "test"}', "\x00"])
def test_a_damaged_cache_is_as_good_as_none(desk: Desk, tmp_path: Path, damage: str) -> None:
    cache = tmp_path / "cache"
    two_versions(desk)
    expected = versions(desk, cache)
    (cache / "history.json").write_text(damage)
    assert versions(desk, cache) == expected


def test_a_cache_that_cannot_be_written_costs_time_alone(desk: Desk, tmp_path: Path) -> None:
    two_versions(desk)
    (tmp_path / "cache").write_text("a file where a folder should be")
    assert versions(desk, tmp_path / "cache") == versions(desk)


def test_content_that_is_a_submodule_has_its_own_history(desk: Desk, tmp_path: Path) -> None:
    two_versions(desk)
    parent = Desk(tmp_path / "parent")
    parent.content.rmdir()
    parent.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(desk.root), "desk")
    parent.git("commit", "-q", "-m", "desk")
    assert at(parent.root, "desk/content").numbers() == [2, 3]


def test_a_submodule_within_the_content_holds_no_records(desk: Desk, tmp_path: Path) -> None:
    other = Desk(tmp_path / "other")
    other.commit({"more.yml": {"briefings": {"c": {**BRIEFING["b"], "title": "Other"}}}})
    desk.state()
    desk.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other.root), "content/other")
    desk.git("commit", "-q", "-m", "other")
    assert desk.numbers() == [2]
    assert desk.numbers("c") == []


def test_a_linked_work_tree(desk: Desk, tmp_path: Path) -> None:
    two_versions(desk)
    desk.git("worktree", "add", "-q", "--detach", str(tmp_path / "linked"), "HEAD")
    assert at(tmp_path / "linked").numbers() == [2, 3]


def test_a_repository_in_a_folder_above(desk: Desk) -> None:
    deep = at(desk.root, "content/a b/ü")
    for title in ("One", "Two"):
        desk.write({"a b/ü/all.yml": records(briefings=briefing(title=title)), "other.yml": {"actors": {}}})
        desk.commit()
    assert deep.numbers() == [2, 3]


def test_a_bare_repository_has_no_files_to_publish(desk: Desk, tmp_path: Path) -> None:
    two_versions(desk)
    bare = clone(desk, tmp_path / "bare.git", "--bare")
    bare.content = bare.root
    assert lacking(bare) == "not-a-repository"


@pytest.mark.parametrize(
    "rubbish", [b"\x00\xff\xfe garbage", b"briefings: &a [*a]\n", b"# " + b"x" * 1_100_000, b"", b"[" * 5000]
)
def test_what_is_no_content_is_passed_over(desk: Desk, rubbish: bytes) -> None:
    desk.state()
    (desk.content / "rubbish.yml").write_bytes(rubbish)
    desk.commit()
    (desk.content / "rubbish.yml").unlink()
    desk.state(briefings=briefing(title="Later"))
    assert desk.numbers() == [2, 4]


def test_a_file_that_cannot_be_read_for_a_while(desk: Desk) -> None:
    """What stood in it is taken to have stayed what it was."""
    desk.state()
    (desk.content / "all.yml").write_bytes(b"\x00\xff")
    desk.commit()
    desk.state()
    assert desk.numbers() == [2]


def test_a_partial_clone_fetches_nothing(desk: Desk, tmp_path: Path) -> None:
    two_versions(desk)
    desk.git("config", "uploadpack.allowFilter", "true")
    partial = clone(desk, tmp_path / "partial", "--filter=blob:none")
    (desk.root / ".git").rename(desk.root / "moved")
    # Without the first state the second would be version 1.
    assert lacking(partial) == "partial"
    assert says_nothing_of_its_past(partial)


def test_a_partial_clone_with_the_cache_of_a_full_one(desk: Desk, tmp_path: Path) -> None:
    """The numbers are known; of what was not cloned there is a tombstone."""
    cache = tmp_path / "cache"
    two_versions(desk)
    expected = versions(desk, cache)
    desk.git("config", "uploadpack.allowFilter", "true")
    partial = clone(desk, tmp_path / "partial", "--filter=blob:none")
    (desk.root / ".git").rename(desk.root / "moved")
    assert versions(partial, cache) == expected
    shutil.copytree(cache, partial.root / ".briefings" / "history")
    site = open_site(Settings(content_dir=partial.content, site_url="https://example.org/"))
    for url in site.pages:
        site.render(url)


def test_settings_of_a_repository_start_no_program(desk: Desk, tmp_path: Path) -> None:
    two_versions(desk)
    trap, mark = tmp_path / "trap", tmp_path / "sprung"
    trap.write_text(f"#!/bin/sh\ntouch '{mark}'\n")
    trap.chmod(0o755)
    for key in (
        "core.fsmonitor", "core.pager", "core.sshCommand", "diff.trap.textconv", "diff.trap.command", "diff.external",
        "filter.trap.clean", "filter.trap.smudge", "filter.trap.process", "gpg.program", "core.editor",
    ):  # fmt: skip
        desk.git("config", key, str(trap))
    for key in ("log", "cat-file", "rev-parse", "status", "ls-tree"):
        desk.git("config", f"alias.{key}", f"!{trap}")
    desk.git("config", "log.showSignature", "true")
    (desk.root / ".git" / "info").mkdir(exist_ok=True)
    (desk.root / ".git" / "info" / "attributes").write_text("*.yml diff=trap filter=trap\n")
    (desk.root / ".git" / "hooks").mkdir(exist_ok=True)
    for hook in ("post-index-change", "reference-transaction", "fsmonitor-watchman"):
        shutil.copy(trap, desk.root / ".git" / "hooks" / hook)
    os.utime(desk.content / "all.yml", (1, 1))
    assert desk.numbers() == [2, 3]
    assert not mark.exists()


def test_variables_of_a_hook_lead_nowhere_else(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    two_versions(desk)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "nothing"))
    found = desk.history()
    assert isinstance(found, History)
    assert len(found.versions("b")) == 2


def test_a_clock_that_goes_backwards(desk: Desk) -> None:
    desk.state()
    desk.day = desk.day.replace(year=2020)
    desk.state(briefings=briefing(title="Later"))
    found = desk.history()
    assert isinstance(found, History)
    first, second = found.versions("b")
    assert first.at <= second.at


def test_a_commit_whose_references_lead_nowhere_has_a_tombstone(desk: Desk) -> None:
    desk.state(claims={})
    desk.state(claims={"held": claim()})
    desk.state(claims={"held": claim()}, briefings=briefing(summary="It [held](actor:held)."))
    desk.state(claims={"held": claim()}, briefings=briefing(title="Later"))
    found = desk.history()
    assert isinstance(found, History)
    assert found.versions("b")[0].hidden == "incomplete"
    site = open_site(Settings(content_dir=desk.content, site_url="https://example.org/"))
    for url in [url for url in site.pages if "/versions/" in url]:
        assert "Traceback" not in site.render(url).html


def versions(desk: Desk, cache: Path | None = None) -> list[tuple[int, str, str]]:
    found = desk.history(keep_in=cache)
    assert isinstance(found, History)
    return [(one.number, one.commit, one.at.isoformat()) for one in found.versions("b")]
