"""Pages say their own words in their own language."""

from pathlib import Path

import pytest
from markupsafe import Markup

from briefings.model.message import Message, Names, counted, message
from briefings.pages import catalogue
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


PARTLY_TRANSLATED = """
msgid ""
msgstr ""
"Language: ar\\n"
"Plural-Forms: nplurals=6; "
"plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=0 && n%100<=2 ? 4 : 5);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Claims"
msgstr "أقوال"

msgid "Events"
msgstr ""

msgid "%(num)s claim"
msgid_plural "%(num)s claims"
msgstr[0] ""
msgstr[1] ""

msgid "%(num)s event"
msgid_plural "%(num)s events"
msgstr[0] "لا أحداث"
msgstr[1] "حدث واحد"
"""


def test_a_phrase_that_lacks_a_form_is_said_in_english_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ar.po").write_text(PARTLY_TRANSLATED, encoding="utf-8")
    monkeypatch.setattr(catalogue, "_folder", lambda: tmp_path)
    spoken = catalogue._read.__wrapped__("ar")
    assert (spoken.gettext("Claims"), spoken.gettext("Events")) == ("أقوال", "Events")
    for thing in ("claim", "event"):
        said = {count: spoken.ngettext(f"%(num)s {thing}", f"%(num)s {thing}s", count) for count in (0, 1, 2, 7)}
        assert said == {0: f"%(num)s {thing}s", 1: f"%(num)s {thing}", 2: f"%(num)s {thing}s", 7: f"%(num)s {thing}s"}


def test_a_tag_in_other_letters_is_the_same_language() -> None:
    assert translations("FR-ca").gettext("Claims") == translations("fr").gettext("Claims") != "Claims"
