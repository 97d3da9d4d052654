"""Problems: an editor's mistakes as values with a place, collected and never raised."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic_core import PydanticCustomError

Key = str | int


class Severity(StrEnum):
    """error: exit 1 · warning: exit 1 under `--strict` · advice: never fails."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the content, said by its meaning: file, path of keys, and characters into the text there.

    Lines and columns are found from it when somebody asks (`briefings.loading.locate`), so that a
    hundred thousand records need not each remember where every value of theirs stood.
    """

    path: str
    """Of the file, relative to the content folder, with `/`."""
    keys: tuple[Key, ...] = ()
    """From the top of the file: `("claims", "sohr-airport", "reports", 0, "quote")`."""
    offset: int | None = None
    """Characters into the value, when the value is a text and the mistake is inside it."""
    on_key: bool = False
    """The key itself is meant (an unknown key, an id), not its value."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a spot is, as an editor counts: the first line is 1, the first column is 1."""

    path: str
    line: int
    column: int
    text: str = ""
    """The source line, without its line end."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: what, where, what to do, and the other places that belong to it."""

    code: str
    """A name documented in `briefings.model.codes`."""
    message: str
    spot: Spot
    hint: str = ""
    related: "tuple[Spot | Place, ...]" = ()
    place: Place | None = None
    """Set where the line is known already (text that does not parse has no keys to go by)."""


@dataclass(frozen=True, slots=True)
class TextProblem:
    """A problem in a piece of rich text, before it is known where that text stands."""

    code: str
    message: str
    offset: int
    hint: str = ""


def wrong(code: str, message: str, hint: str = "", **more: Any) -> PydanticCustomError:
    """The error that a type of the model raises while a value is decoded; the loader makes a `Problem` of it.

    `more` may hold `offset` (characters into the value) and `keys` (a path below the value).
    """
    context: dict[str, Any] = {"message": message, "hint": hint, **more}
    return PydanticCustomError(code, "{message}", context)


def quoted(text: str) -> str:
    """For a message: short, on one line, and with nothing in it that a terminal would obey."""
    short = text if len(text) <= 60 else text[:59] + "…"
    return '"' + "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in short) + '"'
