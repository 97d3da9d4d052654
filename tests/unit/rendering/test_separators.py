"""Commas and colons between what templates show are those of the page's language."""

import re

import pytest
from sample_site import desk_of

from briefings.pages.figures import figure_tables
from briefings.pages.rows import note_of
from briefings.rendering.environment import template_folder

WRITTEN = re.compile(r"(?:\}\}|%\}|</\w+>)(?:, |: |; )|join\(\"[,;:]")
"""A separator right after what is shown, or between what is joined."""
OF_MACHINES_OR_ENGLISH = {"main.html", "pages/data.html", "components/problems/problems.html"}
"""The policy of the page for browsers; the dictionary of tables, which is English; the preview's problems."""


def test_no_template_writes_a_separator_of_english() -> None:
    root = template_folder()
    found = [
        f"{path}: {line.strip()[:80]}"
        for file in sorted(root.rglob("*.html"))
        if (path := file.relative_to(root).as_posix()) not in OF_MACHINES_OR_ENGLISH
        for line in file.read_text("utf-8").splitlines()
        if WRITTEN.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("line", ["{{ a }}, {{ b }}", "{% endif %}: <a", "</b>; c", '{{ words|join(", ") }}'])
def test_what_is_looked_for_is_found(line: str) -> None:
    assert WRITTEN.search(line)


RECORDS = """
places:
  mill: {name: Mill, kind: facility}
events:
  fire: {title: Fire, where: [{place: mill}, {said: the yard}]}
claims:
  a: {statement: A., asserted_by: {said: one}, figures: {dead: {said: dozens}}}
  b: {statement: B., asserted_by: {said: two}, figures: {dead: {said: scores}}}
"""


@pytest.mark.parametrize(
    ("language", "places", "figures"),
    [
        ("en", "Mill, the yard", "“dozens”, “scores”"),
        ("ar", "Mill، the yard", "«dozens»، «scores»"),
        ("fr", "Mill, the yard", "«\u202fdozens\u202f», «\u202fscores\u202f»"),
    ],
)
def test_lists_in_notes_and_headlines_are_those_of_the_language(language: str, places: str, figures: str) -> None:
    desk = desk_of(RECORDS).speaking(language)
    assert note_of(desk, desk.corpus.events["fire"]) == places
    (table,) = figure_tables(desk, ("a", "b"))
    assert table.headline.replace("\u00a0", "\u202f") == figures
