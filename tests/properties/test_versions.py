"""Of any history of a small desk: what differences promise, what makes no version, and that a cache changes nothing."""

import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from repositories import ACTORS, CLAIMS, NOW, SOURCES, Desk, Records, briefing, claim, records

from briefings.graph.ledger import Ledger
from briefings.graph.link import link
from briefings.graph.release import release
from briefings.history.differences import applied, differences
from briefings.history.facts import facts_of
from briefings.history.history import History
from briefings.history.said import Facts, Key
from briefings.history.shards import canonical
from briefings.history.wordings import Statement, statements
from briefings.loading.loader import load
from briefings.loading.tree import MemoryTree

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
few = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))

WORDS = st.sampled_from(["The bank held.", "The *bank* held.", "It broke.", "Three bridges fell.", "“Held” – so far"])
figures = st.one_of(st.just({}), st.builds(lambda n: {"hurt": {"measure": "injured", "best": n}}, st.integers(0, 3)))
answers = st.sampled_from(["confirms", "disputes"])


@st.composite
def states(draw: st.DrawFn) -> Records:
    """A state of the desk: any of its records may be otherwise."""
    claims = {"held": claim(draw(WORDS), figures=draw(figures))}
    if draw(st.booleans()):
        answer = [{"claim": "held", "as": draw(answers)}]
        claims["other"] = claim(
            draw(WORDS), asserted_by=draw(st.sampled_from(["monitor", "mayor"])), responds_to=answer
        )
    council = {**ACTORS["council"], "name": draw(st.sampled_from(["Town Council", "The Council"]))}
    changed = briefing(
        title=draw(WORDS),
        highlights=draw(st.lists(WORDS, max_size=3)),
        sections=[{"heading": text, "text": draw(WORDS)} for text in draw(st.lists(WORDS, max_size=2, unique=True))],
    )
    paper = {**SOURCES["paper"], "issued": draw(st.sampled_from(["2026-01-01", "2025-12"]))}
    return records(claims=claims, actors={**ACTORS, "council": council}, briefings=changed, sources={"paper": paper})


def scattered(state: Records, seed: int) -> dict[str, str]:
    """The same records in other files, in another order of keys, and formatted otherwise."""

    def turned(value: Any) -> Any:
        if isinstance(value, Mapping):
            items = sorted(value.items(), reverse=bool(seed % 2))
            return {key: turned(one) for key, one in items}
        return [turned(one) for one in value] if isinstance(value, list) else value

    files: dict[str, Records] = {}
    for number, (shelf, shelved) in enumerate(state.items()):
        for index, (record, fields) in enumerate(shelved.items()):
            name = f"{(number + index + seed) % (1 + seed % 4)}.yml"
            files.setdefault(name, {}).setdefault(shelf, {})[record] = turned(fields)
    plain = json.loads(json.dumps(files))
    return {
        name: yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=30 + seed)
        for name, content in plain.items()
    }


def read(desk: Desk, cache: Path | None = None) -> History:
    found = desk.history(cache)
    assert isinstance(found, History)
    return found


@few
@given(st.lists(states(), min_size=2, max_size=5))
def test_all_differences_in_order_lead_from_the_first_version_to_the_last(past: list[Records]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "desk")
        for state in past:
            desk.state(**state)
        history = read(desk)
        facts = [history.facts(version) for version in history.versions("b")]
        said = dict(facts[0].said)
        for before, after in pairwise(facts):
            changes = differences(before, after)
            assert changes, "a version that differs in nothing"
            said = applied(said, changes)
        assert not differences(type(facts[0])(said, {}), facts[-1])
        assert len(said) == len(facts[-1].said)
        for one in facts:
            assert differences(one, one) == ()


@few
@given(st.lists(states(), min_size=2, max_size=5))
def test_between_any_two_versions_the_page_of_all_wordings_has_what_differs(past: list[Records]) -> None:
    """Of records that came or went as a whole it has the name alone."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "desk")
        for state in past:
            desk.state(**state)
        history = read(desk)
        known = [(version.number, history.facts(version)) for version in history.versions("b")]
    found = statements(known)
    for (one, before), (other, after) in combinations(known, 2):
        there = {key.id for key in before.said} & {key.id for key in after.said}
        expected = {forms(change.key) for change in differences(before, after) if change.key.id in there}
        told = {forms(each.key) for each in found if differs(each, one, other)}
        assert {key for key in told if key.id in there} == expected


def forms(key: Key) -> Key:
    return replace(key, part=canonical(key.part))


def differs(statement: Statement, one: int, other: int) -> bool:
    if any(one in versions and other in versions for versions in statement.alike):
        return False
    return said_in(statement, one) != said_in(statement, other)


def said_in(statement: Statement, version: int) -> int | None:
    return next((at for at, one in enumerate(statement.wordings) if version in one.versions), None)


@given(states(), st.integers(0, 40))
def test_a_corpus_held_against_itself_differs_in_nothing_however_its_files_are_laid_out(
    state: Records, seed: int
) -> None:
    one = facts_of(ledger_of({"all.yml": json.dumps(state)}), "b")
    other = facts_of(ledger_of(scattered(state, seed)), "b")
    assert one.said
    assert differences(one, other) == differences(other, one) == ()


@given(states(), states())
def test_the_differences_of_two_corpora_lead_from_one_to_the_other_and_back(first: Records, second: Records) -> None:
    one, other = (facts_of(ledger_of({"all.yml": json.dumps(state)}), "b") for state in (first, second))
    there, back = differences(one, other), differences(other, one)
    assert not differences(Facts(applied(one.said, there), {}), other)
    assert not differences(Facts(applied(other.said, back), {}), one)
    assert [(change.before, change.after) for change in there] == [(change.after, change.before) for change in back]


def ledger_of(files: Mapping[str, str]) -> Ledger:
    loaded = load(MemoryTree({name: text.encode() for name, text in files.items()}))
    assert not loaded.problems
    graph, _ = link(loaded.corpus, "en")
    return Ledger(release(graph, "public", NOW).graph)


@few
@given(st.lists(states(), min_size=1, max_size=3), st.lists(st.integers(0, 40), min_size=1, max_size=3))
def test_order_of_files_formatting_and_order_of_keys_never_make_a_version(
    past: list[Records], seeds: list[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk, other = Desk(Path(folder) / "desk"), Desk(Path(folder) / "other")
        for state in past:
            desk.state(**state)
            other.state(**state)
            for seed in seeds:
                desk.commit()
                other.commit(scattered(state, seed))
        one, two = read(desk), read(other)
        assert [v.at for v in one.versions("b")] == [v.at for v in two.versions("b")]
        for version, twin in zip(one.versions("b"), two.versions("b"), strict=True):
            assert not differences(one.facts(version), two.facts(twin))


@few
@given(st.lists(states(), min_size=2, max_size=5), st.data())
def test_a_cache_gives_the_answers_that_reading_anew_gives(past: list[Records], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk, cache = Desk(Path(folder) / "desk"), Path(folder) / "cache"
        for state in past:
            desk.state(**state)
            if data.draw(st.booleans()):
                read(desk, cache)
        if data.draw(st.booleans()):
            desk.git("reset", "-q", "--hard", "HEAD~1")
            desk.state(claims=CLAIMS)
        cached, anew = read(desk, cache), read(desk)
        assert cached.versions("b") == anew.versions("b")
        assert [cached.facts(v) for v in cached.versions("b")] == [anew.facts(v) for v in anew.versions("b")]
