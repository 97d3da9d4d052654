"""Components say what they are for and what they take; their examples are right, and right with a stranger's words."""

import json
import re

import pytest
from component_examples import COMPONENTS, Component, Example, all_components, component, folders, macros, shown, values
from example_views import planted, view
from html_reading import faults, read

ALL = [folder.name for folder in folders()]
EXAMPLES = [(one, example) for one in all_components() for example in one.examples]
NAMES = [f"{one.name}: {example.name}" for one, example in EXAMPLES]
PAYLOAD = "\"'><i class=planted onclick=alert(1)>&lt;b class=planted>{{ 713*717 }}<script>alert(1)</script>"
OF_PAGES = (
    "first headings",
    "leads nowhere",
    "sources are not numbered",
    "leads back to",
    "a heading skips",
    "has other",
)
"""Faults that a page may have and a part of one may not: its numbers and anchors lead to other parts."""


def public_macros(name: str) -> set[str]:
    """Macros that templates outside the component's folder take from it."""
    taken: set[str] = set()
    for file in COMPONENTS.parent.rglob("*.html"):
        if file.parent != COMPONENTS / name:
            source = file.read_text(encoding="utf-8")
            for names in re.findall(rf'from "components/{name}/[\w-]+\.html" import ([^%]+?) -?%}}', source):
                taken |= {one.strip() for one in names.split(",")}
    return taken & set(macros(name))


@pytest.mark.parametrize("name", ALL)
def test_every_component_says_what_it_is_for_and_has_examples(name: str) -> None:
    assert (COMPONENTS / name / "examples.json").is_file(), "see docs/design.md: what a component is made of"
    one = component(name)
    assert one.about.endswith(".")
    assert one.when.endswith(".")
    assert len(one.examples) >= 2
    names = [example.anchor for example in one.examples]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", ALL)
def test_every_macro_that_others_use_is_described_with_all_that_it_takes(name: str) -> None:
    one = component(name)
    described = {use.name: [parameter.name for parameter in use.parameters] for use in one.uses if not use.included}
    real = macros(name)
    assert public_macros(name) <= set(described)
    assert set(described) <= set(real)
    assert described == {macro: list(real[macro].arguments) for macro in described}
    for use in one.uses:
        assert all(parameter.about.endswith(".") for parameter in use.parameters), use.name


@pytest.mark.parametrize("name", ALL)
def test_every_macro_that_is_described_has_an_example_that_gives_what_must_be_given(name: str) -> None:
    one = component(name)
    assert {use.name for use in one.uses} <= {example.use for example in one.examples}
    for example in one.examples:
        if example.use:
            needed = {parameter.name for parameter in one.use(example.use).parameters if parameter.default is None}
            assert needed <= set(example.given), example.name


@pytest.mark.parametrize(("one", "example"), EXAMPLES, ids=NAMES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_example_is_written_without_a_fault(one: Component, example: Example, language: str) -> None:
    found = faults(str(shown(one, example, language)), whole=False)
    assert [fault for fault in found if not any(kind in fault for kind in OF_PAGES)] == []


WITH_DATA = [(one, example) for one, example in EXAMPLES if example.use and '"sample"' not in json.dumps(example.given)]
"""Whole pages with a stranger's words are tried in test_hostile_content.py."""


@pytest.mark.parametrize(
    ("one", "example"), WITH_DATA, ids=[f"{one.name}: {example.name}" for one, example in WITH_DATA]
)
def test_a_strangers_words_in_every_text_stay_words(one: Component, example: Example) -> None:
    given = {name: planted(value, PAYLOAD) for name, value in values(one, example).items()}
    html = str(shown(one, example, given=given | kept(one, example)))
    planted_elements = [
        element for element in read(html) if element.has("class", "planted") or element.name == "script"
    ]
    assert planted_elements == []
    assert [name for element in read(html) for name in element.attributes if name.startswith("on")] == []
    assert "511221" not in html


def kept(one: Component, example: Example) -> dict[str, object]:
    """Terms of ours that are given by themselves."""
    return {
        name: value for name, value in values(one, example).items() if name in ("placement", "last", "name", "heading")
    }


def test_an_example_must_give_what_a_view_needs_and_nothing_else() -> None:
    with pytest.raises(TypeError, match="url is missing"):
        view("Link", {"text": "x"})
    with pytest.raises(TypeError, match="Link has no words"):
        view("Link", {"url": "x", "text": "x", "words": "x"})
    with pytest.raises(TypeError, match="is no str"):
        view("Link", {"url": 1, "text": "x"})
