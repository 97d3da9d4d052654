"""`briefings cite`: a page of ours or its sources, in a style or for a reference manager; and the site's own style."""

import importlib.util
import json
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from click.testing import CliRunner, Result
from desk_folder import command as engine_command
from desk_folder import contents, execute, told
from desk_folder import run as run_engine
from sample_site import copy_sample

from briefings.cli import application

Run = Callable[..., Result]
BRIEFING = "northford-bridge-1"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = copy_sample(tmp_path / "desk")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def cite(desk: Path) -> Run:
    def call(*arguments: str) -> Result:
        result = CliRunner().invoke(application, ("cite", *arguments), prog_name="briefings")
        assert "Traceback" not in result.output
        return result

    return call


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec

    def hidden(name: str, package: str | None = None) -> object:
        return None if name == "typst" else find(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", hidden)


def choose(desk: Path, style: str) -> None:
    config = desk / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + f"      citation_style: {style}\n", "utf-8")


def test_a_page_is_cited_in_chicago_where_nobody_chose(cite: Run) -> None:
    result = cite(BRIEFING)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "Northford Desk. Bridge at Northford said to be closed. Flash update No. 1. Northford Desk, 2026. "
        f"https://example.org/desk/briefings/{BRIEFING}/.\n"
    )


def test_any_record_has_a_page_that_can_be_cited(cite: Run) -> None:
    assert cite("northford-desk", "--style", "apa").stdout == (
        "Northford Desk. (n.d.). Northford Desk [Actor]. Northford Desk. "
        "https://example.org/desk/actors/northford-desk/\n"
    )


def test_its_sources_come_in_the_order_of_citation(cite: Run) -> None:
    ids = [item["id"] for item in json.loads(cite(BRIEFING, "--sources", "--format", "csl-json").stdout)]
    titles = [item["title"] for item in json.loads(cite(BRIEFING, "--sources", "--format", "csl-json").stdout)]
    lines = cite(BRIEFING, "--sources", "--style", "ieee").stdout.splitlines()
    assert [line.partition(" ")[0] for line in lines] == [f"[{at + 1}]" for at in range(len(ids))]
    assert all(title in line for title, line in zip(titles, lines, strict=True))
    assert len(ids) > 1


def test_a_page_that_cites_nothing_says_so(cite: Run) -> None:
    result = cite("northford-desk", "--sources")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "cites no source" in result.stderr


def test_the_files_for_reference_managers_hold_the_same_things(cite: Run, without_extra: None) -> None:
    ids = [item["id"] for item in json.loads(cite(BRIEFING, "--sources", "--format", "csl-json").stdout)]
    bibtex = parse_string(cite(BRIEFING, "--sources", "--format", "bibtex").stdout)
    assert bibtex.failed_blocks == []
    assert [entry.key for entry in bibtex.entries] == ids
    assert [one["id"] for one in rispy.loads(cite(BRIEFING, "--sources", "--format", "ris").stdout)] == ids
    assert json.loads(cite(BRIEFING, "--format", "csl-json").stdout)[0]["id"] == BRIEFING


