"""Promises of the ledger: nobody counts twice, order does not matter, and support that goes never helps."""

from itertools import combinations
from typing import Any

from content_samples import Records, claim, linked
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.graph.chronology import latest
from briefings.graph.groups import Group
from briefings.graph.ledger import Ledger
from briefings.graph.sides import Components, Sides
from briefings.graph.status import Standing
from briefings.model.date import Date
from briefings.model.vocabulary.actors import FOLDING_RELATIONS
from briefings.model.vocabulary.claims import STATUS_STRENGTH

NAMES = [f"actor-{letter}" for letter in "abcd"]
STRANGER = "stranger"
"""Somebody who is on nobody's side."""
TYPES = ["government-body", "rebel-group", "person", "person", "monitor", "medium", "umbrella"]
DAYS = ["2024-01-10", "2024-02-10", "2024-02", "2024-03-10?", "2024-01-20/2024-03-20", "2024-04-10", "2024-02-01/.."]
HOWS = ["confirms", "confirms", "confirms", "disputes", "refutes", "updates", "corrects", "retracts"]
SOURCES: Records = {
    "stands": {"type": "report", "title": "It stands"},
    "gone": {"type": "report", "title": "It does not", "status": "retracted"},
}
EVENTS: Records = {"closure": {"title": "Closed"}, "queue": {"title": "A queue", "sources": ["gone"]}}

SPANS = [
    (None, None),
    (None, "2024-02-15"),
    ("2024-02-15", None),
    ("2024-01-15", "2024-03-01"),
    ("2024-02", "2024-02"),
    ("2024-04", None),
]

days = st.one_of(st.none(), st.sampled_from(DAYS))
Related = list[tuple[str, str, str, tuple[str | None, str | None]]]


def relations(spans: list[tuple[str | None, str | None]]) -> st.SearchStrategy[Related]:
    ends, hows = st.sampled_from(NAMES), st.sampled_from(sorted(FOLDING_RELATIONS))
    return st.lists(st.tuples(ends, hows, ends, st.sampled_from(spans)), max_size=5)


undated, dated = relations(SPANS[:1]), relations(SPANS)
kinds = st.lists(st.sampled_from(TYPES), min_size=len(NAMES), max_size=len(NAMES))
judgements = st.sampled_from([None, None, None, "confirmed", "discounted", "retracted"])


@st.composite
def statements(draw: st.DrawFn, when: st.SearchStrategy[str | None] = days) -> Records:
    """Claims on one matter, each perhaps answering earlier ones."""
    claims: Records = {}
    for number in range(draw(st.integers(1, 6))):
        several = st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True)
        answers = (
            draw(st.lists(st.tuples(st.sampled_from(HOWS), st.sampled_from(sorted(claims))), max_size=2))
            if claims
            else []
        )
        read = draw(st.lists(st.sampled_from(sorted(SOURCES)), max_size=1))
        claims[f"claim-{number}"] = claim(
            draw(st.one_of(st.sampled_from(NAMES), several, st.just({"said": "somebody"}))),
            *answers,
            asserted=draw(when),
            first_hand=draw(st.sampled_from(["true", "false"])),
            reports=[{"source": source} for source in read],
            attests=draw(st.lists(st.sampled_from(sorted(EVENTS)), max_size=1)),
            status=judged(draw(judgements)),
        )
    return claims


def judged(word: str | None) -> dict[str, str] | None:
    return {"value": word, "why": "We looked."} if word else None


def actors(types: list[str], related: Related) -> Records:
    found: Records = {
        name: {"name": name, "type": kind, "relations": []} for name, kind in zip(NAMES, types, strict=True)
    }
    for one, how, other, (start, end) in related:
        found[one]["relations"].append({"as": how, "of": other, "from": start, "to": end})
    return {**found, STRANGER: {"name": "Stranger", "type": "monitor"}}


def kept(claims: Records, people: Records, sources: Records = SOURCES) -> Ledger:
    return Ledger(linked(claims=claims, actors=people, sources=sources, events=EVENTS))


def voices(group: Group) -> set[frozenset[str]]:
    """Who counts as one voice with whom, whoever of them is named for it."""
    return {frozenset(members) for members in group.folded.values()}


def strength(standing: Standing | None) -> int:
    """The greater, the weaker."""
    assert standing is not None
    return STATUS_STRENGTH.index(standing.status)


