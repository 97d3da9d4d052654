"""Promises of figures, rules and answers: no number that nobody gave, rules as logic has them, answers at both ends."""

from collections import Counter
from typing import Any, get_args

from content_samples import ACTORS, Records, claim, ledger
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.graph.caveats import matches
from briefings.graph.figures import by_subject, current, headline, revisions
from briefings.model.disclaimer import Condition
from briefings.model.vocabulary.claims import RESPONSE_WORDS
from briefings.settings import HeadlineRule

EVENTS: Records = {"toll": {"title": "The toll", "sources": ["wire-report"]}}
RULES = get_args(HeadlineRule)

numbers = st.one_of(st.none(), st.integers(0, 40).map(str), st.sampled_from(["0.5", "1200", "007"]))
figures = st.fixed_dictionaries(
    {"low": numbers, "best": numbers, "high": numbers, "said": st.sampled_from([None, "dozens"])}
).filter(lambda figure: any(figure.values()))
"""Also with the best outside low and high: that is a finding, and no reason to stop."""
days = st.sampled_from([None, "2024-11-29", "2024-11-30", "2024-11", "2024-12-01?"])
leaves = st.sampled_from(
    [
        {"status": ["claimed"]},
        {"status": ["contested", "superseded"]},
        {"kind": "claim"},
        {"actor": ["ministry", "wire"]},
        {"actor_type": "monitor"},
        {"source": "wire-report"},
        {"max_originators": 1},
        {"max_originators": 0},
        {"asserted_within": "2024-11-30"},
        {"translated": False},
    ]
)
conditions = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(lambda one: {"not": one}, inner),
        st.builds(lambda several: {"all": several}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda several: {"any": several}, st.lists(inner, min_size=1, max_size=3)),
    ),
    max_leaves=6,
)


@st.composite
def tolls(draw: st.DrawFn) -> Records:
    """Claims that count the same people, each perhaps answering an earlier one."""
    claims: Records = {}
    for number in range(draw(st.integers(1, 5))):
        earlier = st.tuples(st.sampled_from(sorted(RESPONSE_WORDS)), st.sampled_from(sorted(claims) or ["none"]))
        counted = {"measure": "killed", "unit": "people", **draw(figures)}
        claims[f"claim-{number}"] = claim(
            draw(st.sampled_from(sorted(ACTORS))),
            *(draw(st.lists(earlier, max_size=2, unique=True)) if claims else ()),
            asserted=draw(days),
            credibility=draw(st.sampled_from([None, "1", "3", "6"])),
            attests=["toll"],
            reports=draw(st.sampled_from([[], [{"source": "wire-report"}]])),
            figures={"dead": {key: value for key, value in counted.items() if value is not None}},
        )
    return claims


@settings(max_examples=200, deadline=None)
@given(tolls(), st.sampled_from(RULES))
def test_the_figure_that_heads_a_page_consists_of_numbers_that_the_claims_named_beside_it_give(
    claims: Records, rule: HeadlineRule
) -> None:
    found = ledger(claims, events=EVENTS)
    for given_ in by_subject(found.graph, claims).values():
        chosen = headline(found, given_, rule)
        if chosen is None:
            continue
        said = {number for one in chosen.given for number in one.numbers}
        assert {number for number in (chosen.low, chosen.best, chosen.high) if number is not None} <= said
        assert {one.claim.id for one in chosen.given} <= set(claims)


@settings(max_examples=100, deadline=None)
@given(tolls(), st.sampled_from(RULES), st.randoms(use_true_random=False))
def test_which_figure_heads_a_page_does_not_depend_on_the_order_of_the_records(
    claims: Records, rule: HeadlineRule, random: Any
) -> None:
    names = list(claims)
    random.shuffle(names)
    one, other = ledger(claims, events=EVENTS), ledger({name: claims[name] for name in names}, events=EVENTS)
    for subject, given_ in by_subject(one.graph, claims).items():
        first, second = headline(one, given_, rule), headline(other, by_subject(other.graph, names)[subject], rule)
        assert (first and (first.low, first.best, first.high, first.said, first.given)) == (
            second and (second.low, second.best, second.high, second.said, second.given)
        )


@settings(max_examples=100, deadline=None)
@given(tolls())
def test_every_figure_is_current_or_folded_under_a_newer_one_of_its_line(claims: Records) -> None:
    found = ledger(claims, events=EVENTS)
    for given_ in by_subject(found.graph, claims).values():
        shown = {one.claim.id for one in current(found, given_)}
        for one in given_:
            assert one.claim.id in shown or shown.intersection(revisions(found, one.claim.id))


@settings(max_examples=150, deadline=None)
@given(tolls(), conditions, conditions)
def test_rules_of_disclaimers_combine_as_logic_has_it(
    claims: Records, one: dict[str, Any], other: dict[str, Any]
) -> None:
    found = ledger(claims, events=EVENTS)

    def holds(condition: dict[str, Any], name: str) -> bool:
        return matches(found, Condition.model_validate(condition), name)

    for name in claims:
        first, second = holds(one, name), holds(other, name)
        assert holds({"not": one}, name) is not first
        assert holds({"all": [one, other]}, name) is (first and second)
        assert holds({"any": [one, other]}, name) is (first or second)
        assert holds({"not": {"any": [one, other]}}, name) is holds({"all": [{"not": one}, {"not": other}]}, name)


@settings(max_examples=150, deadline=None)
@given(tolls())
def test_every_answer_is_seen_from_both_ends(claims: Records) -> None:
    found = ledger(claims, events=EVENTS)
    written = Counter((name, a["claim"], a["as"]) for name, one in claims.items() for a in one["responds_to"])
    ends = {name: found.responses(found.graph.corpus.claims[name]) for name in claims}
    outgoing = Counter((name, end.claim, end.how) for name, seen in ends.items() for end in seen if end.outgoing)
    incoming = Counter((end.claim, name, end.how) for name, seen in ends.items() for end in seen if not end.outgoing)
    assert outgoing == incoming == written
