"""What stands at the head and the foot of every printed page."""

from dataclasses import dataclass

LONGEST_TITLE = 72
"""Letters of a title beside which a note still has room on one line of A4."""


@dataclass(frozen=True, slots=True)
class Running:
    """The words that a printer repeats on each page. Plain text."""

    title: str = ""
    note: str = ""
    """Which issue it is, and up to when it knows."""


UNSAID = Running()
"""Nothing is repeated."""


def running(title: str, *notes: str) -> Running:
    """A long title is cut after a whole word; empty notes are left out."""
    return Running(_short(title), " · ".join(note for note in notes if note))


def _short(title: str) -> str:
    if len(title) <= LONGEST_TITLE:
        return title
    cut = title[:LONGEST_TITLE]
    return f"{cut.rpartition(' ')[0] or cut}…"
