"""Pictures and other files that a record shows."""

from typing import Annotated

from pydantic import AfterValidator

from briefings.model.part import Part
from briefings.model.problem import wrong
from briefings.model.scalars import Flag, Line


def _inside(path: str) -> str:
    if _leaves(path):
        raise wrong("bad-path", f'"{path}" is not a path below content/', "name it from content/ on: media/map.png")
    return path


def _archived(path: str) -> str:
    if _leaves(path):
        hint = "name it from the archive folder on: 2024/article.html"
        raise wrong("bad-path", f'"{path}" is not a path below the archive folder', hint)
    return path


def _leaves(path: str) -> bool:
    parts = path.split("/")
    return path.startswith("/") or "\\" in path or ":" in parts[0] or any(part in ("", ".", "..") for part in parts)


ContentPath = Annotated[Line, AfterValidator(_inside)]
"""Path of a file below content/, with `/`."""

ArchivePath = Annotated[Line, AfterValidator(_archived)]
"""Path of a copy below the archive folder, with `/`."""


class Media(Part):
    """A picture, recording or document that belongs to a record; only files so named reach the site."""

    file: ContentPath
    alt: Line
    """What is to be seen, for who does not see it."""
    credit: Line | None = None
    licence: Line | None = None
    graphic: Flag = False
    """Shown behind a warning."""
