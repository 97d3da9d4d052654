"""Every section of tests/golden/text/*.md is a source, its HTML, its one line and its problems.

A section is `## name (language)`, then fences of `~~~~`: source, html, and where they are of interest line
and problems.
"""

import re
from pathlib import Path

import pytest

from briefings.text import Fill, parse, render, render_inline

FOLDER = Path(__file__).parents[2] / "golden" / "text"
SECTION = re.compile(
    r"^## (?P<name>[^\n]+?)(?: \((?P<language>[\w-]+)\))?\n\n"
    r"(?P<body>~~~~ source$.*?)(?=^## [^\n]+\n\n~~~~ source$|\Z)",
    re.M | re.S,
)
FENCE = re.compile(r"^~~~~ (\w+)\n(.*?)^~~~~$", re.M | re.S)


def sections() -> list[tuple[str, str, dict[str, str]]]:
    found = []
    for path in sorted(FOLDER.glob("*.md")):
        for section in SECTION.finditer(path.read_text(encoding="utf-8")):
            parts = dict(FENCE.findall(section["body"]))
            found.append((f"{path.stem}: {section['name']}", section["language"] or "en", parts))
    return found


@pytest.mark.parametrize(("language", "parts"), [s[1:] for s in sections()], ids=[s[0] for s in sections()])
def test_a_text_is_written_as_the_golden_section_says(language: str, parts: dict[str, str], fill: Fill) -> None:
    document = parse(parts["source"].rstrip("\n"), language)
    assert render(document, fill) == parts["html"]
    assert render_inline(document, fill) == parts.get("line", render_inline(document, fill)).rstrip("\n")
    problems = "".join(f"{p.offset} {p.code}: {p.message}\n" for p in document.problems)
    assert problems == parts.get("problems", "")


def test_there_are_sections() -> None:
    assert len(sections()) > 20
