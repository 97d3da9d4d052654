"""What the doctor says of extras and of clones that lack the past."""

import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefings.cli import application
from briefings.cli.new import start_desk


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    start_desk(folder)
    return folder


def doctor(desk: Path) -> Result:
    return CliRunner().invoke(application, ["doctor", "-f", str(desk / "mkdocs.yml")], prog_name="briefings")


def test_the_doctor_says_which_extras_are_there(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = doctor(desk).stdout
    assert re.search(r"^ok +extra pdf +weasyprint \d", told, re.M)
    assert re.search(r"^ok +extra csl +typst \d", told, re.M)

    def known(name: str, *package: str) -> object:
        return None if name in ("weasyprint", "typst") else find_spec(name, *package)

    monkeypatch.setattr("importlib.util.find_spec", known)
    result = doctor(desk)
    assert result.exit_code == 0
    for extra in ("pdf", "csl"):
        assert re.search(rf"^note +extra {extra} .*\n +pip install \"briefings\[{extra}\]\"", result.stdout, re.M)


@pytest.mark.parametrize("kind", ["shallow", "partial"])
def test_the_doctor_knows_a_clone_without_its_past(desk: Path, tmp_path: Path, kind: str) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(desk, whole)
    options = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    commit = ["commit", "-q", "--allow-empty", "-m", "A day"]
    for words in (["init", "-q"], ["add", "."], commit, commit):
        subprocess.run(["git", *options, *words], cwd=whole, check=True)
    subprocess.run(["git", "config", "uploadpack.allowFilter", "true"], cwd=whole, check=True)
    less = "--depth=1" if kind == "shallow" else "--filter=blob:none"
    subprocess.run(["git", "clone", "-q", less, whole.as_uri(), str(tmp_path / "less")], check=True)
    told = doctor(tmp_path / "less")
    assert re.search(rf"^note +repository .*; {kind}: ", told.stdout, re.M), told.stdout
