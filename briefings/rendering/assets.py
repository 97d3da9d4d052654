"""The stylesheet and the script of the site: one file each, put together from the components' own.

No build step: the order of the layers stands in `layout/layers.css`, every other file says its layer.
A bundle's name carries a hash of its content, so that a browser may keep it for ever.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from briefings.rendering.environment import template_folder

_LAYERS = "layout/layers.css"


def bundles() -> dict[str, tuple[str, bytes]]:
    """ "css" and "js": the address of each bundle, and its bytes."""
    return {suffix: _bundle(suffix) for suffix in ("css", "js")}


def _bundle(suffix: str) -> tuple[str, bytes]:
    content = "\n".join(file.read_text(encoding="utf-8").strip() for file in _parts(suffix)).encode() + b"\n"
    return f"assets/briefings-{sha256(content).hexdigest()[:10]}.{suffix}", content


def _parts(suffix: str) -> Iterator[Path]:
    root = template_folder()
    first = root / _LAYERS
    if suffix == "css":
        yield first
    for folder in ("layout", "components"):
        yield from sorted(file for file in (root / folder).rglob(f"*.{suffix}") if file != first)
