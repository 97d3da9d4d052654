"""Pictures and other files that records show: what may be published, and what readers have to load."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from briefings.graph.checks.subject import Subject
from briefings.model.briefing import Briefing
from briefings.model.event import Event
from briefings.model.evidence import EVIDENCE_FILE
from briefings.model.media import Media
from briefings.model.picture import Picture, UnfitPicture
from briefings.model.problem import Problem

LARGE = 500_000
"""Bytes of a picture that are a lot to load: more than eight pages of a briefing."""
_RUN = frozenset(
    f".{suffix}"
    for suffix in "css htm html js mht mhtml mjs shtml swf wasm xht xhtml xml xsl".split()  # noqa: SIM905
)
"""What a browser runs, or may take for a page, when it stands on the site."""


def unfit_picture(subject: Subject) -> Iterator[Problem]:
    """A picture reaches the site without what it hides, or not at all."""
    for record, position, media in shown(subject):
        found = subject.pictures.get(media.file)
        if isinstance(found, UnfitPicture):
            yield subject.problem(found.code, found.message, found.hint, record, "media", position, "file")


def active_file(subject: Subject) -> Iterator[Problem]:
    """A page or script on the site's own address may do what the site may do."""
    for record, position, media in shown(subject):
        if _suffix(media) in _RUN:
            message = f'a browser would run "{media.file}" in the name of the site'
            hint = "show a picture of it, or a PDF"
            yield subject.problem("active-file", message, hint, record, "media", position, "file")


def hidden_data(subject: Subject) -> Iterator[Problem]:
    """Of pictures all that they hide is taken out; of recordings and documents nobody here can do that."""
    for record, position, media in shown(subject):
        is_there = media.file in subject.paths and media.file not in subject.pictures
        if is_there and _suffix(media) not in _RUN and media.file.lower() != EVIDENCE_FILE:
            message = f'"{media.file}" is published as it is, with what it says of who made it, where and when'
            hint = "look what it holds (exiftool shows it), then say so above it: # allow hidden-data: the reason"
            yield subject.problem("hidden-data", message, hint, record, "media", position, "file")


def large_picture(subject: Subject) -> Iterator[Problem]:
    """Half a megabyte takes half a minute on a bad connection."""
    for record, position, media in shown(subject):
        found = subject.pictures.get(media.file)
        if isinstance(found, Picture) and found.size > LARGE:
            message = f'"{media.file}" has {found.size // 1000:,} kB'
            hint = "save it with fewer pixels (1,600 across are enough) or more compression"
            yield subject.problem("large-picture", message, hint, record, "media", position, "file")


def shown(subject: Subject) -> Iterator[tuple[Briefing | Event, int, Media]]:
    """Each file that a record shows, with its position."""
    records: tuple[Briefing | Event, ...] = (*subject.corpus.briefings.values(), *subject.corpus.events.values())
    for record in records:
        for position, media in enumerate(record.media):
            yield record, position, media


def _suffix(media: Media) -> str:
    return PurePosixPath(media.file).suffix.lower()
