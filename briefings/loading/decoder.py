"""One record's plain value -> the record, or everything that is wrong with it."""

import re
import types
from collections.abc import Mapping
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefings.model.codes import CODES
from briefings.model.corpus import SHELF_OF
from briefings.model.date import Date, DateForm
from briefings.model.listing import listed
from briefings.model.problem import Key, Problem, Spot
from briefings.model.record import Record
from briefings.model.suggestion import closest


def decode(model: type[Record], path: str, record_id: str, value: Mapping[str, Any]) -> Record | list[Problem]:
    """The record, or its problems: all of them, each with its place."""
    shelf = SHELF_OF[model.kind_name]
    if "id" in value:
        hint = f'the key "{record_id}" above is the id; to rename a record, change that key and add `former_ids`'
        spot = Spot(path, (shelf, record_id, "id"), on_key=True)
        return [Problem("unknown-key", f'{_article(model.kind_name)} has no key "id"', spot, hint)]
    try:
        return model.model_validate({**value, "id": record_id})
    except ValidationError as error:
        top = (shelf, record_id)
        return [_problem(model, path, top, details) for details in error.errors(include_url=False)]


def keys_of(model: type[BaseModel]) -> list[str]:
    """The keys that a mapping of this model may have."""
    return [info.alias or name for name, info in model.model_fields.items() if name != "id"]


def _problem(model: type[Record], path: str, top: tuple[Key, ...], details: ErrorDetails) -> Problem:
    loc = tuple(key for key in details["loc"] if key != "[key]")
    spot = Spot(path, (*top, *loc), on_key="[key]" in details["loc"])
    kind, context = details["type"], details.get("ctx", {})
    if kind in CODES:
        below = (*spot.keys, *context.get("keys", ()))
        place = Spot(path, below, context.get("offset"), on_key=spot.on_key or below == top)
        return Problem(kind, str(context["message"]), place, str(context.get("hint", "")))
    if kind == "missing":
        message = f'{_article(_noun(model, loc[:-1]))} needs "{loc[-1]}"'
        # Where the key is there without a value, that is the place; else it is the nearest that there is.
        return Problem("missing-field", message, Spot(path, spot.keys, on_key=True), f"add `{loc[-1]}`")
    if kind == "extra_forbidden":
        return _unknown_key(model, spot, loc)
    if kind in ("literal_error", "enum"):
        return _unknown_value(spot, details)
    return _wrong_shape(spot, kind, details)


def _unknown_key(model: type[Record], spot: Spot, loc: tuple[Key, ...]) -> Problem:
    at = _model_at(model, loc[:-1])
    known = keys_of(at) if at else []
    hint = closest(str(loc[-1]), known) or f"its keys are: {', '.join(known)}"
    message = f'{_article(_noun(model, loc[:-1]))} has no key "{loc[-1]}"'
    return Problem("unknown-key", message, Spot(spot.path, spot.keys, on_key=True), hint)


def _unknown_value(spot: Spot, details: ErrorDetails) -> Problem:
    known = re.findall(r"'([^']*)'", str(details.get("ctx", {}).get("expected", "")))
    given = details["input"]
    if not isinstance(given, str):
        return Problem(
            "wrong-shape", "a list or mapping stands where a word belongs", spot, f"use {listed(known, 'or')}"
        )
    hint = closest(given, known) or f"use {listed(known, 'or')}"
    field = next(key for key in reversed(spot.keys) if isinstance(key, str))
    return Problem("unknown-value", f'"{given}" is not one of the values of "{field}"', spot, hint)


_SHAPES = {
    "model_type": ("a mapping belongs here", "write its keys below, indented"),
    "dict_type": ("a mapping belongs here", "write its keys below, indented"),
    "tuple_type": ("a list belongs here", "write each item on its own line with a hyphen, or in [brackets]"),
    "list_type": ("a list belongs here", "write each item on its own line with a hyphen, or in [brackets]"),
    "string_type": ("a text belongs here", "write plain words, in quotation marks if they hold a colon"),
}


def _wrong_shape(spot: Spot, kind: str, details: ErrorDetails) -> Problem:
    message, hint = _SHAPES.get(kind, (details["msg"], "see `briefings schema` for what may stand here"))
    given = {dict: "a mapping", list: "a list", str: "a text", type(None): "nothing"}.get(type(details["input"]))
    return Problem("wrong-shape", f"{message}, not {given}" if given else message, spot, hint)


def _model_at(model: type[BaseModel], loc: tuple[Key, ...]) -> type[BaseModel] | None:
    at: type[BaseModel] | None = model
    for key in loc:
        if at is None or isinstance(key, int):
            continue
        fields = {info.alias or name: info for name, info in at.model_fields.items()}
        at = _inner_model(fields[key].annotation) if key in fields else at
    return at


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if annotation is Date:
        return DateForm
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Union, types.UnionType, tuple, dict) or hasattr(annotation, "__metadata__"):
        for arg in get_args(annotation):
            if found := _inner_model(arg):
                return found
    return None


def _noun(model: type[Record], loc: tuple[Key, ...]) -> str:
    at = _model_at(model, loc)
    if not loc or at is None or at is model:
        return model.kind_name
    named = next((str(key) for key in reversed(loc) if isinstance(key, str)), model.kind_name)
    return f'entry of "{named}"' if isinstance(loc[-1], int) else f'"{named}"'


def _article(noun: str) -> str:
    if noun.startswith('"'):
        return noun
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
