import pytest
from markupsafe import Markup

from briefings.text import Citation, Fill, Html, Mention, parse, plain, render, render_inline


def test_every_top_level_block_carries_its_id(fill: Fill) -> None:
    source = "# T\n\np\n\n- l\n\n1. n\n\n| c |\n|---|\n\n> e\n\n    f\n\n***"
    html = render(parse(source), fill, lambda index: f'p"{index}')
    for index, tag in enumerate(["h3", "p", "ul", "ol", "div", "blockquote", "pre", "hr"]):
        assert f'<{tag} id="p&#34;{index}"' in html
    assert html.count(" id=") == 8


def test_what_others_fill_in_is_escaped_unless_it_is_markup() -> None:
    class Careless:
        def mention(self, mention: Mention, words: Html) -> Markup:
            return "<i>" + str(words)  # type: ignore[return-value]

        def citation(self, citation: Citation) -> Markup:
            return Markup("<sup>1</sup>")

    assert render(parse("[*a*](actor:x) [@s]"), Careless()) == "<p>&lt;i&gt;&lt;em&gt;a&lt;/em&gt;<sup>1</sup></p>\n"


def test_words_of_a_mention_arrive_as_html_and_as_text() -> None:
    seen = []

    class Watching:
        def mention(self, mention: Mention, words: Html) -> Markup:
            seen.append((mention.words, words))
            return words

        def citation(self, citation: Citation) -> Markup:
            return Markup("")

    render(parse('[*a* & "b"](actor:x) [](actor:y)'), Watching())
    assert seen == [("a & “b”", Html("<em>a</em> &amp; “b”")), ("", Html(""))]
    assert all(isinstance(words, Html) for _, words in seen)


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("", ""),
        ("one *two*", "one <em>two</em>"),
        ("one\n\ntwo\n\nthree", "one <br> two <br> three"),
        ("- one\n- two", "one <br> two"),
        ("# one\n\n***", "one"),
        ("one [@a]", "one<sup>a</sup>"),
    ],
)
def test_a_text_as_one_line_has_no_block_markup(source: str, line: str, fill: Fill) -> None:
    html = render_inline(parse(source), fill)
    assert html == line
    assert isinstance(html, Html)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("He *said* [so](claim:x) [@a, p. 1]. Then", "He said so. Then"),
        ("[@a] Then [@b] [@c] more", "Then more"),
        ("a\nb\\\nc", "a b\nc"),
        ("a\n\n- b\n- c\n\n| d | e |\n|---|---|\n| f | g |", "a\nb\nc\nd e\nf g"),
        ("`<b>` & <https://example.org/>", "<b> & https://example.org/"),
        ("***", ""),
    ],
)
def test_plain_text_has_no_markup_and_no_citations(source: str, words: str) -> None:
    assert plain(parse(source)) == words


def test_plain_text_takes_names_for_mentions_without_words() -> None:
    document = parse("[](actor:hts) and [them](actor:hts)")
    assert plain(document) == "hts and them"
    assert plain(document, lambda mention: mention.id.upper()) == "HTS and them"
