"""The environment escapes everything, and a name that is not there is an error."""

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup
from sample_site import sample

from briefings.pages import plan
from briefings.pages.page import Page
from briefings.pages.prose import Numbering
from briefings.pages.tongue import Tongue
from briefings.rendering.environment import (
    HERE,
    TONGUE,
    blocks,
    country_name,
    environment,
    inline,
    letters,
    listed,
    number,
    template_folder,
)
from briefings.rendering.renderer import render, template_of

PAYLOAD = "<script>alert(1)</script>\" ' &"
TEMPLATES = sorted(file.relative_to(template_folder()).as_posix() for file in template_folder().rglob("*.html"))


def test_values_are_escaped_whatever_the_templates_name() -> None:
    written = environment().from_string("<p title='{{ x }}'>{{ x }}</p>").render(x=PAYLOAD)
    assert written.count("&lt;script&gt;") == 2
    assert written.count("<") == 2
    assert "&#34;" in written
    assert "&#39;" in written


@pytest.mark.parametrize(
    "template", ["{{ nothing }}", "{{ x.nothing }}", "{% if nothing %}{% endif %}", "{{ nothing|e }}"]
)
def test_a_name_that_is_not_there_is_an_error(template: str) -> None:
    with pytest.raises(UndefinedError):
        environment().from_string(template).render(x=object())


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_compiles(name: str) -> None:
    if name in ("main.html", "404.html"):  # MkDocs renders the shell, with filters of its own
        environment().parse((template_folder() / name).read_text("utf-8"))
    else:
        environment().get_template(name)


def test_the_templates_of_pages_are_those_of_the_page_classes() -> None:
    assert callable(plan.plan)  # importing the plan imports every page class
    pages = {kind for kind in _below(Page) if kind.__name__ != "RecordPage"}
    names = {kind.__name__.removesuffix("Page").lower() for kind in pages}
    assert names == {Path(name).stem for name in TEMPLATES if name.startswith("pages/")}


def test_a_page_is_rendered_with_the_template_of_its_class() -> None:
    page = sample().pages["claims/wire-level/"].build()
    assert template_of(page) == "claim"
    assert render(page).html == sample().render("claims/wire-level/").html


def test_a_page_leaves_nothing_behind_for_the_next() -> None:
    sample().render("briefings/northford-bridge-2-ar/")
    assert HERE.get("nowhere") == "nowhere"
    assert TONGUE.get() == Tongue("en")


def test_an_address_that_a_template_writes_out_is_that_of_the_page_at_hand() -> None:
    template = environment().from_string('{{ "claims/"|href }}')
    written = []
    for url in ("", "briefings/x/"):
        here = HERE.set(url)
        written.append(template.render())
        HERE.reset(here)
    assert written == ["claims/", "../../claims/"]


def test_templates_do_not_switch_escaping_off() -> None:
    """But for the shapes of marks, which are written out in the template that draws them."""
    for name in TEMPLATES:
        text = (template_folder() / name).read_text("utf-8")
        assert "{% autoescape" not in text
        trusted = re.findall(r"(\w+)\[[\w.]+\]\s*\|\s*safe", text)
        assert len(re.findall(r"\|\s*safe\b", text)) == len(trusted), name
        written = [rf"{{% set {one} = {{|{{% from .* import [^%]*\b{one}\b" for one in trusted]
        assert all(re.search(here, text) for here in written), name


def test_a_text_in_another_language_than_its_page_says_so() -> None:
    desk = sample().desk
    arabic = desk.corpus.briefings["northford-bridge-2-ar"]
    prose = Numbering(desk).prose(arabic, "نص")
    here, language = HERE.set(""), TONGUE.set(Tongue("en"))
    try:
        assert inline(prose) == '<span lang="ar" dir="rtl">نص</span>'
        assert blocks(prose) == '<div lang="ar" dir="rtl"><p>نص</p>\n</div>'
        TONGUE.set(Tongue("ar"))
        assert inline(prose) == "نص"
    finally:
        HERE.reset(here)
        TONGUE.reset(language)


@pytest.mark.parametrize(("number", "written"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba"), (703, "aaa")])
def test_places_are_lettered_like_the_columns_of_a_sheet(number: int, written: str) -> None:
    assert letters(number) == written


def test_counts_bring_their_noun_and_codes_their_country() -> None:
    assert (number(12000), listed(["A", "<b>", Markup("<i>C</i>")])) == ("12,000", "A, &lt;b&gt; and <i>C</i>")
    assert (country_name("GB"), country_name("ZZ9")) == ("United Kingdom", "ZZ9")


def _below(kind: type[Page]) -> set[type[Page]]:
    return {found for below in kind.__subclasses__() for found in {below, *_below(below)}}
