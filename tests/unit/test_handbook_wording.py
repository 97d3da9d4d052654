"""The handbook's bad and good sentences: `briefings check` tells the bad ones, and leaves the good ones alone."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from content_samples import NOW

from briefings.loading.tree import MemoryTree, WorkTree
from briefings.settings import Settings
from briefings.site import examine

ROOT = Path(__file__).parents[2]
SECTION = re.compile(r"^### (?P<title>.*?)$(?P<text>.*?)(?=^##)", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (?P<bad>.*?) ?\| (?P<good>.*?) \|$", re.MULTILINE)
ESTIMATES = ("mixed-likelihood", "likelihood-with-confidence")


def rows() -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Codes, a bad sentence (or none) and a good one."""
    handbook = (ROOT / "docs" / "handbook.md").read_text(encoding="utf-8")
    for section in SECTION.finditer(handbook[handbook.index("## Wording") :]):
        named = re.match(r"`([a-z-]+)`", section["title"])
        for row in ROW.finditer(section["text"]):
            if (row["bad"], row["good"]) != ("bad", "good"):
                yield ((named[1],) if named else ESTIMATES, row["bad"], row["good"])


ROWS = list(rows())


def told(text: str) -> set[str]:
    """The codes that the text gives as a highlight beside the records of the first briefing."""
    content = WorkTree(ROOT / "content")
    files = {path: content.read(path, 1_000_000) for path in content.paths() if not path.endswith("briefing.yml")}
    fields = {"situation": "north-west-syria-2024", "title": "D", "summary": "S", "published": "2024-12-02"}
    day = json.dumps({"briefings": {"day": {**fields, "highlights": [text]}}})
    findings = examine(Settings(), MemoryTree({**files, "day.yml": day.encode()}), NOW).verdict.findings
    return {finding.code for finding in findings if finding.place.path == "day.yml"}


def test_every_rule_has_examples() -> None:
    assert {codes[0] for codes, _, _ in ROWS} == {
        "unattributed-claim",
        "verb-stronger-than-status",
        "single-originator-highlight",
        "vague-attribution",
        "mixed-likelihood",
    }


@pytest.mark.parametrize(("codes", "bad", "good"), ROWS)
def test_the_bad_sentence_is_told_and_the_good_one_is_not(codes: tuple[str, ...], bad: str, good: str) -> None:
    assert not bad or told(bad) & set(codes)
    assert not told(good) & set(codes)
