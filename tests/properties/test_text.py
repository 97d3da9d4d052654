"""Promises of rich text over all inputs: it never raises, places are exact, and only known markup comes out."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from briefings.text import Citation, Html, Mention, parse, plain, render, render_inline

BARE = "p ul li blockquote table thead tbody tr pre code hr em strong br bdi h3 h4 h5 h6 sup i"
ALLOWED: dict[str, set[str]] = {
    **{tag: set() for tag in BARE.split()},
    "ol": {"start"},
    "div": {"class", "tabindex"},
    "table": {"class"},
    "th": {"class", "scope"},
    "td": {"class"},
    "a": {"href", "rel"},
}
SYNTAX = (
    *("[", "]", "(", ")", "<", ">", "*", "_", "`", "\\", "!", "@", ";", ",", ":", "|", "#", "-", "'", '"', "&", "="),
    *("\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n    ", "\t", "\r\n", "  \n", "\0", "\ud800", "\u202e", "\u2069"),
    *("\u00a0", "a", "é", "ح", " ", "[@a, p. 1]", "[@a; @b]", "[x](actor:a)", "[](claim:b)", "](", "[@", "\n|-|-|\n"),
    *("javascript:alert(1)", "<script>", "onload=", "https://e.example/", "&#106;", "&colon;", "\n[r]: ", "[r]"),
)
PAYLOADS = (
    '<img src=x onerror="alert(1)">',
    "[a](javascript:alert(1))",
    "[a](java\nscript:alert(1))",
    "[a](&#x6A;avascript&colon;alert(1))",
    "<javascript:alert(1)>",
    "[a]: javascript:alert(1)\n\n[a]",
    '[a](https://e.example/"onmouseover="alert(1))',
    '[a](https://e.example "x\\" onclick=alert(1)")',
    "![a](data:text/html;base64,PHNjcmlwdD4=)",
    "[@<script>]",
    "[@a, <script>alert(1)</script>]",
    "[<script>](actor:a)",
    "```<script>\n<script>\n```",
    "|<script>|\n|-|\n|<script>|",
    "[a](\x01javascript:alert(1))",
    "&lt;script&gt;",
    "[a](actor:a'onclick=)",
    "<a href=javascript:alert(1)>",
)


class Plainly:
    def mention(self, mention: Mention, words: Html) -> Markup:
        return Markup("<i>{}</i>").format(words)

    def citation(self, citation: Citation) -> Markup:
        return Markup("<sup>{}</sup>").format(" ".join(item.locator for item in citation.items))


class Checker(HTMLParser):
    """Fails on any tag, attribute or address that a rich text may not hold, and on tags that do not nest."""

    VOID = ("br", "hr")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED
        assert {name for name, _ in attrs} <= ALLOWED[tag]
        for name, value in attrs:
            if name == "class" and tag == "table":
                assert value == "long-words"
            if name == "href":
                assert re.match(r"(?:https?|mailto):", value or "", re.IGNORECASE)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError("a comment")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError("a declaration")

    def handle_pi(self, data: str) -> None:
        raise AssertionError("a processing instruction")


def check(source: str, language: str = "en") -> None:
    document = parse(source, language)
    for html in (render(document, Plainly()), render_inline(document, Plainly())):
        checker = Checker()
        checker.feed(html)
        checker.close()
        assert checker.open == []
        html.encode("utf-8")
    plain(document)
    for problem in document.problems:
        assert 0 <= problem.offset <= len(source)
    for number, reference in enumerate(document.references):
        assert reference.index == number
        assert 0 <= reference.block < len(document.blocks)


def check_places(source: str) -> int:
    """How many references were compared with the source."""
    references = parse(source).references
    for reference in references:
        if isinstance(reference, Mention):
            assert source.startswith((f"{reference.kind}:{reference.id}", "["), reference.offset)
        else:
            assert source.startswith("[@", reference.offset)
            for item in reference.items:
                assert source.startswith(item.source, item.offset)
                assert source[: item.offset].rstrip().endswith("@")
    return len(references)


@given(st.text(), st.sampled_from(["en", "fr", "ar", "x-?", ""]))
def test_any_text_is_read_and_written_with_known_markup_only(source: str, language: str) -> None:
    check(source, language)


@given(st.lists(st.sampled_from(SYNTAX), max_size=60).map("".join))
@settings(max_examples=600)
def test_any_mix_of_syntax_is_read_and_written_with_known_markup_only(source: str) -> None:
    check(source)


@given(st.lists(st.sampled_from(PAYLOADS + SYNTAX), min_size=1, max_size=12).map("".join))
@settings(max_examples=400)
def test_no_payload_becomes_markup(source: str) -> None:
    check(source)


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("around", ["{}", "> - {}", "# {}", "[{}](actor:a)", "*{}*", "| {} |\n|---|", '"{}"'])
def test_each_payload_in_each_place_stays_text(payload: str, around: str) -> None:
    check(around.format(payload))


# Documents with references everywhere. Each is unlike the others, so that a wrong place cannot pass for right.
def numbered(template: str) -> st.SearchStrategy[str]:
    return st.integers(0, 10_000).map(lambda n: template.replace("N", str(n)))


WORDS = st.one_of(
    st.sampled_from(["plain", "*strong*", "`code [@no]`", "\\[@no]", '"quoted"', "&amp;", "حلب", "a\\|b", "x < y"]),
    numbered("[@sN]"),
    numbered("[@sN, p. N]"),
    numbered("[@sN; @tN, para. N]"),
    numbered("[words](actor:aN)"),
    numbered("[](<claim:cN>)"),
    numbered("![alt [@sN]](x.png)"),
)
LINE = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
PARAGRAPH = st.lists(LINE, min_size=1, max_size=3).map("\n".join)
CELL = st.lists(WORDS, max_size=2).map(" ".join)


@st.composite
def tables(draw: st.DrawFn) -> str:
    width = draw(st.integers(1, 3))
    bar = draw(st.sampled_from(["|", "| ", "|  "]))
    rows = draw(st.lists(st.lists(CELL, min_size=1, max_size=width + 1), min_size=1, max_size=3))
    head = [draw(WORDS) for _ in range(width)]
    lines = [head, ["---"] * width, *rows]
    return "\n".join(bar + f" {bar}".join(line) + " |" for line in lines)


def indented(block: str, first: str, rest: str) -> str:
    head, *tail = block.split("\n")
    return "\n".join([first + head, *(rest + line if line else line for line in tail)])


def containers(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=1, max_size=3).map("\n\n".join)
    return st.one_of(
        several.map(lambda block: indented(block, "- ", "  ")),
        several.map(lambda block: indented(block, "12. ", "    ")),
        several.map(lambda block: "\n".join("> " + line for line in block.split("\n"))),
        several.map(lambda block: "\n".join(">" + line for line in block.split("\n"))),
        several.map(lambda block: indented(block, "-\t", "\t")),
    )


BLOCK = st.one_of(PARAGRAPH, LINE.map("## {} ##".format), LINE.map("{}\n---".format), tables())
DOCUMENT = st.lists(st.recursive(BLOCK, containers, max_leaves=6), min_size=1, max_size=4).map("\n\n".join)


@given(DOCUMENT, st.sampled_from(["\n", "\r\n", "\r"]))
@settings(max_examples=500)
def test_every_reference_stands_where_it_says(source: str, line_end: str) -> None:
    source = source.replace("\n", line_end)
    check_places(source)
    check(source)


@given(DOCUMENT)
@settings(max_examples=300)
def test_citations_stand_in_the_order_of_the_source(source: str) -> None:
    offsets = [reference.offset for reference in parse(source).references]
    assert offsets == sorted(set(offsets))


@given(st.lists(st.sampled_from(SYNTAX), max_size=60).map("".join))
@settings(max_examples=600)
def test_places_hold_in_any_mix_of_syntax(source: str) -> None:
    check_places(source)
