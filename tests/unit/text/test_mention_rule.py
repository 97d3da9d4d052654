import pytest

from briefings.text import MENTION_KINDS, Mention, parse


@pytest.mark.parametrize("kind", MENTION_KINDS)
def test_every_kind_of_record_can_be_mentioned(kind: str) -> None:
    source = f"see [the *one*]({kind}:x-1)"
    (mention,) = parse(source).references
    assert isinstance(mention, Mention)
    assert (mention.kind, mention.id, mention.words) == (kind, "x-1", "the one")
    assert source[mention.offset :].startswith(f"{kind}:x-1")


@pytest.mark.parametrize("source", ["[](actor:x)", "[ ](actor:x)", "[\n](actor:x)"])
def test_a_mention_without_words_asks_for_the_record_s_name(source: str) -> None:
    (mention,) = parse(source).references
    assert isinstance(mention, Mention)
    assert mention.words == ""


@pytest.mark.parametrize(
    "source", ["[x](<actor:hts>)", "[x]( actor:hts )", '[x](actor:hts "title")', "[x](\nactor:hts)"]
)
def test_the_place_of_the_address_is_found_however_it_is_written(source: str) -> None:
    (mention,) = parse(source).references
    assert source[mention.offset :].startswith("actor:hts")


def test_a_mention_by_a_link_definition_stands_where_it_is_used() -> None:
    source = "The [group][g] and the [g].\n\n[g]: actor:hts"
    offsets = [mention.offset for mention in parse(source).references]
    assert offsets == [source.index("[group]"), source.index("[g].")]


@pytest.mark.parametrize(
    ("address", "code", "hint"),
    [
        ("aktor:hts", "unknown-mention", "did you mean actor:hts?"),
        ("Actor:hts", "unknown-mention", "did you mean actor:hts?"),
        ("person:ann", "unknown-mention", "one of actor, event"),
        ("actor:", "bad-mention", "small letters"),
        ("actor:a_b", "bad-mention", "small letters"),
        ("/actors/hts/", "bad-mention", "[words](kind:id)"),
        ("../about.md", "bad-mention", "[words](kind:id)"),
        ("#top", "bad-mention", "[words](kind:id)"),
        ("//example.org/", "bad-mention", "https:"),
        ("", "bad-mention", "https:"),
        ("javascript:alert(1)", "unsafe-address", "https:, http: or mailto:"),
        ("JAVASCRIPT:alert", "unsafe-address", "https:, http: or mailto:"),
        ("&#106;avascript:alert(1)", "unsafe-address", "https:, http: or mailto:"),
        ("data:text/html,x", "unsafe-address", "https:, http: or mailto:"),
        ("vbscript:x", "unsafe-address", "https:, http: or mailto:"),
        ("file:///etc/passwd", "unsafe-address", "https:, http: or mailto:"),
        ("https://user:pass@example.org/", "unsafe-address", "https:, http: or mailto:"),
        ("https:example.org", "bad-address", "as a browser shows it"),
    ],
)
def test_any_other_address_is_refused_with_a_reason_and_a_way_out(address: str, code: str, hint: str) -> None:
    source = f"see [x]({address})"
    (problem,) = parse(source).problems
    assert problem.code == code
    assert problem.offset == source.index("(") + 1
    assert hint in problem.hint


def test_a_link_definition_is_held_to_the_same_rules() -> None:
    assert [p.code for p in parse("[x]\n\n[x]: javascript:alert(1)").problems] == ["unsafe-address"]


def test_a_long_address_is_shortened_in_the_message() -> None:
    (problem,) = parse(f"[x](/{'a' * 5000})").problems
    assert len(problem.message) < 120


@pytest.mark.parametrize("source", ["[x] (actor:a)", "[see [@s]](actor:a)", "x](claim:a)"])
def test_what_looks_like_a_mention_but_would_be_printed_is_a_problem(source: str) -> None:
    assert [p.code for p in parse(source).problems] == ["bad-mention"]


def test_a_definition_that_nothing_uses_is_a_problem_because_its_text_is_lost() -> None:
    source = "It fell.\n\n[Note]: nobody\n\n[used]\n\n[used]: https://example.org/\n[used]: https://example.com/"
    problems = parse(source).problems
    assert [p.code for p in problems] == ["unused-definition", "unused-definition"]
    assert [source[p.offset :].split("\n")[0] for p in problems] == [
        "[Note]: nobody",
        "[used]: https://example.com/",
    ]
