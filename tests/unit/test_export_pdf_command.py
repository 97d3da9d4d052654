"""`briefings export pdf`: what it writes, and how it ends when it cannot."""

import importlib.util
import os
import subprocess
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result
from desk_folder import PATIENCE, command
from pdf_reading import require_pdf, words_of
from sample_site import copy_sample

from briefings.cli import application

BRIEFING = "northford-bridge-2"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    require_pdf()
    folder = copy_sample(tmp_path / "desk")
    monkeypatch.chdir(folder)
    return folder


def export(*arguments: str) -> Result:
    return CliRunner().invoke(application, ["export", "pdf", *arguments])


def leftovers(desk: Path) -> list[str]:
    return sorted(file.name for file in desk.iterdir() if file.name not in ("content", "mkdocs.yml", ".briefings"))


def test_a_briefing_is_written_beside_the_configuration_and_the_fonts_are_named(desk: Path) -> None:
    done = export(BRIEFING)
    assert done.exit_code == 0, done.output
    assert f"{BRIEFING}.pdf" in done.output
    assert "set in" in done.output
    assert leftovers(desk) == [f"{BRIEFING}.pdf"]
    with pikepdf.open(desk / f"{BRIEFING}.pdf") as pdf:
        assert pdf.docinfo.Title == "The bridge & the “river” <bank> at Northford"
        assert pdf.docinfo.Author == "Northford Desk, Night shift"
        assert pdf.docinfo.CreationDate == "D:20260307203000+01'00"
        assert pdf.docinfo.ModDate == "D:20260308000000+00'00"


def test_any_record_has_a_pdf_and_the_paper_may_be_letter(desk: Path) -> None:
    done = export("river-authority", "-o", "who.pdf", "--paper", "letter", "--quiet")
    assert (done.exit_code, done.output) == (0, "")
    with pikepdf.open(desk / "who.pdf") as pdf:
        assert [round(float(edge)) for edge in pdf.pages[0].MediaBox] == [0, 0, 612, 792]
        assert "/CreationDate" not in pdf.docinfo


def test_neither_the_clock_nor_the_order_of_hashes_changes_a_byte(desk: Path) -> None:
    made = []
    for seed, epoch, zone in (("0", "1000000000", "UTC"), ("4711", "1900000000", "Asia/Tokyo")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": epoch, "TZ": zone}
        arguments = command("briefings", "export", "pdf", BRIEFING, "-o", f"{seed}.pdf")
        subprocess.run(arguments, cwd=desk, env=environment, check=True, capture_output=True, timeout=PATIENCE)
        made.append((desk / f"{seed}.pdf").read_bytes())
    assert made[0] == made[1]


def test_an_id_that_nobody_knows_is_told_with_the_one_that_was_meant(desk: Path) -> None:
    done = export("northford-brige-2")
    assert done.exit_code == 2
    assert f'did you mean "{BRIEFING}"?' in done.output
    assert leftovers(desk) == []


def test_what_is_not_public_has_no_pdf_unless_it_is_asked_for_and_then_says_so(desk: Path) -> None:
    assert (desk / "content" / "restricted.yml").is_file()
    done = export("secret-source")
    assert done.exit_code == 2
    assert "no page in the public edition" in done.output
    assert "--edition internal" in done.output
    assert leftovers(desk) == []
    done = export("secret-source", "--edition", "internal")
    assert done.exit_code == 0, done.output
    assert "Not public" in words_of((desk / "secret-source.pdf").read_bytes())


def test_errors_of_the_content_are_told_and_an_earlier_pdf_stays_as_it_was(desk: Path) -> None:
    (desk / f"{BRIEFING}.pdf").write_bytes(b"earlier")
    (desk / "content" / "broken.yml").write_text("actors:\n  someone: {name: Someone, type: nonsense}\n")
    done = export(BRIEFING)
    assert done.exit_code == 1
    assert "broken.yml:2" in done.output
    assert leftovers(desk) == [f"{BRIEFING}.pdf"]
    assert (desk / f"{BRIEFING}.pdf").read_bytes() == b"earlier"


@pytest.mark.parametrize(("target", "words"), [("no/such/a.pdf", "there is no folder"), ("content", "is a folder")])
def test_a_place_that_cannot_be_written_is_wrong_usage(desk: Path, target: str, words: str) -> None:
    done = export("river-authority", "-o", target)
    assert done.exit_code == 2
    assert words in done.output


def test_without_a_configuration_or_with_a_wrong_one_it_is_wrong_usage(desk: Path) -> None:
    assert export(BRIEFING, "-f", "none.yml").exit_code == 2
    (desk / "wrong.yml").write_text("site_name: X\ndocs_dir: content\nplugins: [briefings: {no_such: 1}]\n")
    assert export(BRIEFING, "-f", "wrong.yml").exit_code == 2


def test_a_site_in_another_theme_is_set_in_ours(desk: Path) -> None:
    text = (desk / "mkdocs.yml").read_text("utf-8")
    assert "name: briefings" in text
    (desk / "mkdocs.yml").write_text(text.replace("name: briefings", "name: mkdocs", 1), "utf-8")
    assert export("river-authority").exit_code == 0
    assert "1 / " in words_of((desk / "river-authority.pdf").read_bytes())


def test_without_the_extra_it_says_how_to_install_it(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, package=None: None if name == "weasyprint" else find(name, package)
    )
    done = export(BRIEFING)
    assert done.exit_code == 3
    assert 'pip install "briefings[pdf]"' in done.output
    assert leftovers(desk) == []


def test_a_machine_without_pango_is_told_what_is_missing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    real = builtins.__import__

    def without(name: str, *arguments: object, **options: object) -> object:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    done = export(BRIEFING)
    assert done.exit_code == 3
    assert "libpango" in done.output
    assert "apt install" in done.output
