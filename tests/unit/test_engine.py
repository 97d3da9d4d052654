"""MkDocs run from inside: options, errors as the product's own, and one page with the bytes of a build."""

import subprocess
import sys
from pathlib import Path

import pytest
from desk_folder import contents, environment, make_desk, run

BUILD = """
import sys, fake_site
fake_site.install()
from briefings.engine.choice import choose
choose(sys.argv[1])
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
import fake_site
fake_site.install()
from pathlib import Path
from briefings.engine.building import load
from briefings.engine.live import LiveSite, live_folder
with live_folder() as folder:
    site = LiveSite(lambda place: load(Path("mkdocs.yml"), site_dir=place), Path(folder))
    site.refresh()
    print(fake_site.Site.rendered)
    for file in sorted(Path("site").rglob("*")):
        name = file.relative_to("site").as_posix()
        if file.is_file() and site.read(name) != file.read_bytes():
            print("differs:", name)
    print(site.read("content/day.yml"), site.read("../mkdocs.yml"), site.read("day.yml"))
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return make_desk(tmp_path / "desk")


def python(desk: Path, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=desk,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_a_build_inside_the_process_gives_the_bytes_of_the_command_line(desk: Path, engine: str) -> None:
    done = python(desk, BUILD, engine)
    assert (done.returncode, done.stderr) == (0, "")
    assert run(desk, engine, "build", "-d", "other").returncode == 0
    assert contents(desk / "site") == contents(desk / "other")


@pytest.mark.parametrize(
    ("line", "config", "code", "said"),
    [
        ("broken: a mistake", "", 1, "BuildFailed"),
        ("", "plugins: [nothing-like-it]", 2, "UsageError"),
        ("", "plugins: []", 2, "does not use the plugin"),
        ("", "plugins: [", 2, "UsageError"),
    ],
)
def test_what_goes_wrong_is_an_error_of_ours_with_its_exit_code(
    desk: Path, line: str, config: str, code: int, said: str
) -> None:
    with (desk / "content" / "day.yml").open("a") as file:
        file.write(line + "\n")
    if config:
        text = (desk / "mkdocs.yml").read_text().replace("plugins: [briefings]", config)
        (desk / "mkdocs.yml").write_text(text)
    done = python(desk, BUILD, "mkdocs")
    assert done.returncode == code, done.stderr
    assert said in done.stdout
    assert "Traceback" not in done.stderr


def test_a_live_site_makes_no_page_before_it_is_asked_and_then_the_bytes_of_a_build(desk: Path) -> None:
    assert run(desk, "mkdocs", "build").returncode == 0
    done = python(desk, PAGES)
    assert done.stdout.split("\n") == ["0", "None None None", ""], done.stdout + done.stderr
