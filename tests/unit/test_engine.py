"""MkDocs run from inside: options, errors as the product's own, and one page with the bytes of a build."""

import subprocess
import sys
from pathlib import Path

import pytest
from desk_folder import ENGINES, actors, contents, execute, make_desk, run, write

BUILD = """
import sys
if sys.argv[1] == "properdocs":
    import properdocs.replacement
from pathlib import Path
from briefings.engine.building import build
from briefings.errors import BriefingsError
try:
    print(build(Path("mkdocs.yml"), strict=True))
except BriefingsError as error:
    print(type(error).__name__, error, error.hint)
    sys.exit(error.exit_code)
"""
PAGES = """
from pathlib import Path
from briefings.engine.building import load
from briefings.engine.live import LiveSite
from briefings.site import Site
made, render = [], Site.render
Site.render = lambda site, url: made.append(url) or render(site, url)
site = LiveSite(lambda place: load(Path("mkdocs.yml"), site_dir=place), Path("live"))
site.refresh()
print("made before anybody asks:", made)
site.read("actors/hts/index.html"), site.read("actors/hts/index.html")
print("made for one reader:", made)
for file in sorted(Path("site").rglob("*")):
    name = file.relative_to("site").as_posix()
    if file.is_file() and site.read(name) != file.read_bytes():
        print("differs:", name)
print("in the end:", sorted(made) == sorted(site_page for site_page in PAGES))
print(site.read("content/day.yml"), site.read("../mkdocs.yml"), site.read("day.yml"))
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return make_desk(tmp_path / "desk")


def python(desk: Path, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return execute(desk, [sys.executable, "-c", script, *arguments])


@pytest.mark.parametrize("engine", ENGINES)
def test_a_build_inside_the_process_gives_the_bytes_of_the_command_line(desk: Path, engine: str) -> None:
    done = python(desk, BUILD, engine)
    assert (done.returncode, done.stderr) == (0, "")
    assert run(desk, engine, "build", "-d", "other").returncode == 0
    assert contents(desk / "site") == contents(desk / "other")


@pytest.mark.parametrize(
    ("content", "config", "code", "said"),
    [
        ("actors: {new: {nmae: New}}\n", "", 1, "BuildFailed"),
        (actors(lonely="Lonely"), "", 1, "BuildFailed"),
        ("", "plugins: [nothing-like-it]", 2, "UsageError"),
        ("", "plugins: []", 2, "does not use the plugin"),
        ("", "plugins: [", 2, "UsageError"),
    ],
    ids=["error", "warning under strict", "unknown plugin", "without ours", "no YAML"],
)
def test_what_goes_wrong_is_an_error_of_ours_with_its_exit_code(
    desk: Path, content: str, config: str, code: int, said: str
) -> None:
    if content:
        write(desk, "more.yml", content)
    if config:
        text = (desk / "mkdocs.yml").read_text().replace("plugins: [briefings]", config)
        (desk / "mkdocs.yml").write_text(text)
    done = python(desk, BUILD, "mkdocs")
    assert done.returncode == code, done.stderr
    assert said in done.stdout
    assert "Traceback" not in done.stderr


def test_a_live_site_makes_no_page_before_it_is_asked_and_then_the_bytes_of_a_build(desk: Path) -> None:
    assert run(desk, "mkdocs", "build").returncode == 0
    pages = [name.removesuffix("index.html") for name in contents(desk / "site") if name.endswith("index.html")]
    ours = sorted(set(pages) - {"about/"})
    done = python(desk, PAGES.replace("PAGES", repr(ours)))
    assert done.stdout.splitlines() == [
        "made before anybody asks: []",
        "made for one reader: ['actors/hts/']",
        "in the end: True",
        "None None None",
    ], done.stdout + done.stderr
