"""What a page says in its own language: interface strings, counts, lists, numbers and dates.

A page speaks the language of its record; lists and the like speak the site's. What nobody has translated is said in
English.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from gettext import NullTranslations
from typing import TypeVar, cast

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal

from briefings.model.message import Country, Message, Names, Value
from briefings.pages.catalogue import locale_of, translations
from briefings.pages.digits import in_digits, numbering_of

Text = TypeVar("Text", bound=str)


@dataclass(frozen=True)
class Tongue:
    """One language, spoken."""

    language: str

    def gettext(self, text: str) -> str:
        """A phrase as the catalogue has it, its gaps open."""
        return self._words.gettext(text)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The form of a phrase for a count, its gaps open."""
        return self._words.ngettext(one, many, count)

    def say(self, text: str, /, **values: object) -> str:
        """A phrase of the interface, its gaps filled; whole numbers as the language writes them."""
        said = self._words.gettext(text)
        return said % self.filled(values) if values else said

    def filled(self, values: Mapping[str, object]) -> dict[str, object]:
        """What fills the gaps of a phrase: whole numbers as the language writes them, the rest as it is."""
        return {name: self.number(value) if type(value) is int else value for name, value in values.items()}

    def say_in(self, context: str, text: str) -> str:
        """A word that needs its context to be translated."""
        return self._words.pgettext(context, text)

    def several(self, count: int, one: str, many: str, /, **values: object) -> str:
        """A phrase that depends on a count: "1 claim", "3 claims"."""
        return self._words.ngettext(one, many, count) % self.filled({"num": count} | values)

    def tell(self, message: Message | str) -> str:
        """What was known before the page was made; plain text stays as it is."""
        if isinstance(message, str):
            return message
        if message.context:
            return self.say_in(message.context, message.text)
        values = {name: self._value(value) for name, value in message.values}
        if message.count is not None:
            return self.several(message.count, message.text, message.plural, **values)
        said = self.say(message.text, **values)
        return said[:1].lower() + said[1:] if message.small else said

    def listed(self, words: Sequence[Text], last: str = "and") -> Text:
        """Several words in one sentence: "A, B and C". Trusted HTML stays trusted."""
        if len(words) == 1:
            return words[0]
        gaps = [f"%(_{index})s" for index in range(len(words))]
        pattern = format_list(gaps, style="or" if last == "or" else "standard", locale=self.locale)
        # Filled by the words' own kind of formatting: trusted HTML stays trusted, and plain text beside it is escaped.
        kind = type(words[0]) if words else str
        return cast(Text, kind(pattern) % {f"_{index}": word for index, word in enumerate(words)})

    def number(self, number: Decimal | int) -> str:
        """A number with its separators."""
        # By its text: 0 and -0 are equal as numbers, and are not written alike.
        return _formatted(str(number), self.locale, self.numbering)

    def digits(self, text: str) -> str:
        """A text of ours, such as a date, in the digits of the language."""
        return in_digits(text, self.numbering)

    @property
    def numbering(self) -> str:
        """The language's numbering system: "latn", "arabext"."""
        return numbering_of(self.language)

    @property
    def locale(self) -> Locale:
        """What the CLDR knows of the language."""
        return locale_of(self.language)

    @cached_property
    def _words(self) -> NullTranslations:
        return translations(self.language)

    def _value(self, value: Value) -> object:
        if isinstance(value, Message):
            return self.tell(value)
        if isinstance(value, Names):
            return self.listed(tuple(str(self._value(word)) for word in value.words), value.last)
        if isinstance(value, Country):
            return self.locale.territories.get(value.code, value.code)
        return self.number(value) if isinstance(value, int) else value


@lru_cache(maxsize=8192)
def _formatted(number: str, locale: Locale, numbering: str) -> str:
    # babel takes the separators of a numbering system, and leaves the digits as they are.
    written = format_decimal(Decimal(number), locale=locale, decimal_quantization=False, numbering_system=numbering)
    return in_digits(str(written), numbering)


def english() -> Tongue:
    """The language of what is written for machines and terminals."""
    return Tongue("en")
