"""Promises of impact: nothing that follows from a retraction is left out, and what nothing rests on has none."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from content_samples import ACTORS, SOURCES, Records, claim, linked
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.graph.caveats import caveats
from briefings.graph.graph import Graph
from briefings.graph.impact import impact
from briefings.graph.ledger import Ledger
from briefings.graph.scope import scope_of
from briefings.model.source import Source

NAMES = sorted(ACTORS)
HOWS = ["confirms", "disputes", "confirms", "disputes", "refutes", "updates", "corrects", "retracts", "qualifies"]
JUDGEMENTS = [None, None, None, *({"value": word, "why": "We looked."} for word in ("confirmed", "discounted"))]
EVENTS: Records = {"closure": {"title": "Closed", "sources": ["wire-report"]}, "queue": {"title": "A queue"}}
DISCLAIMERS: Records = {
    status: {"text": "T", "applies_when": {"status": status}} for status in ("corroborated", "contested", "retracted")
} | {"single": {"text": "T", "applies_when": {"max_originators": "1"}}}


@st.composite
def claims_of_a_day(draw: st.DrawFn) -> Records:
    made: Records = {}
    for number in range(draw(st.integers(3, 7))):
        answer = st.tuples(st.sampled_from(HOWS), st.sampled_from(sorted(made))) if made else st.nothing()
        answers = st.lists(answer, min_size=1 if made else 0, max_size=2 if made else 0)
        reports = draw(st.lists(st.sampled_from(sorted(SOURCES)), max_size=2, unique=True))
        made[f"claim-{number}"] = claim(
            draw(st.sampled_from(NAMES)),
            *draw(answers),
            reports=[{"source": source, "via": draw(st.sampled_from([[], ["wire"]]))} for source in reports],
            attests=draw(st.lists(st.sampled_from(sorted(EVENTS)), max_size=1)),
            first_hand=draw(st.sampled_from(["true", "false"])),
            status=draw(st.sampled_from(JUDGEMENTS)),
        )
    return made


def briefing(named: list[str]) -> dict[str, Any]:
    text = " ".join(f"[So](claim:{name})." for name in named)
    fixed = {"situation": "flood", "title": "Day", "summary": "All.", "published": "2024-12-02"}
    return {**fixed, "sections": [{"heading": "Text", "text": text or "Nothing."}]}


def day(claims: Records, named: list[str]) -> Graph:
    return linked(
        claims=claims,
        actors=ACTORS,
        sources=SOURCES,
        events=EVENTS,
        disclaimers=DISCLAIMERS,
        situations={"flood": {"title": "The flood"}},
        briefings={"day": briefing(named)},
    )


def derived(graph: Graph) -> Iterator[tuple[str, Any]]:
    """Everything that is worked out for a record, by its id."""
    ledger = Ledger(graph)
    for claim_id in graph.corpus.claims:
        group = ledger.group(claim_id)
        yield claim_id, (ledger.standing(claim_id), group.originators, group.outlets, group.relays, group.own_voice)
    for event_id in graph.corpus.events:
        yield event_id, ledger.event_standing(event_id)
    for one in graph.corpus.briefings.values():
        claims = scope_of(graph, one).claims
        yield one.id, (ledger.tally(claims), tuple(caveats(ledger, claims)))
    for disclaimer in graph.corpus.disclaimers:
        yield disclaimer, [c.claims for c in caveats(ledger, graph.corpus.claims) if c.disclaimer.id == disclaimer]


def with_source_retracted(graph: Graph, source: Source) -> Graph:
    marked = source.model_copy(update={"status": "retracted"})
    return replace(graph, corpus=replace(graph.corpus, sources={**graph.corpus.sources, source.id: marked}))


@settings(max_examples=150, deadline=None)
@given(claims_of_a_day(), st.sampled_from(sorted(SOURCES)), st.data())
def test_everything_that_a_retraction_changes_is_listed(claims: Records, source: str, data: st.DataObject) -> None:
    named = data.draw(st.lists(st.sampled_from(sorted(claims)), max_size=3, unique=True))
    graph = day(claims, named)
    before = dict(derived(graph))
    after = dict(derived(with_source_retracted(graph, graph.corpus.sources[source])))
    changed = {record_id for record_id in before if before[record_id] != after[record_id]}
    result = impact(graph, source)
    assert changed <= result.listed
    told = (
        {one.id for one in result.statuses} | {one.id for one in result.counts} | {one.id for one in result.disclaimers}
    )
    assert told <= result.listed


@settings(max_examples=150, deadline=None)
@given(claims_of_a_day(), st.data())
def test_everything_that_taking_a_claim_back_changes_is_listed(claims: Records, data: st.DataObject) -> None:
    taken = data.draw(st.sampled_from(sorted(claims)))
    named = data.draw(st.lists(st.sampled_from(sorted(claims)), max_size=3, unique=True))
    judged = {**claims, taken: {**claims[taken], "status": {"value": "retracted", "why": "Its maker erred."}}}
    graph = day(claims, named)
    before, after = dict(derived(graph)), dict(derived(day(judged, named)))
    changed = {record_id for record_id in before if before[record_id] != after[record_id]}
    assert changed <= impact(graph, taken).listed | {taken}


@settings(max_examples=60, deadline=None)
@given(claims_of_a_day())
def test_nothing_rests_on_what_nothing_refers_to(claims: Records) -> None:
    alone: Records = {"alone": {"type": "report", "title": "Unread"}}
    graph = linked(
        claims=claims, actors={**ACTORS, "silent": ACTORS["rebels"]}, sources={**SOURCES, **alone}, events=EVENTS
    )
    for record_id in ("alone", "silent"):
        result = impact(graph, record_id)
        assert (result.rests, result.statuses, result.counts, result.disclaimers) == ((), (), (), ())
