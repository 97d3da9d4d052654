"""Of any past: what became known day by day adds up to what was known, and nothing that is hidden today is in it."""

import datetime
import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from repositories import claim, records

from briefings.graph.ledger import Ledger
from briefings.graph.link import link
from briefings.graph.release import release
from briefings.history.chronicle import Chronicle
from briefings.history.closure import Reach
from briefings.history.commits import Change, Commit
from briefings.history.library import Library
from briefings.history.objects import Objects
from briefings.history.past import past_of
from briefings.history.versions import Today
from briefings.loading.loader import load
from briefings.loading.tree import MemoryTree
from briefings.model.corpus import corpus_of

NOW = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
START = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.UTC)
Claims = dict[str, dict[str, Any]]


class Blobs(Objects):
    """Blobs that are given, without git."""

    def __init__(self, blobs: dict[str, bytes]) -> None:
        self.blobs = blobs

    def read(self, name: str, limit: int) -> bytes | None:
        return self.blobs[name]

    def read_all(self, names: Iterable[str], limit: int) -> Iterator[tuple[str, bytes | None]]:
        return ((name, self.blobs[name]) for name in names)


@st.composite
def states(draw: st.DrawFn) -> Claims:
    """The claims of one commit: "held" always, and others that may answer it."""
    found = {"held": claim(draw(st.sampled_from(["It held.", "It has held."])))}
    for name in ("alpha", "bravo", "carol"):
        how = draw(st.sampled_from(["gone", "apart", "confirms", "disputes", "qualifies"]))
        terms = draw(st.sampled_from([{}, {}, {"status": "draft"}, {"embargo_until": "2026-01-04"}]))
        if how != "gone":
            answers = [{"claim": "held", "as": how}] if how != "apart" else []
            who, figure = draw(st.sampled_from(["council", "monitor", "mayor"])), draw(st.integers(1, 3))
            figures = {"hurt": {"measure": "injured", "unit": "people", "best": figure}}
            said = {"asserted_by": who, "responds_to": answers, "figures": figures, "about": ["s"], "release": terms}
            found[name] = claim(f"The {name} words.", **said)
    return found


def chronicle_of(made: list[Claims], hidden: frozenset[str] = frozenset()) -> Chronicle:
    """The past of these states, a day each, as today lets it be seen."""
    blobs: dict[str, bytes] = {}
    log = []
    for number, claims in enumerate(made):
        text = json.dumps(records(claims=claims)).encode()
        blob = hashlib.sha256(text).hexdigest()
        blobs[blob] = text
        log.append(Commit(str(number), START + datetime.timedelta(days=number), (Change("all.yml", None, blob),)))
    library = Library(Blobs(blobs), "en")
    past = past_of(tuple(log), library.shards(blobs, {}))
    last = load(MemoryTree({"all.yml": json.dumps(records(claims=made[-1])).encode()})).corpus
    return Chronicle(past, Reach(past), library, Today(dict(last.briefings), hidden, {}, NOW), {})


@settings(max_examples=60, deadline=None)
@given(st.lists(states(), min_size=1, max_size=6))
def test_the_days_up_to_one_add_up_to_the_site_of_that_day(made: list[Claims]) -> None:
    chronicle = chronicle_of(made)
    days = chronicle.days("s", "en", datetime.UTC)
    for number in range(len(made)):
        at = (START + datetime.timedelta(days=number)).replace(hour=23, minute=59, second=59)
        known: dict[str, tuple[str | None, str]] = {}
        for turn in (turn for day in days if day.date <= at.date() for turn in day.turns):
            known.pop(turn.claim, None)
            if turn.after is not None:
                known[turn.claim] = turn.after.status, turn.after.statement
        graph, _ = link(corpus_of(iter(chronicle.known_at(number, at)), {}))
        ledger = Ledger(release(graph, "public", at).graph)
        shown = {
            one.id: (standing.status if (standing := ledger.standing(one.id)) else None, one.statement)
            for one in ledger.graph.corpus.claims.values()
        }
        assert known == shown


@settings(max_examples=60, deadline=None)
@given(st.lists(states(), min_size=1, max_size=6), st.sampled_from(["alpha", "bravo", "carol"]))
def test_nothing_of_what_is_hidden_today_is_in_any_day(made: list[Claims], secret: str) -> None:
    chronicle = chronicle_of(made, frozenset({secret}))
    told = repr(chronicle.days("s", "en", datetime.UTC))
    told += "".join(
        repr(chronicle.known_at(number, START + datetime.timedelta(days=number))) for number in range(len(made))
    )
    assert secret not in told


@settings(max_examples=60, deadline=None)
@given(st.lists(states(), min_size=1, max_size=6))
def test_what_was_never_public_changes_nothing(made: list[Claims]) -> None:
    secret = claim("Secret.", responds_to=[{"claim": "held", "as": "disputes"}], release={"status": "draft"})
    with_it = [{**claims, "secret": secret} for claims in made]
    days = chronicle_of(made).days("s", "en", datetime.UTC)
    assert chronicle_of(with_it, frozenset({"secret"})).days("s", "en", datetime.UTC) == days
