"""Components as the templates write them, every example of each. To be judged by eye, as the pages are."""

import json
from pathlib import Path

import pytest
from component_examples import Component, all_components, shown

GOLDEN = Path(__file__).parent / "components"
LONGEST = 12_000
"""Characters of an example that are kept: three hundred rows are tried, not read."""


def written(one: Component) -> str:
    """All examples of which the data stand in full beside the template; the others are parts of the golden pages."""
    parts = []
    for example in one.examples:
        if '"sample"' in json.dumps(example.given):
            continue
        html = str(shown(one, example)).strip()
        kept = html if len(html) <= LONGEST else f"{html[:400]}\n<!-- and {len(html) - 400:,} characters more -->"
        parts.append(f"<!-- {example.name} -->\n{kept}\n" if html else f"<!-- {example.name}: nothing -->\n")
    return "\n".join(parts)


@pytest.mark.parametrize("one", [*all_components()], ids=lambda one: one.name)
def test_a_component_is_written_like_this(one: Component, update_golden: bool) -> None:
    made = written(one)
    file = GOLDEN / f"{one.name}.html"
    if update_golden:
        file.parent.mkdir(exist_ok=True)
        file.write_text(made, encoding="utf-8")
    assert file.is_file(), "write it with --update-golden, and read it"
    assert made == file.read_text(encoding="utf-8")


def test_there_is_no_golden_file_of_a_component_that_is_gone() -> None:
    assert {file.stem for file in GOLDEN.glob("*.html")} <= {one.name for one in all_components()}
