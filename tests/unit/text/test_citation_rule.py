import pytest

from briefings.text import Citation, parse


def only_citation(source: str) -> Citation:
    document = parse(source)
    assert document.problems == ()
    (reference,) = document.references
    assert isinstance(reference, Citation)
    return reference


def test_each_item_knows_its_source_its_locator_and_its_place() -> None:
    source = "It fell [@wion, para. 3; @afp-1]."
    citation = only_citation(source)
    assert [(item.source, item.locator) for item in citation.items] == [("wion", "para. 3"), ("afp-1", "")]
    assert [source[item.offset :][:4] for item in citation.items] == ["wion", "afp-"]
    assert source[citation.offset :].startswith("[@wion")


def test_a_locator_may_hold_commas_and_spaces_and_loses_line_ends() -> None:
    assert only_citation("[@a,  p. 4,\n  col. 2 ]").items[0].locator == "p. 4, col. 2"


def test_space_around_items_is_allowed() -> None:
    assert [item.source for item in only_citation("[@a ; @b]").items] == ["a", "b"]


def test_citations_stand_in_reading_order_with_their_block() -> None:
    references = parse("one [@a]\n\n- two [@b]\n- three [@c]").references
    assert [(r.index, r.block) for r in references] == [(0, 0), (1, 1), (2, 1)]


@pytest.mark.parametrize(
    ("source", "at"),
    [
        ("x [@]", "@]"),
        ("x [@Ä]", "@Ä]"),
        ("x [@a; b]", "b]"),
        ("x [@a; ]", "]"),
        ("x [@a b]", "@a b]"),
        ("x [@con]", "@con]"),
        ("x [@a--b]", "@a--b]"),
        ("x [@open", "[@open"),
        ("x [@open [@a]", "[@open"),
    ],
)
def test_a_malformed_citation_is_a_problem_at_the_item_that_is_wrong(source: str, at: str) -> None:
    (problem,) = parse(source).problems
    assert problem.code == "malformed-citation"
    assert source[problem.offset :].startswith(at)
    assert "[@source-id" in problem.hint


def test_a_malformed_citation_cites_nothing() -> None:
    assert parse("x [@a; b]").references == ()


@pytest.mark.parametrize("source", ["\\[@a]", "`[@a]`", "    [@a]", "```\n[@a]\n```", "mail a@b.example"])
def test_escapes_and_code_are_not_citations(source: str) -> None:
    document = parse(source)
    assert document.references == ()
    assert document.problems == ()


def test_a_citation_before_a_colon_is_not_swallowed_as_a_link_definition() -> None:
    assert len(parse("[@a]: https://example.org/").references) == 1
