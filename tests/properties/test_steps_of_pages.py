"""Of any past: the steps after which pages said something else are those that making each page anew gives."""

import datetime
import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from repositories import BRIEFING, CLAIMS, SITUATION, SOURCES

from briefings.graph.ledger import Ledger
from briefings.history.closure import Reach
from briefings.history.commits import Change, Commit
from briefings.history.facts import said_publicly
from briefings.history.library import Library
from briefings.history.objects import Objects
from briefings.history.past import Past, past_of
from briefings.history.shards import Known, Shard, canonical
from briefings.history.states import states_of

START = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.UTC)
Steps = dict[str, tuple[int, ...]]
Record = tuple[str, str, dict[str, Any]]
Made = list[list[tuple[str, Record]]]
"""Of each commit what is done with which records, each of which has a file of its own."""


class Blobs(Objects):
    """Blobs that are given, without git."""

    def __init__(self, blobs: dict[str, bytes]) -> None:
        self.blobs = blobs

    def read(self, name: str, limit: int) -> bytes | None:
        return self.blobs[name]

    def read_all(self, names: Iterable[str], limit: int) -> Iterator[tuple[str, bytes | None]]:
        return ((name, self.blobs[name]) for name in names)


def part_of(of: str) -> dict[str, Any]:
    return {"relations": [{"as": "part-of", "of": of}]}


words = st.sampled_from(["", " again", " anew", " at last"])
release = st.sampled_from(
    [{}, {}, {}, {"status": "draft"}, {"embargo_until": "2026-01-03"}, {"embargo_until": "2026-01-06"}]
)


@st.composite
def actors(draw: st.DrawFn) -> Record:
    """One of a chain, of which pages name a part."""
    name, above = draw(
        st.sampled_from([("council", "state"), ("office", "council"), ("aide", "office"), ("state", "")])
    )
    fields = {
        "name": f"{name}{draw(words)}",
        "type": draw(st.sampled_from(["government-body", "government-body", "medium"])),
        "release": draw(release),
        **draw(st.sampled_from([{}, {"summary": "Of the [council](actor:council)."}])),
        **(part_of(above) if above and draw(st.integers(0, 3)) else {}),
    }
    return "actors", name, fields


@st.composite
def claims(draw: st.DrawFn) -> Record:
    """One that the page names, or one that answers it."""
    name = draw(st.sampled_from(["held", "other"]))
    answers = {"responds_to": [{"claim": "held", "as": draw(st.sampled_from(["confirms", "disputes"]))}]}
    fields = {
        "statement": f"It held{draw(words)}.",
        "asserted_by": draw(st.sampled_from(["council", "office", "aide"])),
        "verb": "said",
        "attests": ["flood"],
        "release": draw(release),
        **draw(st.sampled_from([{}, {"reports": [{"source": "paper"}]}])),
        **(answers if name == "other" else {}),
    }
    return "claims", name, fields


@st.composite
def briefings(draw: st.DrawFn) -> Record:
    """A page that names a claim, an actor and a place, or nothing."""
    said = draw(st.sampled_from(["It [held](claim:held).", "The [](actor:office) in [](place:mill).", "Nothing."]))
    fields = {**BRIEFING["b"], "summary": said + draw(words), "release": draw(release)}
    return "briefings", draw(st.sampled_from(["b", "c"])), fields


@st.composite
def places(draw: st.DrawFn) -> Record:
    """A place, or the one that it lies in."""
    name = draw(st.sampled_from(["mill", "valley"]))
    within = {"within": "valley"} if name == "mill" else {}
    return "places", name, {"name": f"{name}{draw(words)}", "kind": "facility", **within}


