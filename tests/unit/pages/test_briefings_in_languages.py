"""A briefing in several languages: its versions, one entry in each list, and what one has not caught up on."""

from dataclasses import replace

import pytest
from sample_site import desk_of, sample, sample_settings

from briefings.pages.briefings import all_briefings, briefings_of, once_each
from briefings.pages.catalogue import own_name
from briefings.pages.desk import Desk
from briefings.pages.sharing import sharing_of
from briefings.pages.translations import alternates, lag_view, other_versions
from briefings.site import Site

ORIGINAL, ARABIC, FRENCH = "northford-bridge-2", "northford-bridge-2-ar", "northford-bridge-2-fr"
FIRST = "northford-bridge-1"


def desk(language: str = "en") -> Desk:
    return sample().desk.speaking(language)


def ids(briefings: object) -> list[str]:
    return [one.id for one in briefings]  # type: ignore[attr-defined]


def test_each_version_leads_to_the_others_by_the_name_of_the_language_in_itself() -> None:
    found = {
        one: [(link.text, link.url, link.language) for link in other_versions(desk(), desk().corpus.briefings[one])]
        for one in (ORIGINAL, ARABIC, FIRST)
    }
    arabic = ("العربية", f"briefings/{ARABIC}/", "ar")
    french = ("Français", f"briefings/{FRENCH}/", "fr")
    assert found == {
        ORIGINAL: [arabic, french],
        ARABIC: [("English", f"briefings/{ORIGINAL}/", "en"), french],
        FIRST: [],
    }


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("ar", "العربية"),
        ("fa", "فارسی"),
        ("zh-Hant", "中文 (繁體)"),
        ("sr-Latn", "Srpski (latinica)"),
        ("pt-BR", "Português (Brasil)"),
        ("xx", "xx"),
        ("", ""),
    ],
)
def test_a_language_is_called_as_it_calls_itself_and_an_unknown_one_by_its_tag(language: str, name: str) -> None:
    assert own_name(language) == name


@pytest.mark.parametrize(
    ("language", "shown"), [("en", ORIGINAL), ("ar", ARABIC), ("ar-SY", ARABIC), ("fr", FRENCH), ("uk", ORIGINAL)]
)
def test_a_list_has_each_briefing_once_in_the_language_of_the_page(language: str, shown: str) -> None:
    assert ids(all_briefings(desk(language))) == [shown, FIRST]
    assert ids(briefings_of(desk(language), "northford-flood")) == [shown, FIRST]
    assert once_each(desk(language), (ARABIC, ORIGINAL, FRENCH, FIRST)) == (shown, FIRST)


def test_where_a_translation_alone_names_a_record_it_is_the_one_that_is_listed() -> None:
    assert once_each(desk("fr"), (ARABIC,)) == (ARABIC,)
    assert once_each(desk("fr"), (ARABIC, ORIGINAL)) == (ORIGINAL,)


def test_search_engines_are_told_every_version_in_full_and_the_original_for_all_others() -> None:
    site = Site(replace(sample_settings(), site_url="https://example.org/desk/"), sample().examined)
    root = "https://example.org/desk/briefings/"
    told = {
        one: dict(sharing_of(site.desk, site.pages[f"briefings/{one}/"].build()).alternates)
        for one in (ORIGINAL, ARABIC, FRENCH, FIRST)
    }
    versions = {"en": ORIGINAL, "ar": ARABIC, "fr": FRENCH, "x-default": ORIGINAL}
    everywhere = {language: f"{root}{one}/" for language, one in versions.items()}
    assert told == {ORIGINAL: everywhere, ARABIC: everywhere, FRENCH: everywhere, FIRST: {}}


def test_a_site_that_does_not_know_its_address_names_no_alternates() -> None:
    page = sample().pages[f"briefings/{ORIGINAL}/"].build()
    assert sharing_of(desk(), page).alternates == ()
    assert dict(alternates(desk(), desk().corpus.briefings[ORIGINAL]))


def test_a_page_that_is_no_briefing_has_no_alternates() -> None:
    site = Site(replace(sample_settings(), site_url="https://example.org/desk/"), sample().examined)
    for url in ("", "briefings/", "situations/northford-flood/", "search/"):
        assert sharing_of(site.desk, site.pages[url].build()).alternates == ()


def test_a_translation_says_what_it_has_not_caught_up_on_in_its_own_words_and_those_of_the_original() -> None:
    found = lag_view(desk("ar"), desk().corpus.briefings[ARABIC])
    assert found is not None
    assert found.state is not None
    assert "مارس" in found.state.words
    assert found.original.url == f"briefings/{ORIGINAL}/"
    (missed,) = found.missed
    # The spelling that was set right on the same day is none of it.
    assert (missed.kind, missed.note.text) == ("correction", "An earlier version gave another toll.")
    assert (missed.note.url, missed.note.language) == (f"briefings/{ORIGINAL}/#change-1", "en")
    assert lag_view(desk("fr"), desk().corpus.briefings[FRENCH]) is None
    assert lag_view(desk(), desk().corpus.briefings[ORIGINAL]) is None


def test_sources_of_the_notes_that_a_translation_missed_are_none_of_its_own() -> None:
    shown = sample().render(f"briefings/{ARABIC}/").html
    assert "An earlier version gave another toll." in shown
    assert "sources/late-source/" not in shown


def test_a_translation_of_another_situation_breaks_no_page() -> None:
    made = desk_of(
        """
situations: {s: {title: S}, t: {title: T}}
briefings:
  a: {situation: s, title: A, summary: Text., published: 2024-12-01}
  b: {situation: t, title: B, summary: Text., published: 2024-12-01, translation_of: a, language: fr}
  c: {situation: s, title: C, summary: Text., published: 2024-12-02, translation_of: d, language: fr}
  d: {situation: s, title: D, summary: Text., published: 2024-12-02, translation_of: c, language: ar}
"""
    )
    site = Site(made.settings, sample().examined)
    site.__dict__["desk"] = made
    for url in site.pages:
        assert site.render(url).html
