"""Views for examples, made of what stands in a component's `examples.json`.

What may be empty (`| None`, a tuple, a yes or no) may be left out; all else must be given, and what the view does not
have is refused. Where a view is more than a name and an address, a string will do: a link by its words, a date by its
words, a party by its name, a status by its name, a chain as "Monitor → Agency → Paper", a rich text as it is written.
`{"repeat": 300, "of": …}` in a list stands for 300 of them, "{n}" in their strings for the number of each.
`{"sample": "briefings/x/", "field": "map"}` is what the page of the tests' sample has there.
"""

import json
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import Any, Union, get_args, get_origin, get_type_hints

from sample_site import sample

from briefings import pages
from briefings.model.verdict import Finding
from briefings.model.vocabulary.claims import STATUS_MEANINGS
from briefings.pages.parts import Chain, DateView, Link, PartyView, StatusView, Step
from briefings.pages.prose import Cite, Mark, Prose
from briefings.text import Citation, Mention, parse

NOWHERE = "example/"


@cache
def vocabulary() -> Mapping[str, Any]:
    """What a parameter's type may name: every view of the pages."""
    found: dict[str, Any] = {"Finding": Finding}
    for module in walk_packages(pages.__path__, "briefings.pages."):
        for name, value in vars(import_module(module.name)).items():
            if is_dataclass(value) and isinstance(value, type):
                found[name] = value
    return found


def view(annotation: str, data: Any) -> Any:
    """The value of a parameter. TypeError says where the example is wrong."""
    return _made(eval(annotation, dict(vocabulary())), data, annotation)  # of our own files


def _made(kind: Any, data: Any, place: str) -> Any:
    if isinstance(data, dict) and "sample" in data:
        return _of_the_sample(data)
    arguments = get_args(kind)
    if get_origin(kind) in (Union, types.UnionType):
        if data is None:
            return None
        kinds = [one for one in arguments if one is not type(None)]
        return _made(kinds[0], data, place)
    if get_origin(kind) is tuple:
        return _tuple(arguments, data, place)
    if is_dataclass(kind):
        return _dataclass(kind, data, place)
    if kind in (str, int, bool) and type(data) is not kind:
        raise TypeError(f"{place}: {data!r} is no {kind.__name__}")
    return data


def _of_the_sample(data: Mapping[str, str]) -> Any:
    found: Any = sample(data.get("edition", "public")).pages[data["sample"]].build()
    for name in filter(None, data.get("field", "").split(".")):
        found = found[int(name)] if name.isdigit() else getattr(found, name)
    return found


def _tuple(arguments: tuple[Any, ...], data: Any, place: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise TypeError(f"{place}: {data!r} is no list")
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        items = [item for one in data for item in _repeated(one)]
        return tuple(_made(arguments[0], one, f"{place}[{index}]") for index, one in enumerate(items))
    return tuple(_made(kind, one, place) for kind, one in zip(arguments, data, strict=True))


def _repeated(item: Any) -> list[Any]:
    if not (isinstance(item, dict) and "repeat" in item):
        return [item]
    written = json.dumps(item["of"])
    # "{n}" as a whole string is the number itself.
    return [json.loads(written.replace('"{n}"', str(n)).replace("{n}", str(n))) for n in range(1, item["repeat"] + 1)]


def _dataclass(kind: Any, data: Any, place: str) -> Any:
    if isinstance(data, str) or (kind is Prose and "text" in data):
        return _short(kind, data, place)
    hints = get_type_hints(kind)
    if unknown := set(data) - set(hints):
        raise TypeError(f"{place}: {kind.__name__} has no {', '.join(sorted(unknown))}")
    given = {name: _made(hints[name], value, f"{place}.{name}") for name, value in data.items()}
    for one in fields(kind):
        if one.name not in given and one.default is MISSING and one.default_factory is MISSING:
            given[one.name] = _left_out(one, hints[one.name], place)
    return kind(**given)


def _left_out(one: "Field[Any]", kind: Any, place: str) -> Any:
    if type(None) in get_args(kind):
        return None
    if get_origin(kind) is tuple:
        return ()
    if kind is bool:
        return False
    if is_dataclass(kind) and kind is not Prose:
        return _dataclass(kind, {}, f"{place}.{one.name}")
    raise TypeError(f"{place}: {one.name} is missing")


def _short(kind: Any, data: Any, place: str) -> Any:
    if kind is Prose:
        return prose(**data) if isinstance(data, dict) else prose(data)
    if kind is Link:
        return Link(NOWHERE, data)
    if kind is DateView:
        return DateView(data, None, None, None)
    if kind is PartyView:
        return PartyView((Link(NOWHERE, data),), None)
    if kind is StatusView:
        return StatusView(data, STATUS_MEANINGS[data])
    if kind is Chain:
        return chain(data)
    raise TypeError(f"{place}: {data!r} is no {kind.__name__}")


def chain(words: str) -> Chain:
    """ "Monitor → Agency → Paper": the first said it, the last printed it."""
    labels = words.split(" → ")
    last = len(labels) - 1
    parts = ["originator" if i == 0 else "outlet" if i == last else "relay" for i in range(len(labels))]
    return Chain(tuple(Step(label, NOWHERE, part) for label, part in zip(labels, parts, strict=True)), True)


def prose(text: str, language: str = "", anchor: str = "") -> Prose:
    """A rich text whose mentions and citations lead to names made of their ids."""
    document = parse(text)
    if document.problems:
        raise TypeError(f"{text!r}: {document.problems}")
    numbers: dict[str, int] = {}
    return Prose(document, tuple(_mark(one, numbers) for one in document.references), anchor, language)


def _mark(reference: Mention | Citation, numbers: dict[str, int]) -> Mark:
    if isinstance(reference, Mention):
        return Mark(Link(NOWHERE, _named(reference.id), reference.kind), ())
    cites = []
    for item in reference.items:
        number = numbers.setdefault(item.source, len(numbers) + 1)
        cite = Cite(number, f"cite-{reference.offset}-{item.offset}", f"source-{number}", _named(item.source), "",
                    None, item.locator, None, False, False)  # fmt: skip
        cites.append(cite)
    return Mark(None, tuple(cites))


def _named(record_id: str) -> str:
    return record_id.replace("-", " ").capitalize()


KEPT = frozenset({
    "status", "kind", "part", "mark", "placement", "how", "value", "severity", "language", "quote_language", "type",
    "look", "precision",
})  # fmt: skip
"""Fields of views that hold a term of ours, by which a template chooses: no editor's words."""


def planted(value: Any, words: str) -> Any:
    """The same value with these words in every text of it."""
    if isinstance(value, Prose):
        return replace(value, document=parse(words), marks=tuple(_mark(r, {}) for r in parse(words).references))
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: planted(getattr(value, one.name), words) for one in fields(value) if one.name not in KEPT}
        return replace(value, **changed)
    if isinstance(value, str):
        return words
    if isinstance(value, tuple):
        return tuple(planted(one, words) for one in value)
    return value
