"""Release: what may be published, made right after linking, so that later stages cannot leak the rest."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from operator import is_

from briefings.graph.graph import Graph
from briefings.graph.link import link
from briefings.model.corpus import corpus_of
from briefings.model.date import Date
from briefings.model.place import Place
from briefings.model.record import Record
from briefings.model.release import Release
from briefings.model.source import Source
from briefings.model.vocabulary.marking import PUBLIC_TLP
from briefings.settings import Edition


@dataclass(frozen=True)
class Released:
    """What an edition may show. Pages and exports take this, and nothing else."""

    graph: Graph
    edition: Edition
    marks: Mapping[str, str]
    """Record id -> why the public does not see it. Always empty in the public edition."""


def release(graph: Graph, edition: Edition, now: datetime.datetime) -> Released:
    """Drop drafts, embargoed, restricted and withdrawn records and all desk notes.

    The internal edition keeps the records, marked, but no desk notes either: a printed page travels.
    The only reader of the clock, by way of `now`, which carries its zone.
    """
    withheld = {record.id: why for record in graph.corpus if (why := withheld_because(record, now))}
    kept = [record for record in graph.corpus if edition == "internal" or record.id not in withheld]
    shown = [public_form(record) for record in kept]
    unchanged = len(shown) == len(graph.corpus) and all(map(is_, shown, graph.corpus))
    released = graph if unchanged else link(corpus_of(iter(shown), graph.corpus.files), graph.language)[0]
    return Released(released, edition, withheld if edition == "internal" else {})


def covered(graph: Graph) -> Graph:
    """The same records with every protected source under its cover words, as readers of both editions see it."""
    if not any(source.protected for source in graph.corpus.sources.values()):
        return graph
    records = (under_cover(record) for record in graph.corpus)
    shown, _ = link(corpus_of(records, graph.corpus.files), graph.language)
    return shown


def under_cover(record: Record) -> Record:
    """A record as readers of both editions see it: a protected source as its cover words."""
    if isinstance(record, Source) and record.protected is not None:
        return record.model_copy(update=_shown_form(record))
    return record


def withheld_because(record: Record, now: datetime.datetime) -> str | None:
    """Why a record is not public, in words, or None when it is."""
    return withheld_by(record.release, now)


def withheld_by(terms: Release, now: datetime.datetime) -> str | None:
    """Why what is released on these terms is not public, in words, or None when it is."""
    if terms.status != "published":
        return terms.status
    if terms.tlp != PUBLIC_TLP:
        return f"TLP:{terms.tlp}"
    if terms.embargo_until is not None and now < _starts(terms.embargo_until):
        return f"embargoed until {terms.embargo_until.edtf}"
    return None


def _starts(moment: Date) -> datetime.datetime:
    # A day without a time ends an embargo when that day has begun everywhere on earth: at UTC-12, noon UTC.
    day = moment.earliest or datetime.date.max
    return moment.instant or datetime.datetime.combine(day, datetime.time(12), datetime.UTC)


def public_form(record: Record) -> Record:
    """A record without what no reader is told of it, whoever may read the rest."""
    update: dict[str, object] = {"desk_notes": None} if record.desk_notes is not None else {}
    if isinstance(record, Source):
        update |= _shown_form(record)
    if isinstance(record, Place):
        update |= _blurred_form(record)
    return record.model_copy(update=update) if update else record


def _blurred_form(place: Place) -> dict[str, object]:
    """Of a blurred position nothing is kept but the middle of its cell, which lies in the same cell."""
    if place.cell is None or place.blur is None:
        return {}
    lat, lon = place.cell.centre(place.blur)
    return {"lat": lat, "lon": lon}


def _shown_form(source: Source) -> dict[str, object]:
    """The archived file's name is the desk's own; of a protected source nothing shows but its cover words."""
    if source.protected is not None:
        hidden = dict.fromkeys(
            ("publisher", "credit", "notice", "url", "archive", "scale", "summary", "issued", "language", "status")
        )
        return {
            **hidden,
            "type": "document",
            "authors": (),
            "title": f"[{source.protected.shown_as}]",
            "former_ids": (),
        }
    if source.archive is not None:
        return {"archive": source.archive.model_copy(update={"file": None})}
    return {}
