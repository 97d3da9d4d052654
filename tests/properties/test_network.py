"""Promises of the network over all relations: nothing is lost, nothing collides, and no order of files shows."""

import json
import random
from collections import Counter
from typing import Any

from content_samples import NOW, Records
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_site import PUBLISHER

from briefings.loading.tree import MemoryTree
from briefings.model.vocabulary.actors import RELATION_WORDS
from briefings.pages.desk import Desk
from briefings.pages.network.drawing import Drawing, DrawnBlock, draw
from briefings.pages.network.page import build
from briefings.pages.network.ties import AT_THE_END, ties_among
from briefings.rendering.renderer import render
from briefings.settings import Settings
from briefings.site import open_site

NAMES = [f"actor-{letter}" for letter in "abcdefgh"]
DATES: list[dict[str, str]] = [{}, {}, {"from": "2012"}, {"to": "2020-02"}, {"from": "2012", "to": "2020-02-03"}]
TYPES = ["person", "government-body", "umbrella", "medium", "rebel-group"]


@st.composite
def networks(draw: st.DrawFn) -> Records:
    """Up to eight actors with any relations among them, to themselves and twice the same included."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=2, unique=True))
    hows, ends = st.sampled_from(sorted(RELATION_WORDS)), st.sampled_from(names)
    actors: Records = {
        name: {
            "name": draw(st.sampled_from([name, "Ministry of " * 9, "الوزارة"])),
            "type": draw(st.sampled_from(TYPES)),
        }
        for name in names
    }
    for one, how, other, dates in draw(st.lists(st.tuples(ends, hows, ends, st.sampled_from(DATES)), max_size=14)):
        actors[one].setdefault("relations", []).append({"as": how, "of": other, **dates})
    return actors


def desk_of(*files: Records) -> Desk:
    tree = {f"{number}.yml": json.dumps({"actors": actors}).encode() for number, actors in enumerate(files)}
    return open_site(Settings(publisher=PUBLISHER), MemoryTree(tree), NOW).desk


def drawn(desk: Desk) -> Drawing | None:
    ties = ties_among(desk.ledger, desk.corpus.actors)
    return draw(desk, ties) if ties else None


@given(networks())
@settings(max_examples=60, deadline=None)
def test_every_relation_stands_in_the_table_once_and_is_drawn_once(actors: Records) -> None:
    network = build(desk_of(actors)).network
    given_ = Counter(
        (f"actors/{one}/", relation["as"], f"actors/{relation['of']}/")
        for one, actor in actors.items()
        for relation in actor.get("relations", ())
        if relation["of"] != one
    )
    assert (network is None) == (not given_)
    if network:
        words = {RELATION_WORDS[how][0]: how for how in RELATION_WORDS}
        assert Counter((tie.holder.url, words[tie.words], tie.of.url) for tie in network.ties) == given_
        stems = sum(1 for actor in network.drawing.actors if actor.stem)
        assert stems + len(network.drawing.lines) == given_.total()
        assert len({actor.url for actor in network.drawing.actors}) == len(network.drawing.actors)


@given(networks(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_files_records_and_relations_does_not_show(actors: Records, chance: random.Random) -> None:
    names, relations = list(actors), {name: list(actor.get("relations", ())) for name, actor in actors.items()}
    chance.shuffle(names)
    for found in relations.values():
        chance.shuffle(found)
    shuffled: list[dict[str, Any]] = [{name: {**actors[name], "relations": relations[name]}} for name in names]
    assert render(build(desk_of(*shuffled))).html == render(build(desk_of(actors))).html


@given(networks())
@settings(max_examples=60, deadline=None)
def test_everything_lies_within_the_drawing_and_no_block_or_label_covers_another(actors: Records) -> None:
    drawing = drawn(desk_of(actors))
    if not drawing:
        return
    for box in drawing.blocks:
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= drawing.width
        assert box.y + box.height <= drawing.height
    for number, one in enumerate(drawing.blocks):
        assert not any(_cover(one, other) for other in drawing.blocks[number + 1 :])
    for line in drawing.lines:
        for words in line.label:
            assert 0 < words.x < drawing.width
            assert not any(_holds(box, words.x, words.y) for box in drawing.blocks)


@given(networks())
@settings(max_examples=60, deadline=None)
def test_a_line_never_passes_behind_a_block(actors: Records) -> None:
    drawing = drawn(desk_of(actors))
    for line in drawing.lines if drawing else ():
        numbers = [int(number) for number in line.path.replace("M", "").replace("C", " ").split()]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        for step in range(1, 20):
            t = step / 20
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            x, y = (sum(weight * point[axis] for weight, point in zip(weights, points, strict=True)) for axis in (0, 1))
            assert drawing
            assert not any(_holds(box, x, y) for box in drawing.blocks)


@given(networks())
@settings(max_examples=60, deadline=None)
def test_an_outline_holds_those_who_count_as_one_voice_and_nobody_else(actors: Records) -> None:
    desk = desk_of(actors)
    drawing = drawn(desk)
    for box in drawing.blocks if drawing else ():
        assert drawing
        inside = {a.url.split("/")[1] for a in drawing.actors if _holds(box, a.x, a.y)}
        everybody = {a.url.split("/")[1] for a in drawing.actors}
        side = {desk.ledger.sides.side(actor, AT_THE_END) for actor in inside}
        assert len(side) == 1
        assert inside == {actor for actor in everybody if desk.ledger.sides.side(actor, AT_THE_END) in side}
        assert box.is_side == (len(inside) > 1)


def _holds(box: DrawnBlock, x: float, y: float) -> bool:
    return box.x < x < box.x + box.width and box.y < y < box.y + box.height


def _cover(one: DrawnBlock, other: DrawnBlock) -> bool:
    apart = one.x + one.width <= other.x or other.x + other.width <= one.x
    return not apart and one.y < other.y + other.height and other.y < one.y + one.height
