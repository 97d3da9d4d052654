"""Pages say their own words in their own language."""

import pytest
from markupsafe import Markup

from briefings.model.message import Message, Names, counted, message
from briefings.pages.catalogue import languages, locale_of, translations
from briefings.pages.tongue import Tongue


def test_what_nobody_has_translated_is_said_in_english() -> None:
    for language in ("en", "xx", "not a language", "zh-Hant-TW", ""):
        tongue = Tongue(language)
        assert tongue.say("no such phrase %(gap)s", gap="here") == "no such phrase here"
        assert tongue.several(2, "%(num)s no such", "%(num)s no suches") == "2 no suches"
        assert tongue.number(1200)


def test_a_region_speaks_the_language_of_the_whole() -> None:
    assert translations("ar-SY").info() == translations("ar").info() != {}


@pytest.mark.parametrize("unknown", ["", "xx-XX", "💥", "en", "a" * 500, "../../etc"])
def test_an_unknown_locale_falls_back_and_never_crashes(unknown: str) -> None:
    assert locale_of(unknown).language == "en"
    assert translations(unknown).gettext("x") == "x"


def test_a_message_is_said_in_english_by_itself_and_in_the_language_of_a_page() -> None:
    told = message(
        "%(whom)s: %(why)s", whom=Names(("A", message("b %(n)s", n=3), "C")), why=counted(2, "%(num)s x", "%(num)s xs")
    )
    assert str(told) == "A, b 3 and C: 2 xs"
    assert Tongue("en").tell(told) == "A, b 3 and C: 2 xs"
    assert Tongue("en").tell("plain %(text)s") == "plain %(text)s"


def test_a_percent_sign_that_is_no_gap_is_left_alone() -> None:
    assert str(Message("100 %")) == Tongue("en").tell(Message("100 %")) == "100 %"


def test_a_list_of_trusted_html_stays_trusted_and_names_are_escaped() -> None:
    assert Tongue("en").listed([Markup("<b>A</b>"), Markup("<i>%(x)s</i>")]) == Markup("<b>A</b> and <i>%(x)s</i>")
    assert Tongue("es").listed(["A", "100 %", "C"]) == "A, 100 % y C"
    assert Tongue("ar").listed(("A",), "or") == "A"


def test_the_interface_speaks_the_languages_that_it_says() -> None:
    assert languages() == ("en", "ar", "es", "fa", "fr", "ru", "uk")