@settings(max_examples=200, deadline=None)
@given(
    dated, st.lists(st.tuples(st.lists(st.sampled_from(NAMES), min_size=1, max_size=2), days), min_size=2, max_size=7)
)
def test_folding_is_what_holding_all_statements_against_each_other_two_by_two_gives(
    related: Related, said: list[tuple[list[str], str | None]]
) -> None:
    sides = Sides(linked(actors=actors(["person"] * len(NAMES), related)))
    statements = [(tuple(names), Date(day) if day else None) for names, day in said]
    joined = Components()
    for names, _ in statements:
        for name in names:
            joined.join(names[0], name)
    for (one, early), (other, late) in combinations(statements, 2):
        on = latest((early, late))
        if {sides.side(name, on) for name in one} & {sides.side(name, on) for name in other}:
            joined.join(one[0], other[0])
    found = sides.one_voice(statements)
    assert [found.find(name) for name in NAMES] == [joined.find(name) for name in NAMES]


@settings(max_examples=60, deadline=None)
@given(statements(), kinds, dated, days, judgements, st.data())
def test_an_originator_that_says_it_again_does_not_count_again(
    claims: Records, types: list[str], related: Related, day: str | None, word: str | None, data: st.DataObject
) -> None:
    people = actors(types, related)
    before = kept(claims, people)
    again = data.draw(st.sampled_from(sorted(claims)))
    known = [name for members in before.group(again).folded.values() for name in members]
    if not known:
        return
    repeated = claim(
        data.draw(st.sampled_from(known)), ("confirms", again), first_hand="true", asserted=day, status=judged(word)
    )
    after = kept({**claims, "repetition": repeated}, people)
    assert len(after.group(again).originators) <= len(before.group(again).originators)


@settings(max_examples=60, deadline=None)
@given(statements(), kinds, dated, days, st.data())
def test_an_originator_that_says_it_again_does_not_count_again_on_a_page(
    claims: Records, types: list[str], related: Related, day: str | None, data: st.DataObject
) -> None:
    people = actors(types, related)
    before = kept(claims, people)
    again = data.draw(st.sampled_from(sorted(claims)))
    if not before.group(again).originators:
        return
    by = data.draw(st.sampled_from(before.group(again).originators))
    after = kept({**claims, "repetition": claim(by, ("confirms", again), first_hand="true", asserted=day)}, people)
    assert len(after.tally((*claims, "repetition")).originators) <= len(before.tally(claims).originators)


@settings(max_examples=60, deadline=None)
@given(statements(), kinds, dated)
def test_another_outlet_is_another_outlet_and_not_another_originator(
    claims: Records, types: list[str], related: Related
) -> None:
    people = {**actors(types, related), "outlet": {"name": "Outlet", "type": "medium"}}
    source: dict[str, Any] = {"type": "article", "title": "The same again", "publisher": "outlet"}
    before = kept(claims, people)
    read = {
        name: {**fields, "reports": [*fields["reports"], {"source": "again"}]}
        if name not in before.withdrawn
        else fields
        for name, fields in claims.items()
    }
    after = kept(read, people, {**SOURCES, "again": source})
    for name in claims:
        assert after.group(name).originators == before.group(name).originators
        assert after.group(name).outlets == (("outlet",) if before.group(name).counted else ())


@settings(max_examples=60, deadline=None)
@given(statements(), kinds, dated, st.data())
def test_the_order_of_claims_and_the_order_and_direction_of_relations_do_not_matter(
    claims: Records, types: list[str], related: Related, data: st.DataObject
) -> None:
    turned = [
        (other, how, one, span) if data.draw(st.booleans()) else (one, how, other, span)
        for one, how, other, span in data.draw(st.permutations(related))
    ]
    order = data.draw(st.permutations(sorted(claims)))
    one = kept(claims, actors(types, related))
    other = kept({name: claims[name] for name in order}, actors(types, turned))
    for name in claims:
        assert voices(one.group(name)) == voices(other.group(name))
        assert one.group(name).set_aside.keys() == other.group(name).set_aside.keys()
        mine, its = one.standing(name), other.standing(name)
        assert mine is not None
        assert its is not None
        assert (mine.status, set(mine.rests_on)) == (its.status, set(its.rests_on))
    assert len(one.tally(claims).originators) == len(other.tally(order).originators)


@settings(max_examples=60, deadline=None)
@given(statements(), kinds, dated, days, days, st.data())
def test_the_date_of_a_third_voice_changes_nothing_between_two_others(
    claims: Records, types: list[str], related: Related, one: str | None, other: str | None, data: st.DataObject
) -> None:
    people = actors(types, related)
    joined = data.draw(st.sampled_from(sorted(claims)))
    early, late = (
        kept({**claims, "third": claim(STRANGER, ("confirms", joined), asserted=day)}, people) for day in (one, other)
    )
    without = kept(claims, people)
    for name in claims:
        assert early.group(name) == late.group(name)
        assert early.standing(name) == late.standing(name)
        if without.group(name).spoken_for:
            assert voices(early.group(name)) - {frozenset({STRANGER})} == voices(without.group(name))


