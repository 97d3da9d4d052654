from concurrent.futures import ThreadPoolExecutor

import pytest

from briefings.text import Document, parse


def test_the_same_text_is_read_once() -> None:
    assert parse("once [@a]") is parse("once [@a]", "en")
    assert parse("once [@a]") is not parse("once [@a]", "fr")


def test_threads_read_the_same() -> None:
    texts = [f'[x](actor:a-{n}) [@s{n}] "q"' for n in range(200)]

    def read(text: str) -> Document:
        return parse(text, "de")

    with ThreadPoolExecutor(8) as pool:
        documents = list(pool.map(read, texts * 3))
    assert documents == [parse(text, "de") for text in texts] * 3


def test_blocks_say_their_kind_their_first_line_and_their_words() -> None:
    source = "# T\n\np *q* [@a]\n\n- l\n- m\n\n| c |\n|---|\n| d |\n\n> e\n\n    f\n\n***\n\n```\ng\n```"
    blocks = parse(source).blocks
    assert [block.kind for block in blocks] == [
        "heading",
        "paragraph",
        "list",
        "table",
        "quote",
        "code",
        "rule",
        "code",
    ]
    assert [block.index for block in blocks] == list(range(8))
    assert [block.text for block in blocks] == ["T", "p q", "l\nm", "c\nd", "e", "f", "", "g"]
    assert [source[b.offset :].lstrip()[0] for b in blocks] == ["#", "p", "-", "|", ">", "f", "*", "`"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_places_hold_with_every_kind_of_line_end(line_end: str) -> None:
    source = line_end.join(["one", "two [@a]", "", "> three", "> [x](actor:y)", "", "| [@b] |", "|---|"])
    offsets = [reference.offset for reference in parse(source).references]
    assert offsets == [source.index("[@a"), source.index("actor:y"), source.index("[@b")]


@pytest.mark.parametrize(
    "source",
    [
        "- a\n\n\tb [@x]",
        "1. a\n\n   > b\nlazy [@x]",
        ">\u00a0\n> a [@x]",
        "> \u00a0\n> \u00a0\n> [@x] a\n> \u00a0",
        "# a [@x] ##",
        "a [@x]\n===",
        "- [@x]\n- - [@x]\n      [@x]",
        "> - a\n>\n>\tb\n>\t[@x]",
        "\ufeffa [@x]",
        "a\0b [@x]",
        "a\ud800b [@x]",
    ],
)
def test_the_place_of_a_citation_is_found_under_any_indentation(source: str) -> None:
    offsets = [reference.offset for reference in parse(source).references]
    assert offsets == [i for i in range(len(source)) if source.startswith("[@x]", i)]


def test_characters_that_cannot_be_written_are_replaced() -> None:
    assert parse("a\0b\ud800c").blocks[0].text == "a\ufffdb\ufffdc"


@pytest.mark.parametrize("mark", ["> ", "- ", "1) "])
def test_content_lost_by_too_deep_nesting_is_a_problem(mark: str) -> None:
    document = parse(mark * 60 + "lost")
    assert [p.code for p in document.problems] == ["nested-too-deeply"]
    assert "lost" not in document.blocks[0].text


def test_lists_of_a_sane_depth_are_no_problem() -> None:
    source = "\n".join("  " * depth + "- x [@a]" for depth in range(8))
    document = parse(source)
    assert document.problems == ()
    assert len(document.references) == 8


def test_problems_stand_in_the_order_of_their_places() -> None:
    offsets = [p.offset for p in parse("[a ![b](c) <i>](x:y z) [@]\n\n[d]: e").problems]
    assert offsets == sorted(offsets)
    assert len(offsets) >= 4


@pytest.mark.parametrize(
    "piece",
    ["[", "*", ">", "[@", "[@a](", "'a ", "'a b\" ", "<?", "<!--", "![", "](actor:a", "|[@a]", "\n> [@a]", "`"],
)
def test_a_hundred_thousand_characters_of_one_kind_are_read(piece: str) -> None:
    source = (piece * (100_000 // len(piece) + 1))[:100_000]
    assert parse(source).source == source
