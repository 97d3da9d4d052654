"""The words of a drawing: what a relation is, with its dates, where there is room for them. All stand in the table."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.model.vocabulary.actors import RELATION_WORDS
from briefings.pages.desk import Desk
from briefings.pages.network.curves import Curve
from briefings.pages.network.lettering import width_of
from briefings.pages.network.ties import Tie

_LEADING = 13
_PLACES = (4, 3, 5, 2, 6)
"""Eighths of the way along a line at which its words may stand; the middle first."""


@dataclass(frozen=True, slots=True)
class Written:
    """A line of letters, and where it stands: its beginning, or the middle of a line's label; on the base line."""

    x: int
    y: int
    text: str


def relation_words(desk: Desk, tie: Tie) -> str:
    """ "ally of", read from its holder."""
    return desk.say(RELATION_WORDS[tie.relation.as_][0])


def dates_of(desk: Desk, tie: Tie) -> tuple[str, str]:
    """ "from 2012" and "until 2024"; each empty where nobody says when."""
    since, until = desk.date(tie.relation.from_), desk.date(tie.relation.to)
    return (
        desk.say("from %(date)s", date=since.words or since.said or "") if since else "",
        desk.say("until %(date)s", date=until.words or until.said or "") if until else "",
    )


def caption(desk: Desk, tie: Tie, room: int, size: int) -> str:
    """A relation in one line: with its dates where they fit."""
    words, dates = relation_words(desk, tie), " ".join(dates_of(desk, tie)).strip()
    longest = desk.say("%(relation)s, %(dates)s", relation=words, dates=dates) if dates else words
    return longest if width_of(longest, size) <= room else words


def labels(desk: Desk, curves: Sequence[Curve], size: int) -> dict[int, tuple[Written, ...]]:
    """Index of a line -> its words, in the middle of the gutter. Where others stand already, a line goes without."""
    taken: list[tuple[int, int, int, int]] = []
    found: dict[int, tuple[Written, ...]] = {}
    for index, curve in enumerate(curves):
        left, right = curve.room
        lines = _lines(desk, curve.line.tie, right - left - 8, size)
        wide = max((width_of(line, size) for line in lines), default=0)
        for place in _PLACES if lines else ():
            x, y = curve.at(place)
            x = min(max(x, left + wide // 2 + 4), right - wide // 2 - 4)
            box = (x - wide // 2 - 2, y - 9, x + wide // 2 + 2, y + _LEADING * len(lines) - 8)
            if not any(box[0] < o[2] and box[2] > o[0] and box[1] < o[3] and box[3] > o[1] for o in taken):
                taken.append(box)
                found[index] = tuple(Written(x, y + _LEADING * line, text) for line, text in enumerate(lines))
                break
    return found


def _lines(desk: Desk, tie: Tie, room: int, size: int) -> tuple[str, ...]:
    """The relation, and below it as much of its dates as there is room for; of an ended one at least that it ended."""
    since, until = dates_of(desk, tie)
    choices = (f"{since} {until}".strip(), until, desk.say("ended") if tie.ended else "")
    dates = next((words for words in choices if words and width_of(words, size) <= room), "")
    return tuple(line for line in (relation_words(desk, tie), dates) if line and width_of(line, size) <= room)
