"""The generated corpus that builds are measured on: sound, in several scripts, and the same every time."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefings.settings import Settings
from briefings.site import examine

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "corpus.py"


def generated(out: Path, briefings: int = 12) -> subprocess.CompletedProcess[str]:
    arguments = [sys.executable, str(SCRIPT), str(briefings), str(out)]
    return subprocess.run(arguments, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus") / "content"
    done = generated(folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_a_corpus_of_any_number_of_briefings_has_no_errors(content: Path) -> None:
    examined = examine(Settings(content_dir=content))
    assert [finding for finding in examined.verdict.findings if finding.severity.value != "advice"] == []
    corpus = examined.graph.corpus
    assert (len(corpus.briefings), len(corpus.claims), len(corpus.events)) == (12, 36, 24)
    versions = {briefing.language for briefing in corpus.briefings.values() if briefing.translation_of == "briefing-5"}
    assert {briefing.language for briefing in corpus.briefings.values()} == {"en", "uk", "ar"}
    assert (corpus.briefings["briefing-5"].language, versions) == ("en", {"uk", "ar"})


def test_a_corpus_is_the_same_every_time(content: Path, tmp_path: Path) -> None:
    assert generated(tmp_path).returncode == 0
    names = sorted(file.relative_to(content) for file in content.rglob("*.yml"))
    assert len(names) == 17
    assert all((tmp_path / name).read_bytes() == (content / name).read_bytes() for name in names)


def test_too_few_briefings_are_refused_in_words(tmp_path: Path) -> None:
    done = generated(tmp_path, 7)
    assert done.returncode == 1
    assert done.stderr == "8 briefings are the fewest\n"
