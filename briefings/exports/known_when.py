"""What was known when of a situation, as data: the days on which something changed, and each claim as it stood then.

The state as of a day is, of each claim, its last entry up to that day that is no removal.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from briefings.exports.downloads.encoding import json_file
from briefings.history.chronicle import Turnabout
from briefings.history.history import History
from briefings.history.stand import Stand
from briefings.model.date import Date
from briefings.pages.citing import permalink
from briefings.pages.desk import Desk
from briefings.pages.history.addresses import as_of_file
from briefings.pages.history.as_of import as_of_link, days_of
from briefings.pages.tongue import english


def known_when(desk: Desk) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """A file for each situation of which git knows something that may be shown."""
    for situation in desk.corpus.situations:
        if desk.history is not None and (link := as_of_link(desk, situation)) is not None:
            yield as_of_file(situation), partial(_file, desk, desk.history, situation, link.url)


def _file(desk: Desk, history: History, situation: str, url: str) -> bytes:
    return json_file(
        {
            "situation": situation,
            "title": desk.corpus.situations[situation].title,
            "page": permalink(desk, url)[0],
            "timezone": desk.settings.timezone,
            "days": [
                {"known": day.date.isoformat(), "claims": [_turn(turn) for turn in day.turns]}
                for day in days_of(desk, history, situation)
            ],
        }
    )


def _turn(turn: Turnabout) -> dict[str, Any]:
    if turn.after is None:
        return {"claim": turn.claim, "change": "removed"}
    return {"claim": turn.claim, "change": "changed" if turn.before else "added", **_stand(turn.after)}


def _stand(stand: Stand) -> dict[str, Any]:
    figures = {key: figure.model_dump(mode="json", exclude_defaults=True) for key, figure in stand.figures}
    return {
        "kind": stand.kind,
        "statement": stand.statement,
        "language": stand.language,
        "asserted_by": list(stand.asserted_by),
        "status": stand.status,
        "status_reason": english().tell(stand.reason) if stand.reason else None,
        "happened": _date(stand.happened),
        "reported" if stand.is_report else "asserted": _date(stand.asserted),
        "attests": [{"event": event, "title": title} for event, title in stand.events],
        "figures": figures,
    }


def _date(date: Date | None) -> str | None:
    return (date.edtf or date.said) if date else None
