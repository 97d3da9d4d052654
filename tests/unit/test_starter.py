"""The desk that `briefings new` writes: complete, clean, and private even without the plugin."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from briefings.cli.new import start_desk
from briefings.cli.schema import schema_text
from briefings.loading.schema import json_schema
from briefings.settings import Settings
from briefings.site import examine

ROOT = Path(__file__).parents[2]
FILES = [
    ".editorconfig",
    ".gitattributes",
    ".gitignore",
    "README.md",
    "briefings.schema.json",
    "content/about.md",
    "content/method.md",
    "content/northford-flood.yml",
    "mkdocs.yml",
    "requirements.txt",
]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    start_desk(tmp_path / "desk")
    return tmp_path / "desk"


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def program(desk: Path, *command: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run([sys.executable, *command], cwd=desk, env=environment, capture_output=True, check=False)


def mkdocs(desk: Path, *arguments: str) -> None:
    done = program(desk, "-m", "mkdocs", *arguments)
    assert done.returncode == 0, done.stderr.decode()


def readme(desk: Path) -> str:
    return (desk / "README.md").read_text()


def pasted(desk: Path) -> str:
    """A file of claims with the one of the README."""
    block = readme(desk).partition("write below `claims:`\n\n")[2].partition("\n\n")[0]
    record = "\n".join(line.removeprefix("    ") for line in block.splitlines())
    return "claims:\n" + "\n".join(f"  {line}" for line in record.splitlines()) + "\n"


def test_a_desk_holds_these_files_with_the_line_ends_of_the_house(desk: Path) -> None:
    assert files(desk) == FILES
    for name in FILES:
        data = (desk / name).read_bytes()
        assert b"\r" not in data
        assert data.endswith(b"\n")
        data.decode("ascii" if name.endswith((".yml", ".json")) else "utf-8")


def test_the_example_has_no_finding_of_any_severity(desk: Path) -> None:
    assert examine(Settings(content_dir=desk / "content")).verdict.findings == ()


def test_the_example_says_that_it_is_invented(desk: Path) -> None:
    text = (desk / "content" / "northford-flood.yml").read_text()
    assert text.count('title: "Example: ') == 2
    assert "every body and publication named here, is invented" in text


def test_the_example_shows_a_relay_a_counterclaim_an_unnamed_party_and_a_figure_in_words(desk: Path) -> None:
    claims = examine(Settings(content_dir=desk / "content")).graph.corpus.claims.values()
    assert any(report.via for claim in claims for report in claim.reports)
    assert any(answer.as_ == "disputes" for claim in claims for answer in claim.responds_to)
    assert any(claim.asserted_by.said and claim.asserted_by.maybe for claim in claims)
    assert any(figure.said and figure.best is None for claim in claims for figure in claim.figures.values())


def test_the_claim_of_the_readme_can_be_pasted_into_the_content(desk: Path) -> None:
    (desk / "content" / "more.yml").write_text(pasted(desk))
    examined = examine(Settings(content_dir=desk / "content"))
    assert "river-level-fell" in examined.graph.corpus.claims
    assert {found.code for found in examined.verdict.findings} <= {"unused-record"}


def test_the_requirements_name_a_file_and_no_package_that_somebody_else_could_publish(desk: Path) -> None:
    lines = (desk / "requirements.txt").read_text().splitlines()
    (named,) = [line for line in lines if not line.startswith("#")]
    assert named == f"./wheels/briefings-{version('briefings')}-py3-none-any.whl"
    ignored = (desk / ".gitignore").read_text().splitlines()
    assert not any("wheels" in line or "*.whl" in line for line in ignored)


def test_every_command_of_the_readme_is_one_that_the_program_knows(desk: Path) -> None:
    commands = re.findall(
        r"\bbriefings ((?:build|check|serve|schema|show|new|verify|impact|doctor)\b[^`#\n]*)", readme(desk)
    )
    assert {command.split()[0] for command in commands} == {"serve", "check", "build", "show", "schema"}
    for command in dict.fromkeys(command.strip() for command in commands):
        if command.startswith("show"):
            (desk / "content" / "more.yml").write_text(pasted(desk))
        if not command.startswith("serve"):
            done = program(desk, "-c", "from briefings.cli import application; application()", *command.split())
            assert done.returncode == 0, (command, done.stderr.decode())
    assert json.loads((desk / "briefings.schema.json").read_text()) == json_schema()


def test_editors_find_the_schema_from_the_first_line(desk: Path) -> None:
    first = (desk / "content" / "northford-flood.yml").read_text().splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    schema = (desk / "content" / named).resolve()
    assert json.loads(schema.read_text()) == json_schema()


def test_the_schema_of_the_repository_is_current() -> None:
    assert (ROOT / "briefings.schema.json").read_text(encoding="utf-8") == schema_text(), (
        "write it anew: briefings schema -o briefings.schema.json"
    )


def test_plain_mkdocs_builds_a_fresh_desk_under_strict(desk: Path) -> None:
    mkdocs(desk, "build", "--strict")
    made = files(desk / "site")
    assert {"index.html", "method/index.html", "briefings/northford-bank/index.html"} <= set(made)
    assert not [name for name in made if name.endswith((".yml", ".yaml"))]


def test_without_the_plugin_only_pages_are_published(desk: Path) -> None:
    config = (desk / "mkdocs.yml").read_text()
    start, end = config.index("theme:"), config.index("# Only pages are published")
    (desk / "mkdocs.yml").write_text(config[:start] + "theme: mkdocs\nplugins: []\n" + config[end:])
    (desk / "content" / "day" / "deep").mkdir(parents=True)
    for name in ("day/secret.yml", "day/deep/secret.pdf", "secret", ".secret.md", "day/page.md"):
        (desk / "content" / name).write_text("secret\n")
    mkdocs(desk, "build")
    made = [name for name in files(desk / "site") if "secret" in name or name.endswith((".yml", ".yaml"))]
    assert made == []
    assert (desk / "site" / "day" / "page" / "index.html").is_file()
