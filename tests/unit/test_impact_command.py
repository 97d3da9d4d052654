"""`briefings impact`: what rests on a record, as a tree with places or as data."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefings.cli import application
from briefings.cli.new import start_desk

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    start_desk(tmp_path / "desk")
    monkeypatch.chdir(tmp_path / "desk")

    def call(*arguments: str) -> Result:
        result = CliRunner().invoke(application, ("impact", *arguments), prog_name="briefings")
        assert "Traceback" not in result.output
        return result

    return call


def test_a_tree_names_each_thing_with_its_line(run: Run) -> None:
    result = run("council-bank-held")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("claim council-bank-held  content/")
    assert "What rests on it:" in lines
    assert any(", highlight " in line and ".yml:" in line for line in lines)


def test_data_is_one_object_with_the_same_answer(run: Run) -> None:
    view = json.loads(run("council-bank-held", "--format", "json").stdout)
    assert (view["record"], view["id"], view["retracted"]) == ("claim", "council-bank-held", False)
    assert all(set(one) >= {"kind", "id", "place", "url", "how", "through", "alone"} for one in view["rests"])


def test_everything_that_rests_stands_in_the_tree_once(run: Run) -> None:
    for name in ("council-bank-held", "river-authority", "northford-gazette"):
        rests = json.loads(run(name, "--format", "json").stdout)["rests"]
        text = run(name).stdout.partition("What rests on it:\n")[2].partition("\nWhat its retraction")[0]
        assert len([line for line in text.splitlines() if line.startswith("  ")]) == len(rests)


def test_an_unknown_id_is_wrong_usage_and_the_nearest_is_offered(run: Run) -> None:
    result = run("council-bank-hold")
    assert result.exit_code == 2
    assert 'did you mean "council-bank-held"?' in result.stderr


def test_nothing_rests_on_a_briefing_or_a_place(run: Run) -> None:
    result = run("northford-bank")
    assert result.exit_code == 2
    assert "name a source, a claim or an actor" in result.stderr


def test_content_with_errors_has_no_answer(run: Run) -> None:
    Path("content/broken.yml").write_text("claims: {x: {statement: X, asserted_by: nobody}}\n", "utf-8")
    assert run("council-bank-held").exit_code == 1


def test_of_a_retracted_source_it_is_told_what_that_has_changed(run: Run) -> None:
    file = next(path for path in Path("content").rglob("*.yml") if "\n  gazette-" in path.read_text("utf-8"))
    lines = file.read_text("utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("  gazette-"))
    name = lines[at].strip().rstrip(":")
    file.write_text("\n".join([*lines[: at + 1], "    status: retracted", *lines[at + 1 :]]) + "\n", "utf-8")
    assert "What its retraction has changed:" in run(name).stdout
