"""Words of the interface, kept so that each page can say them in its own language.

The English text is the key into the catalogues of `briefings/locale/`. What is known before a page is made (why a
status holds, which rule brought a disclaimer) is a `Message`: said in English by `str()`, in a page's language by
`pages.tongue`. Texts are found for the catalogues by the names of the functions here: each takes a literal.
"""

from dataclasses import dataclass
from typing import Literal

from babel import Locale

from briefings.model.listing import listed


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166-1 code, named in the language in which it is said."""

    code: str

    def __str__(self) -> str:
        return str(Locale("en").territories.get(self.code, self.code))


@dataclass(frozen=True, slots=True)
class Names:
    """Several names or words in one sentence."""

    words: tuple["str | Message | Country", ...]
    last: Literal["and", "or"] = "and"

    def __str__(self) -> str:
        return listed(tuple(str(word) for word in self.words), self.last)


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence or phrase with gaps: `%(name)s`."""

    text: str
    values: tuple[tuple[str, "Value"], ...] = ()
    context: str = ""
    """What the word is of, where the same English word has two translations: "status"."""
    plural: str = ""
    count: int | None = None
    """Of what `plural` is the plural; stands in the text as `%(num)s`."""
    small: bool = False
    """A heading's word within a sentence: its first letter is small."""

    def __str__(self) -> str:
        text = self.text if self.count in (None, 1) else self.plural
        values = {name: str(value) for name, value in self.values}
        text = text % ({"num": self.count} | values) if values or self.count is not None else text
        return text[:1].lower() + text[1:] if self.small else text


Value = str | int | Message | Names | Country


def message(text: str, /, **values: Value) -> Message:
    """A phrase, said later."""
    return Message(text, tuple(values.items()))


def counted(count: int, one: str, many: str, /, **values: Value) -> Message:
    """A phrase that depends on a count, said later."""
    return Message(one, tuple(values.items()), "", many, count)


def message_in(context: str, text: str) -> Message:
    """A word said later that needs its context, and is in the catalogues by `term_in`."""
    return Message(text, (), context)


def term_in(context: str, text: str) -> str:
    """A word that needs its context to be translated: a claim that was "confirmed", and somebody who "confirmed"."""
    return text


def term(text: str) -> str:
    """A word of the interface that is looked up where it is shown: this only marks it for the catalogues."""
    return text
