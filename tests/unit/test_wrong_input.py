"""Wrong content, met by the product as its users run it: a place, what to do, exit code 1, and the site stays."""

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from desk_folder import ENGINES, contents, execute, make_desk, run, told, write

SITUATION = b"situations:\n  flood:\n    title: The flood\n"
OWN_COMMANDS = """
from briefings.cli import application
for command in ("check", "build"):
    try:
        application([command], prog_name="briefings")
    except SystemExit as end:
        print(f"{command} ended with {end.code}")
"""
"""In one process, as most of the time goes into starting one."""


@dataclass(frozen=True)
class Mistake:
    files: Mapping[str, bytes]
    told: str
    """How the first line of its problem begins."""
    advice: str
    """What is said somewhere below it."""


def one(text: bytes, told: str, advice: str) -> Mistake:
    return Mistake({"wrong.yml": text}, f"content/wrong.yml:{told}: ", advice)


MISTAKES = {
    "a file that is named and missing": one(
        b"events:\n  closure:\n    title: Closure\n    media:\n      - {file: maps/none.png, alt: A map, credit: x}\n",
        "5:16: error missing-file",
        "none.png",
    ),
    "an empty file": one(b"", "1:1: error empty-file", "delete the file"),
    "a file that says nothing": one(b"# later\n", "1:1: error empty-file", "delete the file"),
    "not UTF-8": one(
        "situations:\n  flood:\n    title: Crue à Alep\n".encode("latin-1"), "3:17: error not-utf8", "UTF-8"
    ),
    "a byte order mark": one(b"\xef\xbb\xbf" + SITUATION, "1:1: error byte-order-mark", "without a byte order mark"),
    "CRLF": one(SITUATION.replace(b"\n", b"\r\n"), "1:12: error line-ends", "eol=lf"),
    "a tab": one(SITUATION.replace(b"    title", b"\ttitle"), "3:1: error tab", "spaces"),
    "a list where a mapping belongs": one(
        b"situations:\n  - title: The flood\n", "2:3: error wrong-shape", "its id and a colon"
    ),
    "a list for a whole file": one(b"- situations\n", "1:1: error wrong-shape", "start with a kind"),
    "an unknown key": one(SITUATION + b"    sumary: Water.\n", "4:5: error unknown-key", 'did you mean "summary"?'),
    "an id in two files": Mistake(
        {"first.yml": SITUATION, "second.yml": b"places:\n  flood: {name: Flood, kind: town}\n"},
        "content/second.yml:2:3: error duplicate-id: ",
        "content/first.yml:2:3",
    ),
    "a dangling mention in line 7 of a text": one(
        SITUATION + b"    summary: |\n" + b"      Water rises.\n" * 6 + b"      It is [SNA](actor:sna-2), they say.\n",
        "11:19: error unknown-id",
        'did you mean "sna"?',
    ),
    "a day that does not exist": one(
        SITUATION + b"    started: 2026-02-30\n", "4:14: error impossible-date", "it has 28 days"
    ),
    "an address that runs code": one(
        b"sources:\n  page: {type: webpage, title: Page, url: 'javascript:alert(1)'}\n",
        "2:43: error unsafe-address",
        "http",
    ),
    "a link that runs code": one(
        SITUATION + b"    summary: See [here](javascript:alert(1)).\n", "4:25: error unsafe-address", "https:"
    ),
    "1,000 levels of nesting": one(b"situations: " + b"[" * 1000 + b"]" * 1000, "1:44: error too-deep", "bracket"),
    "1,000 levels in block style": one(
        b"".join(b" " * level + b"a:\n" for level in range(1000)), "33:33: error too-deep", "bracket"
    ),
    "an alias bomb": one(
        b"a: &a [ha, ha]\n"
        + b"".join(b"%c: &%c [%s]\n" % (n, n, b", ".join([b"*%c" % (n - 1)] * 9)) for n in b"bcdefghi"),
        "1:4: error alias",
        "aliases are not followed",
    ),
}


@pytest.fixture(scope="module")
def prototype(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = make_desk(tmp_path_factory.mktemp("prototype") / "desk")
    assert run(desk, "mkdocs", "build").returncode == 0
    return desk


@pytest.fixture
def built(prototype: Path, tmp_path: Path) -> Path:
    """A desk whose site has been built."""
    return shutil.copytree(prototype, tmp_path / "desk")


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_its_place_by_every_command_and_the_site_stays(built: Path, name: str) -> None:
    mistake = MISTAKES[name]
    before = contents(built / "site")
    for path, data in mistake.files.items():
        write(built, path, data)
    engine = run(built, "mkdocs", "build")
    own = execute(built, [sys.executable, "-c", OWN_COMMANDS])
    assert (engine.returncode, own.returncode) == (1, 0)
    assert own.stdout.splitlines()[-1] == "build ended with 1"
    assert "check ended with 1" in own.stdout.splitlines()
    for said in (told(engine), own.stdout, own.stderr):
        assert any(line.startswith(mistake.told) for line in said.splitlines()), said
        assert mistake.advice in said
        assert "Traceback" not in said
    assert contents(built / "site") == before


@pytest.mark.parametrize("program", [*ENGINES, "briefings"])
def test_everything_that_is_wrong_is_told_in_one_run(built: Path, program: str) -> None:
    before = contents(built / "site")
    wrong = [mistake.files["wrong.yml"] for mistake in MISTAKES.values() if "wrong.yml" in mistake.files]
    chosen = {f"{number:02}.yml": data for number, data in enumerate(wrong)}
    for name, data in chosen.items():
        write(built, name, data)
    done = run(built, program, "build")
    assert done.returncode == 1
    for name in chosen:
        assert f"content/{name}:" in told(done), name
    assert "Traceback" not in told(done)
    assert contents(built / "site") == before


def test_a_file_that_cannot_be_read_is_a_problem_with_its_name(built: Path) -> None:
    before = contents(built / "site")
    (built / "content" / "gone.yml").symlink_to("nowhere.yml")
    os.mkfifo(built / "content" / "pipe.yml")
    for done in (run(built, "mkdocs", "build"), run(built, "briefings", "check")):
        assert done.returncode == 1
        assert "content/gone.yml:1:1: error missing-file: " in told(done)
        assert "content/pipe.yml:1:1: error unreadable-file: " in told(done)
        assert "Traceback" not in told(done)
    assert contents(built / "site") == before


def test_a_desk_without_content_is_told_so(built: Path) -> None:
    before = contents(built / "site")
    (built / "content" / "day.yml").unlink()
    for done in (run(built, "mkdocs", "build"), run(built, "briefings", "check")):
        assert done.returncode == 1
        assert "no-content" in told(done)
        assert "Traceback" not in told(done)
    shutil.rmtree(built / "content")
    for done in (run(built, "mkdocs", "build"), run(built, "briefings", "check")):
        assert done.returncode in (1, 2)
        assert "content" in told(done)
        assert "Traceback" not in told(done)
    assert contents(built / "site") == before
