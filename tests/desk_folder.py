"""A desk's folder for tests, and engines run in it as separate processes over the stand-in site."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent
CONFIG = """\
site_name: Desk
site_url: https://example.org/desk/
docs_dir: content
theme: {name: THEME, custom_dir: shell}
plugins: [briefings]
"""


SHELL = """\
<!doctype html>
<html><head><title>{{ title }}</title></head>
<body><a href="{{ base_url|e }}">{{ config.site_name|e }}</a>
<main>{{ page.content if page else "There is no such page" }}</main>
</body></html>
"""
"""A shell of its own, so that what is tested here does not hang on the looks of the site."""


def make_desk(folder: Path, theme: str = "briefings") -> Path:
    (folder / "content").mkdir(parents=True)
    (folder / "shell").mkdir()
    if theme == "briefings":
        for name in ("main.html", "404.html"):
            (folder / "shell" / name).write_text(SHELL, "utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG.replace("THEME", theme), "utf-8")
    (folder / "content" / "day.yml").write_text("hts: HTS <b> & allies\nsna: SNA\n", "utf-8")
    (folder / "content" / "about.md").write_text(
        "# About\n\n[a](/) [b](actors/hts/) [c](/actors/sna/#top-of-it) [d](actors/hts.md)\n", "utf-8"
    )
    return folder


def command(engine: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", f"import fake_site; fake_site.run({engine!r})", *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(TESTS), str(TESTS.parent))), "NO_COLOR": "1"}


def run(desk: Path, engine: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(engine, *arguments), cwd=desk, env=environment(), capture_output=True, text=True, timeout=120
    )


def contents(folder: Path) -> dict[str, str]:
    """Path -> digest of every file, so that two folders can be compared."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