others = st.sampled_from(
    [
        ("sources", "paper", {**SOURCES["paper"], "publisher": "office"}),
        ("sources", "paper", {**SOURCES["paper"], "publisher": "office", "status": "retracted"}),
        ("events", "flood", {"title": "Flood", "situation": "s", "where": ["mill"], "sources": ["paper"]}),
        ("events", "flood", {"title": "The flood", "situation": "s", "where": ["mill"], "actors": ["aide"]}),
        ("disclaimers", "caution", {"text": "Of the [](actor:state).", "applies_when": {"actor_type": ["medium"]}}),
        ("disclaimers", "caution", {"text": "One voice.", "applies_when": {"max_originators": 1}}),
        ("situations", "s", {"title": "The floods"}),
    ]
)  # fmt: skip
gone = st.sampled_from(["paper", "flood", "caution", "b", "c", "held", "other", "office", "state", "mill"])
steps = st.one_of(
    st.tuples(st.just("write"), st.one_of(actors(), claims(), briefings(), places(), others)),
    st.tuples(st.sampled_from(["delete", "break"]), gone.map(lambda record: ("", record, {}))),
)
FIRST = {
    "s": ("situations", SITUATION["s"]), "paper": ("sources", {**SOURCES["paper"], "publisher": "office"}),
    "held": ("claims", {**CLAIMS["held"], "attests": ["flood"]}), "b": ("briefings", BRIEFING["b"]),
    "state": ("actors", {"name": "State", "type": "government-body"}),
    "council": ("actors", {"name": "Council", "type": "government-body", **part_of("state")}),
    "office": ("actors", {"name": "Office", "type": "government-body", **part_of("council")}),
    "aide": ("actors", {"name": "Aide", "type": "person", **part_of("office")}),
    "flood": ("events", {"title": "Flood", "situation": "s", "where": ["mill"]}),
    "mill": ("places", {"name": "Mill", "kind": "facility", "within": "valley"}),
    "valley": ("places", {"name": "Valley", "kind": "facility"}),
}  # fmt: skip


def past_and_library(made: Made) -> tuple[Past, Library]:
    """The past of some commits after a first one."""
    blobs: dict[str, bytes] = {}
    log: list[Commit] = []
    first = [("write", (shelf, record, fields)) for record, (shelf, fields) in FIRST.items()]
    for number, changed in enumerate([first, *made]):
        changes: dict[str, Change] = {}
        for how, (shelf, record, fields) in changed:
            text = json.dumps({shelf: {record: fields}}) if how == "write" else f"claims:\n  {record}: [\n"
            blob = None if how == "delete" else hashlib.sha256(text.encode()).hexdigest()
            blobs |= {blob: text.encode()} if blob else {}
            changes[record] = Change(f"{record}.yml", None, blob)
        log.append(Commit(str(number), START + datetime.timedelta(days=number), tuple(changes.values())))
    library = Library(Blobs(blobs), "en")
    shards: dict[str, Shard] = library.shards(blobs, {})
    return past_of(tuple(log), shards), library


def anew(past: Past, reach: Reach, library: Library) -> Steps:
    """Each page after each step, made anew, and held against the same after the step before."""
    found: dict[str, list[int]] = {}
    for briefing in sorted(record for record in past.records() if record in ("b", "c")):
        last: int | None = None
        for step in range(len(past)):
            if reach.last(briefing, step) is not None:
                if last is None or differs(past, reach, library, briefing, last, step):
                    found.setdefault(briefing, []).append(step)
                last = step
    return {briefing: tuple(steps) for briefing, steps in found.items()}


def differs(past: Past, reach: Reach, library: Library, briefing: str, one: int, other: int) -> bool:
    def known(record: str, step: int) -> Known:
        at = reach.last(record, step)
        return at.known if at else Known("place", "", "", (), ())

    here = known(briefing, other)
    if known(briefing, one).plain != here.plain:
        return True
    for claim in here.leads_to:
        there, now = known(claim, one), known(claim, other)
        plainly = there.kind == now.kind == "claim" and there.plain != now.plain
        if plainly and not (there.terms or now.terms):
            return True

    def rests(step: int) -> set[tuple[str, str, str]]:
        below = ((record, known(record, step)) for record in reach.below(briefing, step) if reach.last(record, step))
        return {(record, known.shown or known.fingerprint, known.terms) for record, known in below}

    def said(step: int) -> str:
        graph = library.released(reach, briefing, step, past.commits[other].at)
        facts = said_publicly(Ledger(graph), briefing)
        return canonical(repr(sorted(facts.said.items()) if facts else None))

    return rests(one) != rests(other) and said(one) != said(other)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(steps, min_size=1, max_size=3), min_size=1, max_size=8), st.integers(0, 4))
def test_only_looking_at_what_a_step_touches_finds_the_same_steps(made: Made, known: int) -> None:
    past, library = past_and_library(made)
    reach = Reach(past)
    graph_at = partial(library.released, reach)
    found = states_of(past, reach, graph_at, {}, 0)
    assert found == anew(past, reach, library)
    first = min(known, len(past))
    before = {briefing: tuple(step for step in steps if step < first) for briefing, steps in found.items()}
    kept = {briefing: steps for briefing, steps in before.items() if steps}
    assert states_of(past, reach, graph_at, kept, first) == found
