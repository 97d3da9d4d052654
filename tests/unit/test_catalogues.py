"""Every phrase of the interface is in every catalogue, and its gaps are the same in every language."""

import re

import pytest
from babel.messages.catalog import Message
from sample_site import NOW, sample_settings
from translating import LOCALE, catalogue, said

from briefings.pages import datewords, tongue
from briefings.site import open_site

LANGUAGES = sorted(file.stem for file in LOCALE.glob("*.po"))
_GAP = re.compile(r"%\(\w+\)s|\{\w+\}|%%")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_what_the_interface_says_and_nothing_else(language: str) -> None:
    """Bring it up to date with `make messages`."""
    ours = {(message.context, message.id) for message in said() if message.id}
    theirs = {(message.context, message.id) for message in catalogue(language) if message.id}
    assert ours == theirs


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gaps_of_a_phrase_are_those_of_its_translation(language: str) -> None:
    for message in catalogue(language):
        english = message.id if isinstance(message.id, str) else message.id[-1]
        for words in _translations(message):
            gaps = set(_GAP.findall(words))
            # A form for one thing alone may leave its number out.
            assert gaps | {"%(num)s"} == set(_GAP.findall(english)) | {"%(num)s"}, (language, message.id, words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_count_is_translated_in_all_the_forms_of_the_language_or_not_at_all(language: str) -> None:
    for message in catalogue(language):
        if message.id and not isinstance(message.id, str):
            forms = message.string if not isinstance(message.string, str) else (message.string,)
            assert all(forms or ()) or not any(forms or ()), (language, message.id)


class Asked:
    """A catalogue that has nothing, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.phrases: set[tuple[str | None, str]] = set()

    def gettext(self, text: str) -> str:
        self.phrases.add((None, text))
        return text

    def ngettext(self, one: str, many: str, count: int) -> str:
        self.phrases.add((None, one))
        return one if count == 1 else many

    def pgettext(self, context: str, text: str) -> str:
        self.phrases.add((context, text))
        return text


def test_whatever_a_page_says_in_its_own_words_is_in_the_catalogues(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word in a table of constants is said by a variable, and is found only if it is marked as a term."""
    asked = Asked()
    monkeypatch.setattr(tongue, "translations", lambda _: asked)
    site = open_site(sample_settings(), now=NOW)
    datewords.forget()
    for url in site.pages:
        site.render(url)
    # Dates that were said in this strange tongue must not be met by another test.
    datewords.forget()
    known = {(one.context, one.id if isinstance(one.id, str) else one.id[0]) for one in said() if one.id}
    bare = {(None, "%(row)s"), (None, "(%(inner)s)")}
    assert asked.phrases - known <= bare
    assert len(asked.phrases) > 200


def test_what_is_said_with_gaps_is_named_so_that_a_translation_can_order_them() -> None:
    for message in said():
        english = message.id if isinstance(message.id, str) else message.id[-1]
        assert not re.search(r"%[sd]", english), english


def _translations(message: Message) -> list[str]:
    strings = (message.string,) if isinstance(message.string, str) else message.string
    return [words for words in strings or () if words]
