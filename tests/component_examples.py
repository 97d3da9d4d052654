"""The components of the templates with their examples: read, tried and shown.

A component is a folder of `templates/components`. Its `examples.json` says what it is for, when it is used, what each
of its macros takes, and how it looks with what data.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from example_views import view
from jinja2.runtime import Macro
from markupsafe import Markup

from briefings.pages.tongue import Tongue
from briefings.rendering.environment import HERE, TONGUE, environment, template_folder

COMPONENTS = template_folder() / "components"
PAGE = "gallery/"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that a macro takes."""

    name: str
    type: str
    about: str
    default: str | None = None
    """As it is written in the template; None: it must be given."""


@dataclass(frozen=True, slots=True)
class Use:
    """A macro, or a template that is included with names of its own."""

    name: str
    template: str
    about: str
    parameters: tuple[Parameter, ...]
    included: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A component with certain data."""

    name: str
    use: str
    """Name of what is called; empty: `markup`."""
    given: Mapping[str, Any]
    markup: str = ""
    """What stands in a `call` block; for behaviour and style without a template, the HTML that they act on."""
    wide: bool = False
    language: str = ""
    """Of the page that it is a part of, where that is not any page."""
    inside: str = ""
    """Element that must stand around it: "dl", "ul", "ol", "table"."""

    @property
    def anchor(self) -> str:
        return "-".join("".join(c if c.isalnum() else " " for c in self.name.casefold()).split())


@dataclass(frozen=True, slots=True)
class Component:
    """One folder."""

    name: str
    about: str
    when: str
    uses: tuple[Use, ...]
    examples: tuple[Example, ...]

    def use(self, name: str) -> Use:
        (found,) = [one for one in self.uses if one.name == name]
        return found


def folders() -> list[Path]:
    """Every component, whether it has examples or not."""
    return sorted(path for path in COMPONENTS.iterdir() if path.is_dir())


@cache
def component(name: str) -> Component:
    """A component with its examples."""
    folder = COMPONENTS / name
    data = json.loads((folder / "examples.json").read_text(encoding="utf-8"))
    uses = tuple(_use(folder, key, one) for key, one in data.get("macros", {}).items())
    examples = tuple(
        Example(
            one["name"],
            one.get("macro", ""),
            one.get("with", {}),
            one.get("markup", ""),
            one.get("wide", False),
            one.get("language", ""),
            one.get("inside", ""),
        )
        for one in data["examples"]
    )
    return Component(name, data["about"], data["when"], uses, examples)


def _use(folder: Path, name: str, data: Mapping[str, Any]) -> Use:
    parameters = tuple(Parameter(key, **one) for key, one in data["takes"].items())
    file = data.get("file", f"{folder.name}.html")
    template = f"components/{folder.name}/{file}"
    return Use(name, template, data["about"], parameters, data.get("included", False))


def macros(name: str) -> dict[str, Macro]:
    """The macros that a component's templates make, by name; not those that they take from others."""
    found: dict[str, Macro] = {}
    for file in sorted((COMPONENTS / name).glob("*.html")):
        source = file.read_text(encoding="utf-8")
        if "{% macro" in source:
            module = environment().get_template(f"components/{name}/{file.name}").module
            own = {key: value for key, value in vars(module).items() if isinstance(value, Macro)}
            found |= {key: value for key, value in own.items() if f"macro {key}(" in source}
    return found


def values(one: Component, example: Example) -> dict[str, Any]:
    """The views of an example, by the name of the parameter."""
    types = {parameter.name: parameter.type for parameter in one.use(example.use).parameters}
    return {name: view(types[name], data) for name, data in example.given.items()}


def shown(one: Component, example: Example, language: str = "en", given: Mapping[str, Any] | None = None) -> Markup:
    """The HTML of an example; `given` in place of its own data."""
    if not example.use:
        return Markup(example.markup)  # of our own files
    use = one.use(example.use)
    data = values(one, example) if given is None else given
    here, spoken = HERE.set(PAGE), TONGUE.set(Tongue(example.language or language))
    try:
        template = environment().get_template(use.template)
        html = template.render(**data) if use.included else _called(getattr(template.module, use.name), data, example)
    finally:
        HERE.reset(here)
        TONGUE.reset(spoken)
    return _standing_in(example.inside, Markup(html))


def _called(macro: Macro, data: Mapping[str, Any], example: Example) -> str:
    block = {"caller": lambda: Markup(example.markup)} if macro.caller else {}
    return str(macro(**data, **block))


def _standing_in(element: str, html: Markup) -> Markup:
    around = {
        "": "{}",
        "p": "<p>{}</p>",
        "ul": '<ul class="rows">{}</ul>',
        "ol": '<ol class="event-list">{}</ol>',
        "dl": '<dl class="facts">{}</dl>',
        "section": '<div class="section">{}</div>',
        "ledger": '<div class="ledger">{}</div>',
    }
    return Markup(around[element]).format(html)


def all_components() -> Iterator[Component]:
    """Those that have examples, in the order of their names."""
    yield from (component(folder.name) for folder in folders() if (folder / "examples.json").is_file())
