"""The network of actors: which relations, who stands in whose block, and what is drawn how."""

import pytest
from content_samples import NOW, Records, linked, tree
from sample_site import PUBLISHER

from briefings.graph.ledger import Ledger
from briefings.pages.desk import Desk
from briefings.pages.network.blocks import Block, blocks_of
from briefings.pages.network.columns import arrange
from briefings.pages.network.drawing import draw
from briefings.pages.network.lettering import width_of, wrapped
from briefings.pages.network.ties import AT_THE_END, Tie, best_connected, ties_among
from briefings.settings import Settings
from briefings.site import open_site

ENDED = {"to": "2020"}


def actors_of(*relations: tuple[str, str, str] | tuple[str, str, str, dict[str, str]], **types: str) -> Records:
    """Actors by id, each with these relations."""
    made: Records = {}
    for one, how, other, *dates in relations:
        for actor in (one, other):
            made.setdefault(actor, {"name": actor.upper(), "type": types.get(actor, "organisation"), "relations": []})
        made[one]["relations"].append({"as": how, "of": other, **(dates[0] if dates else {})})
    return made


def ties_of(actors: Records) -> tuple[Tie, ...]:
    return ties_among(Ledger(linked(actors=actors)), actors)


def blocks(actors: Records) -> tuple[Block, ...]:
    ledger = Ledger(linked(actors=actors))
    return blocks_of(ties_among(ledger, actors), lambda actor: ledger.sides.side(actor, AT_THE_END))


def desk_with(actors: Records, language: str = "en") -> Desk:
    return open_site(Settings(publisher=PUBLISHER, language=language), tree(actors=actors), NOW).desk


def chart(block: Block) -> list[tuple[str, int]]:
    return [(member.actor, member.depth) for member in block.members]


def test_one_voice_is_one_block_with_the_leader_first_below_what_it_leads() -> None:
    (block,) = blocks(
        actors_of(
            ("army", "subordinate-to", "state"),
            ("ministry", "part-of", "state"),
            ("voice", "spokesperson-for", "ministry"),
            ("head", "leads", "state"),
        )
    )
    assert chart(block) == [("state", 0), ("head", 1), ("army", 1), ("ministry", 1), ("voice", 2)]


def test_allies_are_two_blocks() -> None:
    assert [chart(block) for block in blocks(actors_of(("a", "ally-of", "b")))] == [[("a", 0)], [("b", 0)]]


def test_what_ended_joins_nobody_and_an_umbrella_term_stands_alone() -> None:
    assert len(blocks(actors_of(("a", "part-of", "b", ENDED)))) == 2
    assert len(blocks(actors_of(("a", "part-of", "b"), b="umbrella"))) == 2


def test_a_circle_of_command_is_drawn_once() -> None:
    actors = actors_of(("b", "part-of", "a"), ("c", "part-of", "b"), ("a", "part-of", "c"))
    (block,) = blocks(actors)
    assert chart(block) == [("a", 0), ("b", 1), ("c", 2)]
    assert len(draw(desk_with(actors), ties_of(actors)).lines) == 1


def test_members_of_one_side_whose_common_head_is_not_shown_stand_in_one_block() -> None:
    actors = actors_of(("a", "part-of", "head"), ("b", "part-of", "head"), ("a", "opposes", "b"))
    ledger = Ledger(linked(actors=actors))
    (block,) = blocks_of(ties_among(ledger, ["a", "b"]), lambda actor: ledger.sides.side(actor, AT_THE_END))
    assert chart(block) == [("a", 0), ("b", 0)]


def test_what_an_actor_is_to_itself_is_no_relation() -> None:
    assert ties_of(actors_of(("a", "ally-of", "a"))) == ()


def test_the_best_connected_are_kept_and_ids_decide_between_equals() -> None:
    ties = ties_of(actors_of(("b", "backs", "hub"), ("a", "backs", "hub"), ("c", "backs", "hub")))
    assert [(tie.holder, tie.of) for tie in best_connected(ties, 3)] == [("a", "hub"), ("b", "hub")]


def test_the_best_connected_stands_in_the_middle_and_the_rest_on_both_sides() -> None:
    (found,) = arrange({"a": 1, "hub": 1, "z": 1, "y": 1}, [("a", "hub"), ("z", "hub"), ("z", "y")])
    assert found.columns == {-1: ("a",), 0: ("hub",), 1: ("z",), 2: ("y",)}


def test_the_actor_of_the_page_stands_in_the_middle() -> None:
    (found,) = arrange({"a": 1, "hub": 1, "b": 1}, [("a", "hub"), ("b", "hub")], centre="a")
    assert found.columns[0] == ("a",)


@pytest.mark.parametrize(
    ("how", "stroke", "end"),
    [
        ("ally-of", "double", ""),
        ("backs", "plain", "arrow"),
        ("opposes", "plain", "cross"),
        ("member-of", "plain", "ring"),
        ("claims-to-speak-for", "dotted", "open"),
    ],
)
def test_each_kind_of_relation_has_a_line_of_its_own(how: str, stroke: str, end: str) -> None:
    actors = actors_of(("a", how, "b"))
    (line,) = draw(desk_with(actors), ties_of(actors)).lines
    assert (line.stroke, line.end, line.ended, line.dated) == (stroke, end, False, False)


def test_an_ended_relation_says_until_when() -> None:
    actors = actors_of(("a", "leads", "b", {"from": "2012", "to": "2020"}))
    (line,) = draw(desk_with(actors), ties_of(actors)).lines
    assert (line.stroke, line.ended, line.dated) == ("fold", True, True)
    assert [words.text for words in line.label] == ["leads", "until 2020"]


def test_a_relation_in_force_says_since_when() -> None:
    actors = actors_of(("a", "backs", "b", {"from": "2012"}))
    (line,) = draw(desk_with(actors), ties_of(actors)).lines
    assert [words.text for words in line.label] == ["backs", "from 2012"]


def test_dates_for_which_there_is_no_room_leave_at_least_that_it_ended() -> None:
    actors = actors_of(("a", "leads", "b", {"from": "2012-10-11", "to": "2020-11-30"}))
    (line,) = draw(desk_with(actors), ties_of(actors)).lines
    assert [words.text for words in line.label] == ["leads", "ended"]


def test_the_drawing_of_a_right_to_left_page_is_mirrored() -> None:
    actors = actors_of(("a", "backs", "b"), ("c", "part-of", "b"))
    desk = desk_with(actors)
    straight, mirrored = (draw(desk, ties_of(actors), mirrored=turn) for turn in (False, True))
    assert [(box.x, box.y) for box in mirrored.blocks] == [
        (straight.width - box.x - box.width, box.y) for box in straight.blocks
    ]
    assert [actor.x for actor in mirrored.actors] == [straight.width - actor.x for actor in straight.actors]


def test_a_long_name_stands_in_lines_that_fit() -> None:
    lines = wrapped("General Secretariat of the Permanent Conference of Rural and Urban Communities", 150, 13)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert all(width_of(line, 13) <= 150 for line in lines)
    assert wrapped("Kommunikationsministeriumsverwaltung", 100, 13)[0].endswith("…")
    assert wrapped("SOHR", 150, 13) == ("SOHR",)
