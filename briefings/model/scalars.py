"""The small values that records are made of, each decoded from text.

The reader hands every scalar over as text (`NO`, `2024` and `12:30` mean what they say); the field's
type decides what it is.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any

from babel import Locale
from pydantic import AfterValidator, BeforeValidator, Field, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from briefings.model.problem import wrong

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ID_LENGTH = 100
_ID = re.compile(ID_PATTERN)
# Windows refuses folders of these names, and a desk may work there.
_RESERVED_IDS = frozenset({"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)})
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
# In CLDR, but no countries: unions, the unknown, and codes for tests.
_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
_TERRITORIES = frozenset(
    code for code in map(str, Locale("en").territories) if re.fullmatch("[A-Z]{2}", code) and code not in _NO_COUNTRIES
)
_CODES_OF_COUNTRIES = {str(Locale("en").territories[code]).casefold(): code for code in sorted(_TERRITORIES)}
_TAGS_OF_LANGUAGES = {
    str(name).casefold(): str(tag) for tag, name in Locale("en").languages.items() if "_" not in str(tag)
}
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?")
MAX_BLUR_KM = 500
_SHA256 = re.compile("[0-9a-f]{64}")


def id_problem(text: str) -> str | None:
    """What is wrong with an id, in words, or None."""
    if not text:
        return "an id is empty"
    if not _ID.fullmatch(text):
        return f'"{text}" is not an id'
    if len(text) > ID_LENGTH:
        return f"an id has {len(text)} characters; {ID_LENGTH} is the most"
    if text in _RESERVED_IDS:
        return f'"{text}" cannot be an id: some systems refuse a folder of that name'
    return None


def _id(text: str) -> str:
    if problem := id_problem(text):
        raise wrong("bad-id", problem, "use small letters a-z, digits and single hyphens: river-authority")
    return text


def _line(text: str) -> str:
    stripped = text.strip()
    if not stripped:
        raise wrong("empty-text", "the text is empty", "write it, or leave the field out where it is optional")
    return " ".join(stripped.split()) if "\n" in stripped else stripped


def _plain_label(text: str) -> str:
    if found := _BIDI_CONTROLS.search(text):
        raise wrong(
            "bidi-control",
            f"the text holds the invisible direction control U+{ord(found.group()):04X}",
            "delete it; the direction of a text follows from its letters and its `language`",
            offset=found.start(),
        )
    return _line(text)


def _country(text: str) -> str:
    if text not in _TERRITORIES:
        code = "GB" if text == "UK" else _CODES_OF_COUNTRIES.get(text.casefold())
        hint = f"write {code}" if code else "use ISO 3166-1 alpha-2, such as SY or GB"
        raise wrong("bad-country", f'"{text}" is not a country code', hint)
    return text


def _language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        tag = _TAGS_OF_LANGUAGES.get(text.casefold())
        hint = f"write {tag}" if tag else "use BCP 47, such as en, ar or pt-BR"
        raise wrong("bad-language", f'"{text}" is not a language tag', hint)
    return text


def _flag(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if value in ("true", "True", "TRUE"):
        return True
    if value in ("false", "False", "FALSE"):
        return False
    raise wrong("bad-flag", f"{_shown(value)} is neither true nor false", "write true or false")


def _number(value: Any) -> Any:
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        raise wrong(
            "bad-number",
            f"{_shown(value)} is not a number",
            "write at most 15 digits, with a point for decimals: 1200 or 3.5; words of the source go into `said`",
        )
    return Decimal(value)


def _whole(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, str) or not re.fullmatch("[0-9]{1,9}", value):
        raise wrong("bad-number", f"{_shown(value)} is not a whole number", "write digits alone: 12")
    return int(value)


def _kilometres(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, str) or not re.fullmatch("[1-9][0-9]{0,2}", value) or int(value) > MAX_BLUR_KM:
        hint = f"give whole kilometres from 1 to {MAX_BLUR_KM}: the size of the cell that readers are told"
        raise wrong("bad-blur", f"{_shown(value)} is no size of a cell", hint)
    return int(value)


def _degrees(limit: int) -> Callable[[Decimal], Decimal]:
    def within(value: Decimal) -> Decimal:
        if not -limit <= value <= limit:
            raise wrong(
                "bad-coordinate",
                f"{value} is not between -{limit} and {limit}",
                "give decimal degrees, WGS 84",
            )
        return value

    return within


def _sha256(text: str) -> str:
    if not _SHA256.fullmatch(text):
        raise wrong("bad-hash", "this is not a SHA-256", "64 hexadecimal digits, as `sha256sum FILE` prints them")
    return text


def _shown(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else "this"


class _NumberSchema:
    """JSON Schema of a number, which Decimal alone would describe as a number or a patterned string."""

    def __init__(self, **schema: Any) -> None:
        self.schema = schema

    def __get_pydantic_json_schema__(self, _: CoreSchema, __: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "number", **self.schema}


Id = Annotated[str, AfterValidator(_id), Field(json_schema_extra={"pattern": f"^{ID_PATTERN}$"})]
Line = Annotated[str, AfterValidator(_plain_label), Field(json_schema_extra={"minLength": 1})]
"""One line of plain text, never empty; line breaks become spaces."""
Words = Annotated[str, AfterValidator(_line), Field(json_schema_extra={"minLength": 1})]
"""Somebody's words, kept as they are but for line breaks: quotes, excerpts."""
Country = Annotated[str, AfterValidator(_country), Field(json_schema_extra={"pattern": "^[A-Z]{2}$"})]
Language = Annotated[str, AfterValidator(_language)]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
Number = Annotated[Decimal, BeforeValidator(_number), _NumberSchema()]
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
Latitude = Annotated[
    Decimal, BeforeValidator(_number), AfterValidator(_degrees(90)), _NumberSchema(minimum=-90, maximum=90)
]
Longitude = Annotated[
    Decimal, BeforeValidator(_number), AfterValidator(_degrees(180)), _NumberSchema(minimum=-180, maximum=180)
]
BlurKm = Annotated[
    int, BeforeValidator(_kilometres), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": MAX_BLUR_KM})
]
Sha256 = Annotated[str, AfterValidator(_sha256)]
