"""A tiny desk for tests, and the product run on it as its users run it: each command a process of its own."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ENGINES = ("mkdocs", "properdocs")
PATIENCE = 120
"""Seconds after which something is taken to be stuck, however busy the machine is."""

CONFIG = """\
site_name: Desk
site_url: https://example.org/desk/
docs_dir: content
theme: {name: THEME}
plugins: [briefings]
"""
DAY = """\
situations:
  siege:
    title: The siege
    summary: "[](actor:hts) and [](actor:sna) are named."
actors:
  hts: {name: HTS <b> & allies, type: rebel-group}
  sna: {name: SNA, type: rebel-group}
"""
ABOUT = "# About\n\n[a](/) [b](actors/hts/) [c](/actors/sna/#content) [d](actors/hts.md)\n"


def make_desk(folder: Path, theme: str = "briefings") -> Path:
    """Two actors, a situation that names them, and a plain page: no problem of any severity."""
    (folder / "content").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIG.replace("THEME", theme), "utf-8")
    write(folder, "day.yml", DAY)
    write(folder, "about.md", ABOUT if theme == "briefings" else ABOUT.replace("#content", ""))
    return folder


def write(desk: Path, name: str, text: str | bytes) -> None:
    """Put a file into the content, whole at every moment, as careful editors do."""
    path = desk / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = desk / "unfinished"
    unfinished.write_bytes(text.encode() if isinstance(text, str) else text)
    unfinished.replace(path)


def actors(**names: str) -> str:
    """A file of actors. Nothing refers to them, which is a warning."""
    lines = [f"  {key.replace('_', '-')}: {{name: {name}, type: rebel-group}}\n" for key, name in names.items()]
    return "actors:\n" + "".join(lines)


def command(program: str, *arguments: str) -> list[str]:
    """`briefings`, `mkdocs` or `properdocs` of this environment."""
    if program == "briefings":
        return [sys.executable, "-c", "from briefings.cli import main; main()", *arguments]
    return [sys.executable, "-m", program, *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"}


def run(desk: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return execute(desk, command(program, *arguments))


def execute(desk: Path, arguments: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        arguments, cwd=desk, env=environment(), capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE
    )


def told(done: subprocess.CompletedProcess[str]) -> str:
    return done.stdout + done.stderr


def contents(folder: Path) -> dict[str, str]:
    """Path -> digest of every file, so that two folders can be compared."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
