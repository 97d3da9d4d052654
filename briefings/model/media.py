"""Pictures and other files that a record shows."""

from typing import Annotated

from pydantic import AfterValidator

from briefings.model.part import Part
from briefings.model.problem import wrong
from briefings.model.scalars import Flag, Line


def _inside(path: str) -> str:
    parts = path.split("/")
    if path.startswith("/") or "\\" in path or ":" in parts[0] or any(part in ("", ".", "..") for part in parts):
        raise wrong("bad-path", f'"{path}" is not a path below content/', "name it from content/ on: media/map.png")
    return path


ContentPath = Annotated[Line, AfterValidator(_inside)]
"""Path of a file below content/, with `/`."""


class Media(Part):
    """A picture, recording or document that belongs to a record; only files so named reach the site."""

    file: ContentPath
    alt: Line
    """What is to be seen, for who does not see it."""
    credit: Line | None = None
    licence: Line | None = None
    graphic: Flag = False
    """Shown behind a warning."""
