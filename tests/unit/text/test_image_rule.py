from briefings.text import Fill, parse, render


def test_an_image_is_a_problem_and_leaves_its_alt_text_with_what_it_cites(fill: Fill) -> None:
    source = "See ![the [](place:airport) [@a]](x.png) now"
    document = parse(source)
    assert [(p.code, p.offset) for p in document.problems] == [("image-in-text", 4)]
    assert "media:" in document.problems[0].hint
    assert render(document, fill) == '<p>See the <a href="/places/airport/">AIRPORT</a><sup>a</sup> now</p>\n'
    assert [source[r.offset :][:4] for r in document.references] == ["plac", "[@a]"]


def test_emphasis_does_not_reach_out_of_the_alt_text(fill: Fill) -> None:
    assert render(parse("*a ![b* c](x)"), fill) == "<p>*a b* c</p>\n"


def test_an_image_by_a_definition_is_one_too() -> None:
    assert "image-in-text" in [p.code for p in parse("![a][b]\n\n[b]: x.png").problems]


def test_an_exclamation_mark_before_a_bracket_is_not_an_image() -> None:
    assert parse("Fire![@a]").problems == ()
    assert len(parse("Fire! [@a]").references) == 1
