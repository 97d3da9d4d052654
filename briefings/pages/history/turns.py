"""One claim on the day on which it became known, or was told otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from briefings.history.chronicle import Day, Turnabout
from briefings.history.differences import Passage, in_words
from briefings.history.stand import Stand
from briefings.model.claim import Claim
from briefings.model.date import Date
from briefings.model.figure import Figure
from briefings.model.message import term
from briefings.model.vocabulary.claims import CLAIM_KIND_WORDS
from briefings.pages.claims import figure_view
from briefings.pages.desk import Desk
from briefings.pages.parts import DateView, Link, StatusView

Change = Literal["added", "changed", "removed"]
_SAID: Mapping[str, str] = {
    "statement": term("Wording"),
    "asserted_by": term("Who says it"),
    "kind": term("Kind"),
    "happened": term("Happened"),
    "asserted": term("Said"),
}


@dataclass(frozen=True, slots=True)
class TurnLine:
    """One thing that changed."""

    label: str
    before: str
    """Empty: it was not there."""
    after: str
    words: tuple[Passage, ...] = ()
    """Of a text, word by word."""


@dataclass(frozen=True, slots=True)
class TurnView:
    """A claim as it was known from a day on."""

    claim: str
    statement: Link
    """In its own language; without an address where the claim is not on the site any more."""
    change: Change
    party: str
    kind: str
    """Empty: a plain claim."""
    status: StatusView | None
    happened: DateView | None
    said: DateView | None
    """When it was said; where nobody says when, when it was reported."""
    is_report: bool
    figures: tuple[str, ...]
    events: tuple[str, ...]
    lines: tuple[TurnLine, ...]
    since: DateView | None
    """Since when it is known here."""
    place: int
    """Among all claims of the page, by when it happened that they speak of."""


def turn_views(desk: Desk, day: Day, places: Mapping[Any, int], since: Mapping[str, DateView]) -> tuple[TurnView, ...]:
    """The claims of a day, in the order of what happened. `places`: by order and id; `since`: by id."""
    return tuple(_view(desk, turn, places, since.get(turn.claim)) for turn in day.turns)


def _view(desk: Desk, turn: Turnabout, places: Mapping[Any, int], since: DateView | None) -> TurnView:
    stand = turn.after or turn.before
    assert stand is not None
    both = (turn.before, turn.after)
    record = desk.corpus.get(turn.claim)
    return TurnView(
        claim=turn.claim,
        statement=Link(
            desk.link(turn.claim).url if isinstance(record, Claim) else "", stand.statement, "claim", stand.language
        ),
        change="added" if both[0] is None else "removed" if both[1] is None else "changed",
        party=desk.tongue.listed(stand.asserted_by),
        kind="" if stand.kind == "claim" else desk.say(CLAIM_KIND_WORDS[stand.kind]),
        status=_status(desk, stand),
        happened=desk.date(stand.happened),
        said=desk.date(stand.asserted),
        is_report=stand.is_report,
        figures=tuple(figure_line(desk, key, figure) for key, figure in stand.figures),
        events=tuple(title for _, title in stand.events),
        lines=tuple(_lines(desk, turn.before, turn.after)) if turn.before and turn.after else (),
        since=since,
        place=places.get((stand.order, turn.claim), 0),
    )


def figure_line(desk: Desk, key: str, figure: Figure) -> str:
    """A figure with what it counts: "soldiers killed: 50–70"."""
    view = figure_view(desk, key, figure)
    return desk.say("%(what)s: %(words)s", what=view.measure, words=" ".join(filter(None, (view.words, view.unit))))


def _status(desk: Desk, stand: Stand) -> StatusView | None:
    if stand.status is None:
        return None
    return StatusView(stand.status, desk.tongue.tell(stand.reason) if stand.reason else "")


def _lines(desk: Desk, before: Stand, after: Stand) -> Iterator[TurnLine]:
    if before.status != after.status:
        yield TurnLine(desk.say("Status"), _status_words(desk, before), _status_words(desk, after))
    elif after.reason is not None and before.reason != after.reason:
        yield TurnLine(desk.say("Why"), "", desk.tongue.tell(after.reason))
    yield from _figures(desk, dict(before.figures), dict(after.figures))
    if before.words != after.words:
        words = in_words(before.statement, after.statement)
        yield TurnLine(desk.say(_SAID["statement"]), before.statement, after.statement, words)
    for name in ("asserted_by", "kind", "happened", "asserted"):
        if getattr(before, name) != getattr(after, name):
            yield TurnLine(desk.say(_SAID[name]), _words(desk, before, name), _words(desk, after, name))
    if before.events != after.events:
        old, new = (" · ".join(title for _, title in stand.events) for stand in (before, after))
        yield TurnLine(desk.say("Events"), old, new)


def _figures(desk: Desk, before: Mapping[str, Figure], after: Mapping[str, Figure]) -> Iterator[TurnLine]:
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key), after.get(key)
        if old != new:
            old_words, new_words = (figure_line(desk, key, one) if one else "" for one in (old, new))
            yield TurnLine(desk.say("Figure"), old_words, new_words)


def _status_words(desk: Desk, stand: Stand) -> str:
    return desk.tongue.say_in("status", stand.status) if stand.status else ""


def _words(desk: Desk, stand: Stand, name: str) -> str:
    value = getattr(stand, name)
    if isinstance(value, Date):
        view = desk.date(value)
        return " ".join(filter(None, (view.words, f"({view.said})" if view.said else ""))) if view else ""
    if isinstance(value, tuple):
        return desk.tongue.listed(value) if value else ""
    return desk.say(CLAIM_KIND_WORDS[value]) if value else ""
