"""The heads of pages."""

from briefings.model.record import Record
from briefings.pages.addresses import address
from briefings.pages.citing import citation_of
from briefings.pages.desk import Desk
from briefings.pages.history.past import PastView
from briefings.pages.page import Head

DESCRIPTION_LENGTH = 200


def head_of(
    desk: Desk, record: Record, description: str = "", url: str | None = None, past: PastView | None = None
) -> Head:
    """The head of a record's page; `past` says which version of a briefing it shows."""
    return Head(
        url=address(record.kind_name, record.id) if url is None else url,
        title=desk.plain_label(record),
        kind=record.kind_name,
        description=shortened(description),
        language=desk.language(record),
        mark=desk.released.marks.get(record.id),
        citation=citation_of(desk, record, past),
    )


def shortened(text: str, most: int = DESCRIPTION_LENGTH) -> str:
    """A text cut at a word, with an ellipsis where it was cut."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0].rstrip(",;:") + "…"
