"""The commands: what they say, with which exit code they end, and that none ever shows a traceback."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from briefings import __version__
from briefings.cli import application
from briefings.cli.new import start_desk
from briefings.cli.schema import schema_text
from briefings.loading.schema import json_schema
from briefings.publishing.lock import lock_beside

DOCS = Path(__file__).parents[2] / "docs" / "commands.md"
Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("BRIEFINGS_DEBUG", raising=False)

    def call(*arguments: str) -> Result:
        result = CliRunner().invoke(application, arguments, prog_name="briefings")
        assert "Traceback" not in result.output
        return result

    return call


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "desk"
    start_desk(folder)
    monkeypatch.chdir(folder)
    return folder


def write(desk: Path, text: str, name: str = "more.yml") -> None:
    (desk / "content" / name).write_text(text, encoding="utf-8")


ERROR = "claims:\n  a-claim:\n    statement: Something.\n    asserted_by: river-autority\n    verb: said\n"
WARNING = "actors:\n  lonely:\n    name: Lonely Board\n    type: organisation\n"


# The whole


def options() -> Iterator[tuple[str, str]]:
    for name, command in application.commands.items():
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                for spelling in (*parameter.opts, *parameter.secondary_opts):
                    yield name, spelling


def section(command: str) -> str:
    """What the documentation says of a command."""
    found = re.search(rf"^## `briefings {command}.*?(?=^## |\Z)", DOCS.read_text(encoding="utf-8"), re.M | re.S)
    assert found, f"docs/commands.md has no section on {command}"
    return found.group()


@pytest.mark.parametrize("command", list(application.commands))
def test_every_command_explains_itself_with_an_example(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"briefings {command}" in result.stdout.partition("Example")[2]


@pytest.mark.parametrize(("command", "option"), list(options()))
def test_every_option_is_documented_with_its_command(command: str, option: str) -> None:
    shared = section("--help")
    assert f"`{option}" in section(command) + shared or f" {option}`" in section(command) + shared


def test_every_exit_code_is_documented() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert all(f"| {code} |" in text for code in (0, 1, 2, 3, 130))


def test_the_version_is_the_packages(run: Run) -> None:
    assert run("--version").stdout == f"briefings {__version__}\n"


@pytest.mark.parametrize("arguments", [["nonsense"], ["check", "--nonsense"], ["show"], ["check", "--format", "xml"]])
def test_wrong_usage_is_2(run: Run, arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("command", [["check"], ["build"], ["serve"], ["show", "x"]])
def test_without_a_configuration_the_way_to_one_is_shown(
    run: Run, command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*command)
    assert result.exit_code == 2
    assert "briefings new" in result.stderr
    assert result.stdout == ""


def test_a_configuration_that_was_named_and_is_not_there(run: Run, desk: Path) -> None:
    result = run("check", "-f", "other.yml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "other.yml" in result.stderr


def test_a_configuration_with_a_wrong_option_is_wrong_usage(run: Run, desk: Path) -> None:
    config = desk / "mkdocs.yml"
    config.write_text(config.read_text().replace("timezone: UTC", "timezone: Moon/Base"))
    result = run("check")
    assert result.exit_code == 2
    assert "Moon/Base" in result.stderr


def break_check(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr("briefings.cli.check.examine", fail)


def test_a_mistake_of_the_program_is_one_line_that_asks_for_a_report(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check(monkeypatch, ZeroDivisionError("broken \x1b[2J inside"))
    result = run("check")
    assert result.exit_code == 3
    assert result.stderr.startswith("Error: ZeroDivisionError: broken \\x1b[2J inside\n")
    assert "report" in result.stderr


@pytest.mark.parametrize(("arguments", "variable"), [(["check", "-v"], ""), (["check"], "1")])
def test_where_it_happened_is_shown_on_request(
    desk: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], variable: str
) -> None:
    break_check(monkeypatch, ZeroDivisionError("broken"))
    monkeypatch.setenv("BRIEFINGS_DEBUG", variable)
    result = CliRunner().invoke(application, arguments)
    assert result.exit_code == 3
    assert "Traceback" in result.stderr


def test_a_full_disk_is_the_environment_and_no_mistake_of_the_program(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check(monkeypatch, OSError(28, "No space left on device", "site/index.html"))
    result = run("check")
    assert result.exit_code == 3
    assert result.stderr == "Error: site/index.html: No space left on device\n"


def test_ctrl_c_is_quiet(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    break_check(monkeypatch, KeyboardInterrupt())
    result = run("check")
    assert (result.exit_code, result.output) == (130, "")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes that break are a matter of POSIX")
def test_a_reader_that_goes_away_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    program = "import sys; from briefings.cli import main; sys.argv[1:] = ['schema']; main()"
    done = subprocess.run([sys.executable, "-c", program], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (130, b"")


# new


def test_a_desk_is_made_with_everything_in_it(run: Run, tmp_path: Path) -> None:
    result = run("new", str(tmp_path / "deep" / "desk"))
    assert result.exit_code == 0
    names = {path.name for path in (tmp_path / "deep" / "desk").iterdir()}
    assert names >= {"mkdocs.yml", "content", "README.md", "requirements.txt", "briefings.schema.json", ".gitignore"}
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["desk"]


def test_a_folder_that_holds_something_is_refused_and_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine")
    assert run("new", str(tmp_path)).exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]
    assert run("new", str(tmp_path / "note.txt")).exit_code == 2
    assert (tmp_path / "note.txt").read_text() == "mine"


def test_an_empty_folder_is_taken_even_the_current_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    assert run("new", str(tmp_path / "empty")).exit_code == 0
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert run("new", ".").exit_code == 0
    assert Path("mkdocs.yml").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "here"]


def test_a_desk_that_cannot_be_written_leaves_nothing_behind(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefings.cli.new.schema_text", full)
    assert run("new", str(tmp_path / "desk")).exit_code == 3
    assert list(tmp_path.iterdir()) == []


# check


def test_a_fresh_desk_has_no_problems(run: Run, desk: Path) -> None:
    result = run("check", "--strict")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("No problems in 1 file, ")
    assert json.loads(run("check", "--format", "json").stdout) == []
    assert run("check", "--quiet").stdout == ""


def test_an_error_is_1_with_its_line_and_what_was_meant(run: Run, desk: Path) -> None:
    write(desk, ERROR)
    result = run("check")
    assert result.exit_code == 1
    assert 'content/more.yml:4:18: error unknown-id: no actor "river-autority"' in result.stdout
    assert 'did you mean "river-authority"?' in result.stdout


def test_json_is_all_that_stands_on_stdout(run: Run, desk: Path) -> None:
    write(desk, ERROR)
    result = run("check", "--format", "json", "-v")
    assert result.exit_code == 1
    assert {found["path"] for found in json.loads(result.stdout)} == {"content/more.yml"}


def test_a_warning_fails_only_when_it_is_asked_to(run: Run, desk: Path) -> None:
    write(desk, WARNING)
    assert run("check").exit_code == 0
    assert run("check", "--strict").exit_code == 1
    config = desk / "mkdocs.yml"
    config.write_text(f"strict: true\n{config.read_text()}")
    assert run("check").exit_code == 1
    assert run("check", "--no-strict").exit_code == 0


def test_paths_choose_whose_problems_are_told(run: Run, desk: Path) -> None:
    write(desk, ERROR)
    assert run("check", "content/northford-flood.yml").exit_code == 0
    assert run("check", "content/more.yml").exit_code == 1
    assert run("check", "content").exit_code == 1
    assert run("check", "content/northford-flood.yml", "content/more.yml").exit_code == 1


def test_content_without_a_configuration_can_be_checked(
    run: Run, desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("check", "desk/content").stdout.startswith("No problems in 1 file")
    (desk / "mkdocs.yml").unlink()
    assert run("check", "desk/content").stdout.startswith("No problems in 1 file")
    write(desk, ERROR)
    assert "desk/content/more.yml:4:18: error" in run("check", "desk/content").stdout


def test_another_desk_is_checked_with_its_own_options(
    run: Run, desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(desk, WARNING)
    config = desk / "mkdocs.yml"
    config.write_text(f"strict: true\n{config.read_text()}")
    start_desk(tmp_path / "mine")
    monkeypatch.chdir(tmp_path / "mine")
    assert run("check", "../desk").exit_code == 1
    assert run("check", "../desk/content").exit_code == 1
    assert run("check").exit_code == 0


def test_a_file_of_no_site_is_wrong_usage(run: Run, desk: Path) -> None:
    assert run("check", "README.md").exit_code == 2
    assert run("check", "-f", "mkdocs.yml", "README.md").exit_code == 2
    assert run("check", "nowhere.yml").exit_code == 2


def test_the_internal_edition_may_refer_to_drafts(run: Run, desk: Path) -> None:
    file = desk / "content" / "northford-flood.yml"
    hidden = file.read_text().replace("  river-authority:\n", "  river-authority:\n    release: {status: draft}\n")
    file.write_text(hidden)
    assert "withheld-reference" in run("check").stdout
    assert run("check", "--edition", "internal").exit_code == 0


def test_colors_are_for_terminals_and_for_those_who_ask(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(desk, ERROR)
    assert "\x1b[" not in run("check").stdout
    assert "\x1b[" in run("check", "--color").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" in run("check", "--color").stdout
    assert "\x1b[" not in run("check", "--no-color").stdout


def test_on_a_terminal_no_color_is_honoured(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefings.cli.session import Session

    class Terminal:
        def isatty(self) -> bool:
            return True

    terminal: Any = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert Session().style(terminal).color is True
    monkeypatch.setenv("NO_COLOR", "1")
    assert Session().style(terminal).color is False
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert Session().style(terminal).color is False


# build and serve


def test_a_fresh_desk_is_built(run: Run, desk: Path) -> None:
    result = run("build", "--strict", "--site-dir", "out")
    assert result.exit_code == 0, result.output
    assert re.fullmatch(r"[1-9]\d* pages from records, in out\n", result.stdout)
    assert (desk / "out" / "briefings" / "northford-bank" / "index.html").is_file()


def test_an_error_publishes_nothing_and_leaves_the_site(run: Run, desk: Path) -> None:
    (desk / "site").mkdir()
    (desk / "site" / "index.html").write_text("earlier")
    write(desk, ERROR)
    result = run("build")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "content/more.yml:4:18: error unknown-id" in result.stderr
    assert result.stderr.count("unknown-id") == 1
    assert (desk / "site" / "index.html").read_text() == "earlier"


def test_a_locked_site_is_the_environment(run: Run, desk: Path) -> None:
    lock = lock_beside(desk / "site")
    lock.take("the site")
    try:
        result = run("build")
    finally:
        lock.give_back()
    assert result.exit_code == 3
    assert "another build" in result.stderr


def test_serve_passes_on_what_was_asked(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}

    def serve(config_file: Path, **options: Any) -> None:
        asked.update(options, config_file=config_file)
        options["ready"]("http://127.0.0.1:8001/")

    monkeypatch.setattr("briefings.preview.serve", serve)
    result = run("serve", "--edition", "internal", "--port", "8001", "--no-livereload", "--open", "--anywhere")
    assert result.exit_code == 0
    assert result.stderr.startswith("http://127.0.0.1:8001/")
    asked.pop("ready")
    assert asked == {
        "config_file": Path("mkdocs.yml"),
        "host": "127.0.0.1",
        "port": 8001,
        "edition": "internal",
        "livereload": False,
        "open_browser": True,
        "anywhere": True,
    }


def test_an_address_that_others_reach_is_refused(run: Run, desk: Path) -> None:
    result = run("serve", "--host", "0.0.0.0")
    assert result.exit_code == 2
    assert "others" in result.stderr


# show


def shown(run: Run, record: str) -> dict[str, Any]:
    result = run("show", record, "--format", "json")
    assert result.exit_code == 0, result.output
    view: dict[str, Any] = json.loads(result.stdout)
    return view


def test_a_claim_is_shown_with_what_follows_from_it(run: Run, desk: Path) -> None:
    view = shown(run, "authority-bank-failed")
    assert view["record"] == "claim"
    assert view["kind"] == "claim"
    assert view["originators"] == ["river-authority"]
    assert view["outlets"] == ["northford-gazette"]
    assert view["relays"] == ["northern-wire"]
    assert view["group"] == ["authority-bank-failed"]
    assert view["status"] == "contested"
    assert view["status_reason"] == "disputed by Northford Town Council"
    assert view["known"] == "2026-03-07"
    assert [answer["claim"] for answer in view["responses"]] == ["council-bank-held"]
    assert [caveat["id"] for caveat in view["disclaimers"]] == ["contested-claims"]
    assert re.fullmatch(r"content/northford-flood\.yml:\d+:3", view["place"])


def test_an_unnamed_party_is_no_originator(run: Run, desk: Path) -> None:
    view = shown(run, "official-bridge-closed")
    assert (view["originators"], view["unnamed"]) == ([], ["an official at the bridge"])


def test_an_event_has_the_status_of_what_attests_it(run: Run, desk: Path) -> None:
    view = shown(run, "bank-failure")
    assert view["attested_by"] == ["authority-bank-failed"]
    assert view["status"] == "contested"


def test_a_briefing_lists_its_sources_in_the_order_of_citation(run: Run, desk: Path) -> None:
    view = shown(run, "northford-bank")
    assert view["sources"] == ["gazette-flood", "council-notice"]
    assert [(caveat["id"], caveat["reason"]) for caveat in view["disclaimers"]] == [
        ("contested-claims", "are contested")
    ]


@pytest.mark.parametrize(
    ("record", "key", "value"),
    [
        ("northford-flood", "briefings", ["northford-bank"]),
        ("northford-gazette", "publishes", ["gazette-flood"]),
        ("northern-wire", "relays", ["authority-bank-failed"]),
        ("northford-bridge", "lies_in", ["northford"]),
        ("northford", "holds", ["northford-bridge"]),
        ("council-notice", "claims", ["council-bank-held", "council-households-moved"]),
        ("contested-claims", "applies_to", ["authority-bank-failed", "council-bank-held"]),
    ],
)
def test_every_kind_says_who_refers_to_it(run: Run, desk: Path, record: str, key: str, value: list[str]) -> None:
    assert shown(run, record)[key] == value
    assert f"id: {record}" in run("show", record).stdout.splitlines()


def test_a_withheld_record_is_shown_with_the_reason_and_without_desk_notes(run: Run, desk: Path) -> None:
    draft = WARNING + "    release: {status: draft}\n    desk_notes: call back tomorrow\n"
    write(desk, draft)
    result = run("show", "lonely", "--format", "json")
    assert json.loads(result.stdout)["withheld"] == "draft"
    assert "call back" not in result.output


def test_an_unknown_id_asks_what_was_meant(run: Run, desk: Path) -> None:
    result = run("show", "river-autority")
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'did you mean "river-authority"?' in result.stderr


def test_a_former_id_leads_to_the_present_one(run: Run, desk: Path) -> None:
    write(desk, WARNING + "    former_ids: [once-so-named]\n")
    assert 'it is now "lonely"' in run("show", "once-so-named").stderr


def test_nothing_is_derived_from_content_with_errors(run: Run, desk: Path) -> None:
    write(desk, ERROR)
    result = run("show", "river-authority")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "briefings check" in result.stderr


# schema and doctor


def test_the_schema_is_printed_or_written(run: Run, tmp_path: Path) -> None:
    assert json.loads(run("schema").stdout) == json_schema()
    target = tmp_path / "schema.json"
    assert run("schema", "-o", str(target)).stdout == ""
    assert target.read_text(encoding="utf-8") == schema_text()


def test_a_schema_that_cannot_be_written_is_the_environment(run: Run, tmp_path: Path) -> None:
    assert run("schema", "-o", str(tmp_path / "nowhere" / "schema.json")).exit_code == 3


def test_the_doctor_names_versions_content_and_git(run: Run, desk: Path) -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.output
    for subject in ("briefings", "Python", "mkdocs", "click", "pydantic", "markdown-it-py", "pyyaml", "YAML parser"):
        assert re.search(rf"^(ok|note) +{subject} ", result.stdout, re.M), subject
    assert "content: 1 YAML file, 17 records" in result.stdout
    assert re.search(r"^note +repository +none", result.stdout, re.M)


def test_the_doctor_finds_what_stops_a_build(run: Run, desk: Path) -> None:
    (desk / "mkdocs.yml").write_text("site_name: x\ndocs_dir: nowhere\nplugins: [briefings]\n")
    result = run("doctor", "--quiet")
    assert result.exit_code == 3
    assert re.search(r"^wrong +configuration ", result.stdout, re.M)
    assert not re.search(r"^ok ", result.stdout, re.M)


def test_the_doctor_works_outside_of_any_desk(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("doctor")
    assert result.exit_code == 0
    assert "briefings new" in result.stdout
    assert list(tmp_path.iterdir()) == []
