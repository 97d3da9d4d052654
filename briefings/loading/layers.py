"""The desk's own map layers: GeoJSON files below `layers/` -> layers and problems, each at its line and column.

What RFC 7946 leaves open stands beside `features`: `label`, `source`, `licence`, `style`, and, where they concern,
`situation`, `as_of`, `pcode` (the property that holds a P-code) and `release`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from briefings.loading.geometry import Geometry, WrongGeometry, geometry_of
from briefings.loading.json_places import index_of
from briefings.loading.nodes import place_at
from briefings.loading.tree import Tree, Unreadable
from briefings.model.date import Date
from briefings.model.layer import Feature, Layer, LayerStyle
from briefings.model.listing import listed
from briefings.model.problem import Key, Place, Problem, Spot, quoted
from briefings.model.release import Release
from briefings.model.scalars import Line
from briefings.model.suggestion import closest

FOLDER = "layers/"
SUFFIX = ".geojson"
MAX_BYTES = 5_000_000
_KEYS = ("type", "features", "label", "source", "licence", "style", "situation", "as_of", "pcode", "release")
_IGNORED = ("bbox", "crs", "name", "xy_coordinate_resolution")
"""What map programs write of their own accord."""
_STYLES: tuple[LayerStyle, ...] = get_args(LayerStyle)
_LINE: TypeAdapter[str] = TypeAdapter(Line)


@dataclass(frozen=True, slots=True)
class LayerLoad:
    """The layers that could be read, and what is wrong with the rest."""

    layers: tuple[Layer, ...] = ()
    problems: tuple[Problem, ...] = ()


class _Wrong(Exception):
    """Something is wrong at a path of keys; `str()` says what."""

    def __init__(self, message: str, hint: str, *keys: Key, code: str = "bad-layer") -> None:
        super().__init__(message)
        self.hint, self.keys, self.code = hint, keys, code


def load_layers(tree: Tree) -> LayerLoad:
    """Read all layers of a tree, in the order of their paths. Never raises for what they hold."""
    layers, problems = [], []
    for path in tree.paths():
        if path.startswith(FOLDER) and path.lower().endswith(SUFFIX):
            found = _load(tree, path)
            if isinstance(found, Layer):
                layers.append(found)
            else:
                problems.append(found)
    return LayerLoad(tuple(layers), tuple(problems))


def _load(tree: Tree, path: str) -> Layer | Problem:
    try:
        source = tree.read(path, MAX_BYTES).decode("utf-8")
    except Unreadable as error:
        hint = "simplify its lines: a map of the site shows no more" if error.code == "too-large" else error.hint
        return _problem(path, error.code, str(error), hint, Place(path, 1, 1))
    except UnicodeDecodeError:
        return _problem(path, "not-utf8", "the file is not UTF-8", "save it as UTF-8", Place(path, 1, 1))
    try:
        return _layer(path, json.loads(source, parse_constant=_refuse_constant))
    except json.JSONDecodeError as error:
        message = f"the file is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        place = place_at(source, path, error.pos)
        return _problem(path, "bad-layer", message, "export it again from the program that made it", place)
    except (RecursionError, ValueError):
        message = "the file holds what is no JSON: NaN, Infinity, a number without end, or nesting without end"
        hint = "export it again, with numbers alone as coordinates"
        return _problem(path, "bad-layer", message, hint, Place(path, 1, 1))
    except _Wrong as wrong:
        place = place_at(source, path, index_of(source, wrong.keys))
        return _problem(path, wrong.code, str(wrong), wrong.hint, place)


def _layer(path: str, top: Any) -> Layer:
    if not isinstance(top, dict) or top.get("type") != "FeatureCollection":
        raise _Wrong("the file is no FeatureCollection", 'its top is {"type": "FeatureCollection", "features": […]}')
    for key in top:
        if key not in _KEYS and key not in _IGNORED:
            hint = closest(key, _KEYS) or f"its keys are: {', '.join(_KEYS)}"
            raise _Wrong(f"a layer has no key {quoted(key)}", hint, key)
    return Layer(
        path=path,
        label=_text(top, "label"),
        source=_text(top, "source"),
        licence=_text(top, "licence"),
        style=_style(top),
        situation=_text(top, "situation") if "situation" in top else None,
        as_of=_typed(Date, top, "as_of", "write a date: 2024-11-30"),
        release=_typed(Release, top, "release", "see `release` of a record") or Release(),
        features=tuple(_features(top, _text(top, "pcode") if "pcode" in top else "pcode")),
    )


def _text(top: dict[str, Any], key: str) -> str:
    """A line of plain text that a layer must have."""
    if key not in top:
        raise _Wrong(f'a layer needs "{key}"', f'add "{key}" beside "features"')
    try:
        return _LINE.validate_python(top[key], strict=True)
    except ValidationError as error:
        hint = "write a line of words, in quotation marks"
        raise _Wrong(f'"{key}" is no plain text: {error.errors()[0]["msg"]}', hint, key) from None


def _style(top: dict[str, Any]) -> LayerStyle:
    given = _text(top, "style")
    for style in _STYLES:
        if style == given:
            return style
    hint = closest(given, _STYLES) or f"use {listed(_STYLES, 'or')}"
    raise _Wrong(f'{quoted(given)} is not one of the values of "style"', hint, "style")


def _typed(kind: Any, top: dict[str, Any], key: str, hint: str) -> Any:
    if top.get(key) is None:
        return None
    try:
        return TypeAdapter(kind).validate_python(top[key])
    except ValidationError as error:
        found = error.errors()[0]
        raise _Wrong(f'"{key}" cannot be read: {found["msg"]}', hint, key, *found["loc"]) from None


def _features(top: dict[str, Any], pcode: str) -> Iterator[Feature]:
    features = top.get("features")
    if not isinstance(features, list) or not features:
        raise _Wrong("the layer has no features", "a layer without lines and areas draws nothing: delete it")
    for position, feature in enumerate(features):
        where: tuple[Key, ...] = ("features", position)
        if not isinstance(feature, dict) or feature.get("type") != "Feature":
            raise _Wrong("this is no Feature", "each feature has a type, properties and a geometry", *where)
        geometry = _geometry(feature.get("geometry"), where)
        properties = feature.get("properties") or {}
        if not isinstance(properties, dict):
            raise _Wrong('"properties" is no mapping', "write {} where there are none", *where, "properties")
        names = (str(properties[key]) for key in ("name", "label") if isinstance(properties.get(key), str))
        code = properties.get(pcode)
        yield Feature(next(names, ""), code if isinstance(code, str) else "", geometry.lines, geometry.rings)


def _geometry(value: Any, where: tuple[Key, ...]) -> Geometry:
    try:
        return geometry_of(value)
    except WrongGeometry as wrong:
        raise _Wrong(str(wrong), wrong.hint, *where, "geometry", *wrong.keys, code=wrong.code) from None


def _problem(path: str, code: str, message: str, hint: str, place: Place) -> Problem:
    return Problem(code, message, Spot(path), hint, place=place)


def _refuse_constant(name: str) -> None:
    raise ValueError(name)
