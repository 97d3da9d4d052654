"""A release is published whole, in one step, and leaves alone what is not its own."""

import os
import stat
from pathlib import Path

import pytest

from briefings.errors import EnvironmentTrouble
from briefings.publishing import release_folder
from briefings.publishing.exchange import Unsupported, exchange
from briefings.publishing.release_folder import How, Published, ReleaseFolder


def publish(site: Path, **files: str) -> Published:
    release = ReleaseFolder(site).begin()
    for name, text in files.items():
        path = release.path / name.replace("__", "/").replace("_html", ".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return release.commit()


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release_folder, "exchange", lambda a, b: Unsupported("a test"))


def test_the_first_release_is_a_rename_and_later_ones_an_exchange(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert publish(site, index_html="1").how is How.RENAMED
    assert publish(site, index_html="2").how is How.EXCHANGED
    assert (site / "index.html").read_text() == "2"


def test_a_page_that_is_no_longer_written_is_gone_after_every_build(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, index_html="1", secret__index_html="embargoed")
    for number in "234":
        publish(site, index_html=number)
        assert names(site) == ["index.html"]
        assert not (site / "secret").exists()


def test_abandoning_leaves_the_site_and_frees_the_lock(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, index_html="1")
    release = ReleaseFolder(site).begin()
    (release.path / "index.html").write_text("half")
    release.abandon()
    assert (site / "index.html").read_text() == "1"
    assert publish(site, index_html="2").how is How.EXCHANGED


def test_a_second_build_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    first = ReleaseFolder(tmp_path / "site").begin()
    with pytest.raises(EnvironmentTrouble, match=rf"process {os.getpid()}"):
        ReleaseFolder(tmp_path / "site").begin()
    first.abandon()
    ReleaseFolder(tmp_path / "site").begin().abandon()
    assert not (tmp_path / ".site.lock").exists()


def test_the_mode_of_the_site_is_kept_and_the_old_release_is_closed_to_others(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, index_html="1")
    site.chmod(0o751)
    publish(site, index_html="2")
    assert stat.S_IMODE(site.stat().st_mode) == 0o751
    assert stat.S_IMODE((tmp_path / ".site.staging").stat().st_mode) == 0o700


def test_hidden_files_and_folders_of_the_operator_stay(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, index_html="1")
    (site / ".nojekyll").touch()
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref")
    for number in "23":
        publish(site, index_html=number)
        assert names(site) == [".git/HEAD", ".nojekyll", "index.html"]


def test_hidden_folders_of_a_build_killed_right_after_the_exchange_come_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, index_html="1")
    publish(site, index_html="2")
    (tmp_path / ".site.staging" / ".git").mkdir()
    publish(site, index_html="3")
    assert (site / ".git").is_dir()


def test_nothing_is_written_through_a_hard_link_or_a_symbolic_one(tmp_path: Path) -> None:
    site, backup, outside = tmp_path / "site", tmp_path / "backup.html", tmp_path / "outside"
    outside.write_text("mine")
    publish(site, index_html="1")
    os.link(site / "index.html", backup)
    publish(site, index_html="2")
    (tmp_path / ".site.staging" / "about.html").symlink_to(outside)
    publish(site, index_html="3", about_html="new")
    assert backup.read_text() == "1"
    assert outside.read_text() == "mine"
    assert not (site / "about.html").is_symlink()


def test_a_link_to_the_site_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    publish(tmp_path / "site", index_html="1")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real" / "index.html").read_text() == "1"


def test_a_file_may_become_a_folder_and_the_other_way_round(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, thing="file", other__index_html="folder")
    publish(site, thing="file", other__index_html="folder")
    release = ReleaseFolder(site).begin()
    release.make_room(["thing/index.html", "other"])
    (release.path / "thing").mkdir()
    (release.path / "thing" / "index.html").write_text("folder")
    (release.path / "other").write_text("file")
    release.commit()
    assert names(site) == ["other", "thing/index.html"]


def test_where_exchange_fails_the_site_is_written_in_place_and_says_why(tmp_path: Path, no_exchange: None) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / ".htaccess").write_text("mine")
    (site / "stale.html").write_text("old")
    assert publish(site, index_html="1", css__a="x") == Published(How.IN_PLACE, "a test")
    assert names(site) == [".htaccess", "css/a", "index.html"]
    before = (site / "css" / "a").stat().st_ino
    publish(site, index_html="2", css__a="x")
    assert (site / "css" / "a").stat().st_ino == before, "what is the same is not written again"
    assert (site / "index.html").read_text() == "2"


def test_a_read_only_parent_is_no_obstacle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "parent" / "site"
    site.mkdir(parents=True)
    real = os.access
    monkeypatch.setattr(os, "access", lambda p, m: Path(p) != site.parent and real(p, m))
    assert publish(site, index_html="1").how is How.IN_PLACE
    assert names(site.parent) == ["site/index.html"]


def test_a_file_where_the_site_should_be_is_the_operators_mistake(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    with pytest.raises(EnvironmentTrouble, match="is a file"):
        ReleaseFolder(tmp_path / "site").begin()


def test_exchange_swaps_two_folders_and_reports_a_missing_one(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert exchange(tmp_path / "a", tmp_path / "b") is None
    assert (tmp_path / "a" / "b").exists()
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "a", tmp_path / "none")