class Elements(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert {name for name, _ in attrs} <= {"href", "rel", "class", "dir"}
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_html_is_escaped_and_has_the_same_words_as_text(cite: Run) -> None:
    for style in ("chicago-notes", "ieee"):
        html = cite(BRIEFING, "--sources", "--style", style, "--format", "html").stdout
        text = cite(BRIEFING, "--sources", "--style", style).stdout
        read = Elements(html)
        assert set(read.tags) <= {"ol", "ul", "li", "em", "a", "span"}
        assert read.words.split() == text.split()
        assert "&lt;so far&gt;" in html
    assert cite(BRIEFING, "--format", "html").stdout.startswith('<p dir="auto">Northford Desk. <em>Bridge at')


def test_language_and_a_file_of_the_desks_own_choose_the_form(cite: Run, desk: Path) -> None:
    assert "Nr. 1" in cite(BRIEFING, "--style", "apa", "--language", "de").stdout
    style = desk / "broken.csl"
    style.write_text("<style/>", "utf-8")
    result = cite(BRIEFING, "--style", "broken.csl")
    assert result.exit_code == 2
    assert '"broken.csl" cannot be used' in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("northford-bridge-l",), 'did you mean "northford-bridge-'),
        ((BRIEFING, "--style", "harvard"), 'did you mean "harvard-cite-them-right"?'),
        ((BRIEFING, "--style", "none.csl"), "there is no file none.csl"),
        ((BRIEFING, "--style", "apa", "--format", "ris"), "ris has no citation style"),
        ((BRIEFING, "--language", "x y"), "no language tag"),
    ],
)
def test_wrong_usage_is_told_with_what_to_do(cite: Run, arguments: tuple[str, ...], words: str) -> None:
    result = cite(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr


def test_without_the_extra_styles_end_with_how_to_install_it(cite: Run, without_extra: None) -> None:
    for form in ("text", "html"):
        result = cite(BRIEFING, "--format", form)
        assert (result.exit_code, result.stdout) == (3, "")
        assert 'pip install "briefings[csl]"' in result.stderr


def test_the_sites_style_is_the_default_of_the_command(cite: Run, desk: Path) -> None:
    choose(desk, "apa")
    assert cite(BRIEFING).stdout.startswith("Northford Desk. (2026). ")


def test_a_site_with_a_style_cites_every_page_in_it_and_one_without_is_the_same_as_ever(desk: Path) -> None:
    assert run_engine(desk, "mkdocs", "build", "-d", "plain").returncode == 0
    choose(desk, "apa")
    for folder in ("styled", "again"):
        done = run_engine(desk, "mkdocs", "build", "-d", folder)
        assert done.returncode == 0, told(done)
    assert contents(desk / "styled") == contents(desk / "again")
    page = (desk / "styled" / "briefings" / BRIEFING / "index.html").read_text("utf-8")
    assert (
        '<p class="cite-words" dir="auto">Northford Desk. (2026). <em>Bridge at Northford said to be closed</em>'
        in page
    )
    plain = {name for name, digest in contents(desk / "plain").items() if contents(desk / "styled")[name] != digest}
    assert f"briefings/{BRIEFING}/index.html" in plain
    assert all(name.endswith(("index.html", ".gz")) for name in plain)
    for name in plain:
        if name.endswith("index.html"):
            before, after = ((desk / one / name).read_text("utf-8") for one in ("plain", "styled"))
            assert outside_citation(before) == outside_citation(after)


def outside_citation(page: str) -> str:
    start = page.index('<p class="cite-words"')
    return page[:start] + page[page.index("</p>", start) :]


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("apaa", ('citation_style: there is no citation style "apaa"', 'did you mean "apa"?')),
        ("mine.csl", ("citation_style: there is no file",)),
    ],
)
def test_a_wrong_style_stops_a_build_before_anything_is_made(desk: Path, style: str, words: tuple[str, ...]) -> None:
    choose(desk, style)
    for program in ("mkdocs", "briefings"):
        done = run_engine(desk, program, "build")
        assert done.returncode != 0
        assert all(word in told(done) for word in words), told(done)
    assert not (desk / "site").exists()


def test_a_site_with_a_style_needs_the_extra_and_says_so(desk: Path) -> None:
    choose(desk, "apa")
    (desk / "hide.py").write_text(
        "import importlib.util as u\n"
        "find = u.find_spec\n"
        "u.find_spec = lambda name, package=None: None if name == 'typst' else find(name, package)\n"
        "from briefings.cli import main\n"
        "main()\n",
        "utf-8",
    )
    done = execute(desk, [engine_command("briefings")[0], "hide.py", "build"])
    assert done.returncode == 3
    assert 'pip install "briefings[csl]"' in told(done)
    assert "citation_style" in told(done)
