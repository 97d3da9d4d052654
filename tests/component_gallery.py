"""The gallery of components and tokens: `python tests/component_gallery.py [folder]`, or `make gallery`.

Plain files that are read from disk or from any server: one page, and a frame for each component in each theme and
direction, so that every component has a document, a width and ids of its own. No site holds it unless somebody puts
it there.
"""

import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from component_examples import Component, Use, all_components, shown
from design_tokens import contrasts, sizes, spaces, themes
from jinja2 import FileSystemLoader
from markupsafe import Markup

from briefings.model.vocabulary.claims import STATUS_MEANINGS, STATUS_STRENGTH
from briefings.pages.parts import StatusView
from briefings.rendering.assets import bundles
from briefings.rendering.environment import environment
from briefings.rendering.scripts import direction_of

HERE = Path(__file__).parent / "gallery"
MODES = (("light", "en"), ("light", "ar"), ("dark", "en"), ("dark", "ar"))
Bundles = Mapping[str, tuple[str, bytes]]
_IDS = re.compile(r'\b(id|for|aria-labelledby|aria-describedby|aria-controls|aria-details)="([^"]+)"')
_LINKS = re.compile(r'(href="#|url\(#)')


def write(folder: Path) -> None:
    """The gallery, into a folder. What else lies there stays."""
    (folder / "frames").mkdir(parents=True, exist_ok=True)
    for name in ("gallery.css", "gallery.js"):
        shutil.copyfile(HERE / name, folder / name)
    files = bundles()
    for address, content in files.values():
        (folder / address).parent.mkdir(exist_ok=True)
        (folder / address).write_bytes(content)
    (folder / "index.html").write_text(index(files), encoding="utf-8")
    for one in all_components():
        for theme, language in MODES:
            (folder / "frames" / f"{one.name}-{theme}-{language}.html").write_text(
                frame(files, one, theme, language), encoding="utf-8"
            )


def index(files: Bundles) -> str:
    """The page with the tokens, the parameters and all frames."""
    status_mark = environment().get_template("components/status/status.html").module.status_mark  # type: ignore[attr-defined]
    return _page(
        files,
        "index.html",
        components=[*all_components()],
        themes=themes(),
        contrasts={theme: contrasts(theme) for theme in themes()},
        sizes=sizes(),
        spaces=spaces(),
        statuses=[(status_mark(StatusView(name, "")), STATUS_MEANINGS[name]) for name in STATUS_STRENGTH],
        modes=MODES,
        call=call,
    )


def frame(files: Bundles, component: Component, theme: str, language: str) -> str:
    """All examples of a component, in one theme and one language."""
    way = direction_of(language)
    examples = [one for one in component.examples if not one.language or direction_of(one.language) == way]
    written = {example.name: str(shown(component, example, language)) for example in examples}
    html = {example.name: apart(written[example.name], example.anchor) for example in examples}
    values = {"component": component, "examples": examples, "theme": theme, "language": language, "html": html}
    return _page(files, "frame.html", **values)


def apart(html: str, prefix: str) -> Markup:
    """An example with ids of its own: the same component stands several times in a frame."""
    own = _IDS.sub(lambda m: f'{m[1]}="{" ".join(f"{prefix}-{name}" for name in m[2].split())}"', html)
    return Markup(_LINKS.sub(rf"\g<1>{prefix}-", own))  # of templates that escape


def call(use: Use) -> str:
    """How a template takes and calls it."""
    given = ", ".join(one.name if one.default is None else f"{one.name}={one.default}" for one in use.parameters)
    if use.included:
        return f'{{% include "{use.template}" %}}'
    return f'{{% from "{use.template}" import {use.name} %}}{{{{ {use.name}({given}) }}}}'


def _page(files: Bundles, template: str, **values: object) -> str:
    made = environment().overlay(loader=FileSystemLoader(HERE))
    return made.get_template(template).render(css=files["css"][0], js=files["js"][0], **values)


if __name__ == "__main__":
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "build/gallery")
    write(target)
    print(f"{target / 'index.html'}")
