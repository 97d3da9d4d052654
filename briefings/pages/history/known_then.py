"""What every page of a site as it was known at a time says of that."""

import datetime
from dataclasses import dataclass

from briefings.model.date import Date
from briefings.pages.desk import Desk
from briefings.pages.parts import DateView


@dataclass(frozen=True, slots=True)
class KnownThen:
    """Above the content of a page."""

    date: DateView
    """As of when."""
    committed: DateView
    """Since when the desk's content had stood like that."""
    current: str
    """Address in full of the page of today; empty where it is not known, or there is none any more."""
    home: str
    """Of the site of today; empty where that is not known."""


def known_then(
    desk: Desk, at: datetime.datetime, day: datetime.date | None, committed: datetime.datetime, current: str, home: str
) -> KnownThen:
    """What is said on a page, in the desk's language and zone. `day`: where somebody named one, and no time."""
    asked = _moment(desk, at) if day is None else desk.date(Date(day.isoformat()))
    assert asked is not None
    return KnownThen(asked, _moment(desk, committed), current, home)


def _moment(desk: Desk, at: datetime.datetime) -> DateView:
    view = desk.moment(Date(at.isoformat(timespec="minutes")))
    assert view is not None
    return view
