"""Pictures, recordings and documents of a record, made ready for a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from briefings.model.media import Media
from briefings.model.picture import Picture
from briefings.pages.desk import Desk


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
    width: int | None = None
    """Pixels, so that a page does not jump when the picture comes; None where the file does not say."""
    height: int | None = None
    first: bool = False
    """The record's first picture, and not behind a warning: it is loaded at once, the others when they are reached."""


def media_views(desk: Desk, media: Iterable[Media]) -> tuple[MediaView, ...]:
    """The files of a record, in its order."""
    views: list[MediaView] = []
    for one in media:
        picture = desk.pictures.get(one.file)
        views.append(
            MediaView(
                url=quote(one.file),
                alt=one.alt,
                credit=one.credit,
                licence=one.licence,
                graphic=one.graphic,
                picture=picture is not None,
                width=picture.width if isinstance(picture, Picture) else None,
                height=picture.height if isinstance(picture, Picture) else None,
                first=picture is not None and not one.graphic and not any(view.picture for view in views),
            )
        )
    return tuple(views)
