"""Pictures of the content folder: what each is, and its clean bytes."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath

from briefings.errors import EnvironmentTrouble
from briefings.loading.pictures import gif, jpeg, png, svg, webp
from briefings.loading.pictures.cleaned import Cleaned, Damaged
from briefings.loading.tree import Tree, Unreadable
from briefings.model.picture import Picture, UnfitPicture

MAX_BYTES = 20_000_000
_FORMATS: Mapping[str, tuple[str, Callable[[bytes], Cleaned]]] = {
    ".jpg": ("JPEG", jpeg.clean),
    ".jpeg": ("JPEG", jpeg.clean),
    ".png": ("PNG", png.clean),
    ".apng": ("PNG", png.clean),
    ".webp": ("WebP", webp.clean),
    ".gif": ("GIF", gif.clean),
    ".svg": ("SVG", svg.clean),
}
_OTHERS = frozenset({".avif", ".bmp", ".heic", ".heif", ".ico", ".jxl", ".jp2", ".svgz", ".tif", ".tiff"})
"""Formats of pictures that are not published: few browsers show them, or their hidden data cannot be taken out."""


def is_picture(path: str) -> bool:
    """Whether a file is a picture, going by its name."""
    return _suffix(path) in _FORMATS or _suffix(path) in _OTHERS


def load_pictures(tree: Tree, paths: Iterable[str]) -> Mapping[str, Picture | UnfitPicture]:
    """What is known of the pictures among some files of a tree. Never raises for what they hold."""
    return {path: _examined(tree, path) for path in sorted(set(paths)) if is_picture(path) and path in tree}


def clean_picture(tree: Tree, path: str) -> bytes:
    """A picture as it is published, of those that `load_pictures` found fit. `EnvironmentTrouble` if it is no more."""
    try:
        return _cleaned(tree, path).content
    except (Unreadable, svg.Active, Damaged) as error:
        raise EnvironmentTrouble(f"{path} changed while the site was made: {error}", "build again") from None


def _examined(tree: Tree, path: str) -> Picture | UnfitPicture:
    try:
        found = _cleaned(tree, path)
    except Unreadable as error:
        smaller = "make it smaller: readers have to load it"
        return UnfitPicture(error.code, str(error), smaller if error.code == "too-large" else error.hint)
    except svg.Active as error:
        hint = "take it out: a drawing needs lines, areas and words alone; a photograph is a file of its own"
        return UnfitPicture("active-drawing", f'"{path}" cannot be published: {error}, in line {error.line}', hint)
    except Damaged as error:
        hint = "export it anew as JPEG, PNG, WebP, GIF or SVG, under a name with its suffix"
        return UnfitPicture("unfit-picture", f'"{path}" cannot be published: {error}', hint)
    return Picture(len(found.content), found.width, found.height)


def _cleaned(tree: Tree, path: str) -> Cleaned:
    suffix = _suffix(path)
    if suffix in _OTHERS:
        raise Damaged(f"what a {suffix} file hides cannot be taken out")
    name, clean = _FORMATS[suffix]
    data = tree.read(path, MAX_BYTES)
    found = _format_of(data)
    if name != "SVG" and found != name:
        raise Damaged(f"by its bytes it is {f'a {found}' if found else 'no'} picture, and not a {name}")
    return clean(data)


def _format_of(data: bytes) -> str:
    """The format that the first bytes say; empty for none that is published."""
    if data[:3] == b"\xff\xd8\xff":
        return "JPEG"
    if data[:8] == png.SIGNATURE:
        return "PNG"
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return "GIF"
    return "WebP" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()