@settings(max_examples=60, deadline=None)
@given(statements(st.none()), kinds, undated, st.data())
def test_a_status_never_rises_when_a_confirmation_is_taken_away(
    claims: Records, types: list[str], related: Related, data: st.DataObject
) -> None:
    people = actors(types, related)
    confirmed = data.draw(st.sampled_from(sorted(claims)))
    supporter = claim(data.draw(st.sampled_from([*NAMES, STRANGER])), ("confirms", confirmed), first_hand="true")
    supported, alone = kept({**claims, "support": supporter}, people), kept(claims, people)
    # What disputes a proposition may well rise when the proposition loses a voice.
    for name in alone.group(confirmed).claims:
        assert strength(alone.standing(name)) >= strength(supported.standing(name))


WAYS_TO_FALL = ["retracted", "discounted", "taken-back", "corrected", "source-retracted"]


@settings(max_examples=120, deadline=None)
@given(statements(), kinds, dated, days, st.sampled_from(WAYS_TO_FALL), st.data())
def test_neither_a_status_nor_a_count_rises_when_a_confirmation_falls(
    claims: Records, types: list[str], related: Related, day: str | None, way: str, data: st.DataObject
) -> None:
    people = actors(types, related)
    confirmed = data.draw(st.sampled_from(sorted(claims)))
    by = data.draw(st.sampled_from([*NAMES, STRANGER]))
    attested = data.draw(st.lists(st.sampled_from(sorted(EVENTS)), max_size=1))
    support = claim(
        by, ("confirms", confirmed), first_hand="true", asserted=day, attests=attested, reports=[{"source": "stands"}]
    )
    fallen: Records = {"support": support}
    if way in ("retracted", "discounted"):
        fallen = {"support": {**support, "status": judged(way)}}
    elif way == "source-retracted":
        fallen = {"support": {**support, "reports": [{"source": "gone"}]}}
    else:
        how = "retracts" if way == "taken-back" else "corrects"
        fallen["second-thought"] = claim(by, (how, "support"), first_hand="true", asserted=day)
    before, after = kept({**claims, "support": support}, people), kept({**claims, **fallen}, people)
    for name in claims:
        if name in before.group(confirmed).claims:
            assert strength(after.standing(name)) >= strength(before.standing(name))
        if after.group(name).spoken_for:
            assert len(after.group(name).originators) <= len(before.group(name).originators)
    for event in EVENTS:
        of_one_proposition = set(before.attesting(event)) <= set(before.group(confirmed).claims)
        if of_one_proposition and after.event_standing(event) is not None:
            assert strength(after.event_standing(event)) >= strength(before.event_standing(event))


@settings(max_examples=60, deadline=None)
@given(statements(), kinds, dated)
def test_everything_that_is_derived_lists_the_records_that_it_came_from(
    claims: Records, types: list[str], related: Related
) -> None:
    found = kept(claims, actors(types, related))
    records = {*claims, *SOURCES}
    for name in claims:
        standing = found.standing(name)
        assert standing is not None
        assert standing.rests_on
        assert records.issuperset((*standing.rests_on, *standing.own_accounts_differ))
    for event in EVENTS:
        if (of_event := found.event_standing(event)) is not None:
            assert of_event.rests_on
            assert records.issuperset(of_event.rests_on)
    reasons = [(why.reason, why.rests_on) for why in found.withdrawn.values()]
    reasons += [(why.reason, why.rests_on) for why in found.set_aside.values()]
    for reason, rests_on in reasons:
        assert str(reason)
        assert rests_on
        assert records.issuperset(rests_on)


@settings(max_examples=60, deadline=None)
@given(statements(), kinds, dated)
def test_a_group_says_of_each_of_its_claims_whether_it_counts_and_who_is_counted_by_it(
    claims: Records, types: list[str], related: Related
) -> None:
    found = kept(claims, actors(types, related))
    for group in found.groups.values():
        silent = {*group.withdrawn, *group.set_aside}
        if group.spoken_for:
            assert {*group.counted} | silent == {*group.claims}
            assert not {*group.counted} & silent
        else:
            assert group.counted == tuple(group.set_aside)
            assert silent == {*group.claims}
        named = {
            name for one in group.counted for name in found.graph.corpus.claims[one].asserted_by.named
        }  # fmt: skip
        counted = [name for members in group.folded.values() for name in members]
        assert named.issuperset(counted)
        assert len(counted) == len(set(counted))
