"""The terms of release that a record had in the past: whether it was public, and since when."""

import datetime
import json
from functools import lru_cache

from briefings.graph.release import withheld_by
from briefings.history.shards import Known
from briefings.model.release import Release


def is_public(known: Known, at: datetime.datetime) -> bool:
    """Whether a record was public at a time, on the terms that it had."""
    return not known.terms or withheld_by(_terms(known.terms), at) is None


def lifted(known: Known) -> datetime.datetime | None:
    """When a record's embargo ends, in UTC, where a time, or a day, is given for that."""
    until = _terms(known.terms).embargo_until if known.terms else None
    if until is None or until.earliest is None:
        return None
    if until.instant is not None:
        return until.instant.astimezone(datetime.UTC)
    # A day has begun everywhere at noon UTC: `graph.release`.
    return datetime.datetime.combine(until.earliest, datetime.time(12), datetime.UTC)


@lru_cache(maxsize=1024)
def _terms(text: str) -> Release:
    return Release.model_validate(json.loads(text)) if text else Release()
