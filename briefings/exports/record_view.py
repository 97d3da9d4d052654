"""A record with all that was derived from it, as plain data for programs and for a desk's own questions.

Derived over one edition of the site, so that its numbers are those of the pages.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from briefings.graph.caveats import Caveat, caveats, surroundings
from briefings.graph.chronology import known
from briefings.graph.conditions import condition_words
from briefings.graph.evidence import entry_of, passages_of, quoted_in, words_before
from briefings.graph.scope import scope_of
from briefings.graph.status import Standing
from briefings.model.date import Date
from briefings.model.evidence import Passage
from briefings.model.reference import Kind
from briefings.pages import briefing as briefing_page
from briefings.pages.addresses import address
from briefings.pages.desk import Desk

View = dict[str, Any]


def record_view(desk: Desk, record_id: str, place: str) -> View:
    """The record's own fields, what follows from them, who refers to it; `place` is where it stands.

    `KeyError` where the edition has no such record.
    """
    record = desk.record(record_id)
    hidden = {"id", "desk_notes", "release"}
    own = record.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude=hidden)
    view: View = {"record": record.kind_name, "id": record.id, **own, **_DERIVED[record.kind_name](desk, record_id)}
    if why := desk.released.marks.get(record_id):
        view["withheld"] = why
    referrers = desk.graph.referrers.get(record_id, ())
    view["referred_to_by"] = list(dict.fromkeys(referrer.id for referrer in referrers))
    return {**view, "url": address(record.kind_name, record.id), "place": place}


def _claim(desk: Desk, claim_id: str) -> View:
    claim, ledger = desk.corpus.claims[claim_id], desk.ledger
    group = ledger.group(claim_id)
    return {
        "kind": claim.kind,
        "originators": list(group.originators),
        "outlets": list(group.outlets),
        "relays": list(group.relays),
        "own_voice": list(group.own_voice),
        "unnamed": list(group.unnamed),
        "one_voice": {name: list(members) for name, members in group.folded.items()},
        "group": list(group.claims),
        "counted": list(group.counted),
        "withdrawn": {one: str(ledger.withdrawn[one].reason) for one in group.withdrawn},
        "set_aside": {one: str(aside.reason) for one, aside in group.set_aside.items()},
        **_standing(ledger.standing(claim_id)),
        "known": _date(known(desk.graph, claim)),
        "responses": [
            {"claim": found.claim, "as": found.how, "words": found.words, "outgoing": found.outgoing}
            for found in ledger.responses(claim)
        ],
        "evidence": _checks(desk, (one.passage for one in quoted_in(claim))),
        "disclaimers": [_caveat(found) for found in caveats(ledger, [claim_id])],
    }


def _event(desk: Desk, event_id: str) -> View:
    return {
        **_standing(desk.ledger.event_standing(event_id)),
        "attested_by": list(desk.ledger.attesting(event_id)),
        "parts": list(desk.graph.referring(event_id, "event", "part_of")),
    }


def _briefing(desk: Desk, briefing_id: str) -> View:
    briefing = desk.corpus.briefings[briefing_id]
    scope = scope_of(desk.graph, briefing)
    tally = desk.ledger.tally(scope.claims)
    page = briefing_page.build(desk, briefing_id)
    return {
        "kind": briefing.kind,
        "sources": [entry.link.url.rstrip("/").rpartition("/")[2] for entry in page.sources],
        "claims": list(scope.claims),
        "events": list(scope.events),
        "actors": list(scope.actors),
        "places": list(scope.places),
        "statuses": dict(tally.by_status),
        "originators": list(tally.originators),
        "outlets": list(tally.outlets),
        "disclaimers": [_caveat(found) for found in caveats(desk.ledger, scope.claims)],
    }


def _situation(desk: Desk, situation_id: str) -> View:
    return {
        "briefings": list(desk.graph.referring(situation_id, "briefing", "situation")),
        "events": list(desk.graph.referring(situation_id, "event", "situation")),
    }


def _actor(desk: Desk, actor_id: str) -> View:
    side = desk.ledger.sides.side(actor_id, None)
    others = [other for other in desk.corpus.actors if desk.ledger.sides.side(other, None) == side]
    return {
        "asserts": [claim.id for claim in desk.graph.claims_of(actor_id)],
        "relays": list(desk.graph.referring(actor_id, "claim", "reports")),
        "events": list(desk.graph.referring(actor_id, "event", "actors")),
        "publishes": list(desk.graph.referring(actor_id, "source", "publisher")),
        "one_voice_with": [other for other in others if other != actor_id],
    }


def _place(desk: Desk, place_id: str) -> View:
    return {
        "lies_in": list(surroundings(desk.graph, place_id))[1:],
        "holds": list(desk.graph.referring(place_id, "place", "within")),
        "events": list(desk.graph.referring(place_id, "event", "where")),
    }


def _source(desk: Desk, source_id: str) -> View:
    return {
        "claims": list(desk.graph.referring(source_id, "claim", "reports")),
        "events": list(desk.graph.referring(source_id, "event", "sources")),
        "evidence": _checks(desk, passages_of(desk.graph, source_id)),
    }


def _disclaimer(desk: Desk, disclaimer_id: str) -> View:
    disclaimer = desk.corpus.disclaimers[disclaimer_id]
    found = [caveat for caveat in caveats(desk.ledger, desk.corpus.claims) if caveat.disclaimer.id == disclaimer_id]
    return {
        "placement": disclaimer.placement,
        "reason": str(condition_words(desk.graph, disclaimer.applies_when)),
        "applies_to": [claim for caveat in found for claim in caveat.claims],
    }


_DERIVED: Mapping[Kind, Callable[[Desk, str], View]] = {
    "claim": _claim,
    "event": _event,
    "briefing": _briefing,
    "situation": _situation,
    "actor": _actor,
    "place": _place,
    "source": _source,
    "disclaimer": _disclaimer,
}


def _standing(standing: Standing | None) -> View:
    if standing is None:
        return {"status": None, "status_reason": None}
    return {
        "status": standing.status,
        "status_reason": str(standing.reason),
        "status_rests_on": list(standing.rests_on),
        "own_accounts_differ": list(standing.own_accounts_differ),
    }


def _checks(desk: Desk, passages: Iterable[Passage]) -> list[View]:
    """What is known of the check of each passage. An edition knows nothing of protected sources."""
    return [_checked(desk, one) for one in passages if desk.corpus.sources[one.source].protected is None]


def _checked(desk: Desk, passage: Passage) -> View:
    """A quote, excerpt or figure, and what the evidence ledger has on it."""
    entry = entry_of(desk.corpus, desk.evidence, passage)
    before = words_before(desk.corpus, desk.evidence, passage) if entry is None else ""
    found: View = {
        "kind": passage.kind,
        "figure": passage.figure,
        "words": passage.words,
        "claim": passage.claim,
        "source": passage.source,
        "result": entry.result if entry else "not-checked",
        "checked_words": before,
        "where": entry.where if entry else "",
        "copy_taken": entry.taken if entry else "",
        "sha256": entry.sha256 if entry else "",
        "copy_changed_from": entry.before if entry else "",
        "reason": entry.reason if entry else "",
    }
    return {key: value for key, value in found.items() if value}


def _caveat(caveat: Caveat) -> View:
    return {"id": caveat.disclaimer.id, "reason": str(caveat.reason), "claims": list(caveat.claims)}


def _date(date: Date | None) -> str | dict[str, str] | None:
    return date.as_given() if date is not None else None
