import pytest

from briefings.text import parse, plain
from briefings.text.quotes import quotation_marks


def curled(text: str, language: str = "en") -> str:
    return plain(parse(text, language))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "“a ‘b’”"),
        ("xx", "“a ‘b’”"),
        ("fr", "«\u202fa ‹\u202fb\u202f›\u202f»"),
        ("fr-CA", "«\u202fa ‹\u202fb\u202f›\u202f»"),
        ("de-AT", "„a ‚b‘“"),
        ("uk", "«a „b“»"),
        ("ru", "«a „b“»"),
        ("es", "«a “b”»"),
        ("pt", "“a ‘b’”"),
        ("pt-PT", "«a “b”»"),
        ("fa", "«a ‹b›»"),
        ("he", "”a ’b’”"),
        ("pl", "„a «b»”"),
        ("sv", "”a ’b’”"),
        ("tr", "“a ‘b’”"),
        ("zh-Hant-TW", "「a 『b』」"),
    ],
)
def test_pairs_become_the_language_s_own_marks(language: str, expected: str) -> None:
    assert curled("\"a 'b'\"", language) == expected


def test_every_language_of_the_table_has_four_marks() -> None:
    for language in ("en", "fr", "es", "ar", "he", "ja", "ka", "no"):
        assert len(quotation_marks(language)) == 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it's the soldiers' camp", "it’s the soldiers’ camp"),
        ("об'єкт", "об’єкт"),
        ('he said "stop', 'he said "stop'),
        ('a "b" c" d', 'a “b” c" d'),
        ('*"a* b"', '"a b"'),
        ('"*a* b"', "“a b”"),
        ('("a")', "(“a”)"),
        ("1990's", "1990’s"),
    ],
)
def test_apostrophes_and_pairs(text: str, expected: str) -> None:
    assert curled(text) == expected


@pytest.mark.parametrize(
    "text",
    ["36°12'30\"N", "5' by 10\" boards", '12"" nails', 'צה"ל', "(c) (tm) +- ... -- ---", "a--b ?!?!?!"],
)
def test_signs_that_are_facts_stay_as_typed(text: str) -> None:
    assert curled(text) == text


@pytest.mark.parametrize(("source", "expected"), [('`"a"`', '"a"'), ('\\"a\\"', '"a"'), ("    'a'", "'a'")])
def test_code_and_escapes_stay_straight(source: str, expected: str) -> None:
    assert curled(source) == expected


def test_marks_around_a_mention_without_words_count_it_as_a_word() -> None:
    assert curled('"[](actor:sohr)\'s"') == "“sohr’s”"
