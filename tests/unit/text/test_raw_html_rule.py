import pytest

from briefings.text import Fill, parse, render

TAGS = (
    "<b>",
    "</b>",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- x -->",
    "<?php ?>",
    "<![CDATA[x]]>",
    "<!DOCTYPE html>",
    "<div\nx",
    "<script\n",
    "x <a\nhref='y'>",
)


@pytest.mark.parametrize("source", TAGS)
def test_html_is_a_problem_and_is_printed_as_it_stands(source: str, fill: Fill) -> None:
    document = parse(source)
    assert {p.code for p in document.problems} == {"raw-html"}
    assert source[document.problems[0].offset] == "<"
    assert "\n" not in document.problems[0].message
    assert render(document, fill).count("<") == 2  # <p> and </p>


@pytest.mark.parametrize(
    "source", ["a < b", "<3", "5 <6", "<-", "<https://example.org>", "<a@example.org>", "`<b>`", "\\<b>"]
)
def test_what_commonmark_does_not_take_for_html_is_no_problem(source: str) -> None:
    assert parse(source).problems == ()


def test_a_tag_written_with_character_references_stays_text(fill: Fill) -> None:
    assert render(parse("&lt;b&gt; &#60;i&#62;"), fill) == "<p>&lt;b&gt; &lt;i&gt;</p>\n"


def test_what_a_browser_alone_would_take_for_a_tag_is_printed_too(fill: Fill) -> None:
    assert render(parse("<svg/onload=alert(1)>"), fill) == "<p>&lt;svg/onload=alert(1)&gt;</p>\n"
