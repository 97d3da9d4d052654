"""`briefings export offline`: a zip that anybody can open, the same each time, with nothing the public may not see."""

import os
import subprocess
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from desk_folder import PATIENCE, command, make_desk
from sample_site import copy_sample

from briefings.cli import application


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = copy_sample(tmp_path / "desk")
    monkeypatch.chdir(folder)
    return folder


def export(*arguments: str) -> Result:
    return CliRunner().invoke(application, ["export", "offline", *arguments])


def words(archive: Path) -> str:
    with zipfile.ZipFile(archive) as packed:
        return "\n".join(
            packed.read(name).decode() for name in packed.namelist() if name.endswith((".html", ".js", ".txt"))
        )


def test_the_zip_has_one_folder_with_a_text_that_says_what_it_is(desk: Path) -> None:
    done = export()
    assert done.exit_code == 0, done.output
    assert "northford-desk.zip: " in done.output
    with zipfile.ZipFile(desk / "northford-desk.zip") as packed:
        names = packed.namelist()
        told = packed.read("northford-desk/README.txt").decode()
    assert {name.partition("/")[0] for name in names} == {"northford-desk"}
    assert {"northford-desk/index.html", "northford-desk/search/manifest.js"} <= set(names)
    assert not [name for name in names if name.endswith("404.html") or "sitemap" in name or "manifest.json" in name]
    assert "Open index.html" in told
    assert "8 March 2026" in told
    assert "https://example.org/desk/" in told


def test_neither_the_clock_nor_the_machine_changes_a_byte(desk: Path) -> None:
    made = []
    for seed, zone, mask in (("0", "UTC", 0o022), ("4711", "Asia/Tokyo", 0o077)):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        arguments = command("briefings", "export", "offline", "-o", f"{seed}.zip")
        subprocess.run(
            arguments, cwd=desk, env=environment, check=True, capture_output=True, timeout=PATIENCE, umask=mask
        )
        made.append((desk / f"{seed}.zip").read_bytes())
    assert made[0] == made[1]


def test_a_configuration_for_the_internal_edition_gives_the_public_one_unless_it_is_asked_for(desk: Path) -> None:
    config = (desk / "mkdocs.yml").read_text("utf-8")
    (desk / "mkdocs.yml").write_text(config.rstrip("\n") + "\n      edition: internal\n", "utf-8")
    assert export("-o", "public.zip").exit_code == 0
    done = export("--edition", "internal", "--quiet")
    assert done.exit_code == 0
    assert "INTERNAL EDITION" in done.output
    assert "Not public" not in words(desk / "public.zip")
    assert "Not public" in words(desk / "northford-desk-INTERNAL.zip")
    assert "INTERNAL EDITION" in words(desk / "northford-desk-INTERNAL.zip")


def test_errors_of_the_content_are_told_and_an_earlier_zip_stays_as_it_was(desk: Path) -> None:
    (desk / "northford-desk.zip").write_bytes(b"earlier")
    (desk / "content" / "broken.yml").write_text("actors:\n  someone: {name: Someone, type: nonsense}\n")
    done = export()
    assert done.exit_code == 1
    assert "broken.yml:2" in done.output
    assert (desk / "northford-desk.zip").read_bytes() == b"earlier"
    assert not list(desk.glob(".*.zip*"))


def test_a_site_in_another_theme_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_desk(tmp_path / "desk", "mkdocs"))
    done = export()
    assert done.exit_code == 2
    assert 'the theme "mkdocs"' in done.output


def test_a_desk_without_briefings_gives_no_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_desk(tmp_path / "desk"))
    assert export("-o", "desk.zip").exit_code == 0
    assert "newest briefing" not in words(Path("desk.zip"))
