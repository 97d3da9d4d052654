"""Pictures, recordings and documents of a record, made ready for a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from briefings.model.media import Media

_PICTURES = frozenset({".apng", ".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})


@dataclass(frozen=True, slots=True)
class MediaView:
    """A file that stands with a record."""

    url: str
    alt: str
    credit: str | None
    licence: str | None
    graphic: bool
    picture: bool
    """False: a page can only lead to it."""


def media_views(media: Iterable[Media]) -> tuple[MediaView, ...]:
    """The files of a record, in its order."""
    return tuple(
        MediaView(
            url=quote(one.file),
            alt=one.alt,
            credit=one.credit,
            licence=one.licence,
            graphic=one.graphic,
            picture=PurePosixPath(one.file).suffix.lower() in _PICTURES,
        )
        for one in media
    )
