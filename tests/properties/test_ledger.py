"""Promises of the ledger: nobody counts twice, order does not matter, and support that goes never helps."""

from typing import Any

from content_samples import Records, claim, linked
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.graph.ledger import Ledger
from briefings.model.vocabulary.actors import FOLDING_RELATIONS
from briefings.model.vocabulary.claims import STATUS_STRENGTH

NAMES = [f"actor-{letter}" for letter in "abcdef"]
TYPES = ["government-body", "rebel-group", "person", "monitor", "medium", "news-agency", "umbrella"]
relations = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(sorted(FOLDING_RELATIONS)), st.sampled_from(NAMES)), max_size=5
)


@st.composite
def statements(draw: st.DrawFn) -> Records:
    """Claims on one matter, each perhaps answering earlier ones."""
    claims: Records = {}
    for number in range(draw(st.integers(1, 6))):
        by = draw(
            st.one_of(st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True))
        )
        hows = st.sampled_from(["confirms", "confirms", "disputes"])
        answers = draw(st.lists(st.tuples(hows, st.sampled_from(sorted(claims))), max_size=2)) if claims else []
        claims[f"claim-{number}"] = claim(by, *answers, first_hand=draw(st.sampled_from(["true", "false"])))
    return claims


def actors(types: list[str], related: list[tuple[str, str, str]]) -> Records:
    found: Records = {
        name: {"name": name, "type": kind, "relations": []} for name, kind in zip(NAMES, types, strict=True)
    }
    for one, how, other in related:
        found[one]["relations"].append({"as": how, "of": other})
    return found


kinds = st.lists(st.sampled_from(TYPES), min_size=len(NAMES), max_size=len(NAMES))


def kept(claims: Records, people: Records) -> Ledger:
    return Ledger(linked(claims=claims, actors=people))


@settings(max_examples=60, deadline=None)
@given(statements(), kinds, relations, st.data())
def test_an_originator_that_says_it_again_does_not_count_again(
    claims: Records, types: list[str], related: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    people = actors(types, related)
    before = kept(claims, people)
    again = data.draw(st.sampled_from(sorted(claims)))
    known = [name for voices in before.group(again).folded.values() for name in voices]
    if not known:
        return
    repeated = claim(data.draw(st.sampled_from(known)), ("confirms", again), first_hand="true")
    after = kept({**claims, "repetition": repeated}, people)
    assert len(after.group(again).originators) == len(before.group(again).originators)


@settings(max_examples=60, deadline=None)
@given(statements(), kinds, relations)
def test_another_outlet_is_another_outlet_and_not_another_originator(
    claims: Records, types: list[str], related: list[tuple[str, str, str]]
) -> None:
    people = {**actors(types, related), "outlet": {"name": "Outlet", "type": "medium"}}
    source: dict[str, Any] = {"type": "article", "title": "The same again", "publisher": "outlet"}
    read = {name: {**fields, "reports": [{"source": "again"}]} for name, fields in claims.items()}
    before = kept(claims, people)
    after = Ledger(linked(claims=read, actors=people, sources={"again": source}))
    for name in claims:
        assert after.group(name).originators == before.group(name).originators
        assert after.group(name).outlets == ("outlet",)


@settings(max_examples=60, deadline=None)
@given(statements(), kinds, relations, st.data())
def test_the_order_and_direction_of_relations_do_not_matter(
    claims: Records, types: list[str], related: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(related))
    turned = [(other, how, one) if data.draw(st.booleans()) else (one, how, other) for one, how, other in shuffled]
    one, other = kept(claims, actors(types, related)), kept(claims, actors(types, turned))
    assert one.groups == other.groups
    assert [one.standing(name) for name in claims] == [other.standing(name) for name in claims]


@settings(max_examples=60, deadline=None)
@given(statements(), kinds, relations, st.data())
def test_a_status_never_rises_when_a_confirmation_is_taken_away(
    claims: Records, types: list[str], related: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    people = actors(types, related)
    confirmed = data.draw(st.sampled_from(sorted(claims)))
    supporter = claim(data.draw(st.sampled_from(NAMES)), ("confirms", confirmed), first_hand="true")
    supported, alone = kept({**claims, "support": supporter}, people), kept(claims, people)
    for name in claims:
        with_support, without = supported.standing(name), alone.standing(name)
        assert with_support is not None
        assert without is not None
        assert STATUS_STRENGTH.index(without.status) >= STATUS_STRENGTH.index(with_support.status)
