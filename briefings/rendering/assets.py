"""The stylesheet and the scripts of the site, put together from the components' own files.

No build step: the order of the layers stands in `layout/layers.css`, every other file says its layer.
A bundle's name carries a hash of its content, so that a browser may keep it for ever.
"""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from briefings.rendering.environment import template_folder

PAGE_SCRIPTS: Mapping[str, str] = {
    "search": "components/search/page/*.js",
    "map": "components/map/*.js",
    "timeline": "components/timeline/timeline.js",
    "asof": "components/asof/asof.js",
    "compare": "components/compare/compare.js",
    "theme": "components/theme/early.js",
}
"""Scripts that stand apart, by the name of their bundle: those of single pages, and what runs before a page is drawn.
A pattern stands for several files, in the order of their names."""

_LAYERS = "layout/layers.css"


def bundles() -> dict[str, tuple[str, bytes]]:
    """ "css", "js", and the scripts of single pages by name: the address of each bundle, and its bytes."""
    own = {name: _bundle(name, "js", _matching(path)) for name, path in PAGE_SCRIPTS.items()}
    return {"css": _bundle("briefings", "css", _styles()), "js": _bundle("briefings", "js", _scripts()), **own}


def _bundle(name: str, suffix: str, parts: Iterable[Path]) -> tuple[str, bytes]:
    content = "\n".join(file.read_text(encoding="utf-8").strip() for file in parts).encode() + b"\n"
    return f"assets/{name}-{sha256(content).hexdigest()[:10]}.{suffix}", content


def _styles() -> Iterator[Path]:
    first = template_folder() / _LAYERS
    yield first
    yield from (file for file in _files("css") if file != first)


def _scripts() -> Iterator[Path]:
    alone = {file for path in PAGE_SCRIPTS.values() for file in _matching(path)}
    yield from (file for file in _files("js") if file not in alone)


def _matching(pattern: str) -> list[Path]:
    return sorted(template_folder().glob(pattern))


def _files(suffix: str) -> Iterator[Path]:
    for folder in ("layout", "components"):
        yield from sorted((template_folder() / folder).rglob(f"*.{suffix}"))
