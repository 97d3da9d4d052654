"""The sample with other words in every text of every record: what an attacker, or a careless web page, would write."""

import json
import types
from collections.abc import Callable
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from briefings.model.corpus import SHELF_OF, Corpus
from briefings.model.date import Date
from briefings.model.reference import Rich
from briefings.model.scalars import Line, Words

LINES = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)' x='",
    "</title></textarea></style></noscript></h1><svg/onload=alert(1)>",
    "{{ 7*7 }} {% raw %} {{ config }} {# x #} ${7*7}",
    "--></script><!--<script>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;",
    '<a href="javascript:alert(1)">x</a>',
    "`\"'><iframe srcdoc='<script>alert(1)</script>'>",
    "](javascript:alert(1)) [x](javascript:alert(1)) ![x](javascript:alert(1))",
)
TEXTS = (
    *LINES,
    "[x](javascript:alert(1)) <javascript:alert(1)> [y](JaVaScRiPt:alert(1)) [z](&#106;avascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>) [x](vbscript:x) [x](java\tscript:alert(1))",
    '![x](https://example.org/x.png" onerror="alert(1)) <img src=x onerror=alert(1)>',
    '[x](https://example.org/"onmouseover="alert(1)) [x](<https://example.org/" onclick=alert(1)>)',
    "[<img src=x onerror=alert(1)>](actor:river-authority) [@gazette-bridge, <img src=x onerror=alert(1)>]",
    "[x][y]\n\n[y]: javascript:alert(1)",
    '| <script> | b |\n| --- | --- |\n| <b onclick=x> | "> |',
    "```<script>\n</code></pre><script>alert(1)</script>\n```",
    "<div onclick=alert(1)>\n\n*x*\n\n</div>",
    "# <script>alert(1)</script>\n\n> <b>x</b>\n\n1. <i onclick=x>",
)
Rewrite = Callable[[str], str]


def rewritten(corpus: Corpus, line: Rewrite, text: Rewrite) -> bytes:
    """All records as one file, with other lines (titles, names, quotes…) and other rich texts."""
    shelves: dict[str, dict[str, Any]] = {}
    for record in corpus:
        data = record.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"id"})
        _rewrite(record, data, line, text)
        shelves.setdefault(SHELF_OF[record.kind_name], {})[record.id] = data
    return json.dumps(shelves, ensure_ascii=False).encode()


def _rewrite(part: BaseModel, data: dict[str, Any], line: Rewrite, text: Rewrite) -> None:
    for name, annotation in get_type_hints(type(part), include_extras=True).items():
        field = type(part).model_fields.get(name)
        if field is None or (key := field.alias or name) not in data:
            continue
        data[key] = _value(getattr(part, name), annotation, data[key], line, text)


def _value(value: Any, annotation: Any, data: Any, line: Rewrite, text: Rewrite) -> Any:
    if isinstance(value, BaseModel):
        _rewrite(value, data, line, text)
        return data
    if isinstance(value, Date) and isinstance(data, dict):
        return {key: line(words) if key in ("said", "why") else words for key, words in data.items()}
    if annotation in (Line, Words):
        return line(value)
    if get_origin(annotation) is Annotated and any(isinstance(mark, Rich) for mark in get_args(annotation)):
        return text(value)
    if isinstance(value, str) and annotation not in (str,) and get_origin(annotation) not in (Union, types.UnionType):
        return data
    return _inside(value, annotation, data, line, text)


def _inside(value: Any, annotation: Any, data: Any, line: Rewrite, text: Rewrite) -> Any:
    """Into optional values, lists and mappings."""
    arguments = get_args(annotation)
    origin = get_origin(annotation)
    if origin is Annotated:
        return _value(value, arguments[0], data, line, text)
    if origin in (Union, types.UnionType):
        (inner,) = [argument for argument in arguments if argument is not type(None)]
        return _value(value, inner, data, line, text)
    if origin is tuple:
        return [_value(one, arguments[0], given, line, text) for one, given in zip(value, data, strict=True)]
    if origin is dict:
        return {key: _value(one, arguments[1], data[key], line, text) for key, one in value.items()}
    return data
