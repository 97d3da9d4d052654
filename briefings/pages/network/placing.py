"""Where everything of a network stands: blocks in columns, rows in blocks, components packed. In whole units.

Left to right; a page that is read from right to left mirrors the finished drawing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefings.pages.network.blocks import Block
from briefings.pages.network.columns import Arrangement
from briefings.pages.network.ties import Tie

BOX = 204
GUTTER = 114
PITCH = BOX + GUTTER
GAP = 18
"""Between two blocks of a column."""
FURTHEST = 72
"""Between two blocks of a column that are moved apart so that lines run level."""
EDGE = 7
"""Within a block, above its first row and below its last."""
PORT = 10
"""Between two lines that end at one row."""
Facing = Literal[-1, 1]


@dataclass(frozen=True)
class Placed:
    """A row, a block or a component: its left upper corner and its size."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> int:
        """Of its height."""
        return self.y + self.height // 2

    def moved(self, x: int, y: int) -> "Placed":
        """The same, elsewhere."""
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True)
class Line:
    """A relation drawn between two rows, and at which of their sides it ends. Within a column both face one way."""

    tie: Tie
    sides: tuple[Facing, Facing]


@dataclass(frozen=True)
class Plan:
    """Where a component's blocks, rows and lines are."""

    blocks: Mapping[str, Placed]
    rows: Mapping[str, Placed]
    lines: tuple[Line, ...]
    columns: int

    @property
    def height(self) -> int:
        """Of the whole component."""
        return max(block.y + block.height for block in self.blocks.values())

    def moved(self, x: int, y: int) -> "Plan":
        """The same, elsewhere."""
        blocks = {key: block.moved(x, y) for key, block in self.blocks.items()}
        return Plan(blocks, {key: row.moved(x, y) for key, row in self.rows.items()}, self.lines, self.columns)


def place(
    arrangement: Arrangement, blocks: Mapping[str, Block], heights: Mapping[str, int], drawn: Sequence[Tie]
) -> Plan:
    """Place a component: `heights` of the rows' words, and the relations to be drawn as lines."""
    column_of = {key: column for column, keys in arrangement.columns.items() for key in keys}
    block_of = {member.actor: key for key in column_of for member in blocks[key].members}
    lines = tuple(
        Line(tie, _facing(column_of[block_of[tie.holder]], column_of[block_of[tie.of]]))
        for tie in drawn
        if tie.holder in block_of
    )
    tall = _row_heights(heights, lines)
    placed: dict[str, Placed] = {}
    rows: dict[str, Placed] = {}
    for column in sorted(arrangement.columns, key=lambda column: (abs(column), column)):
        keys = arrangement.columns[column]
        stacks = {key: _stacked(blocks[key], tall) for key in keys}
        for key, y in _tops(stacks, {key: _height(blocks[key], tall) for key in keys}, lines, rows).items():
            placed[key] = Placed((column - min(arrangement.columns)) * PITCH, y, BOX, _height(blocks[key], tall))
        rows |= {
            actor: Placed(placed[key].x, placed[key].y + offset, BOX, tall[actor])
            for key in keys
            for actor, offset in stacks[key].items()
        }
    highest = min(block.y for block in placed.values())
    return Plan(placed, rows, lines, len(arrangement.columns)).moved(0, -highest)


def _tops(
    stacks: Mapping[str, Mapping[str, int]],
    heights: Mapping[str, int],
    lines: Sequence[Line],
    rows: Mapping[str, Placed],
) -> dict[str, int]:
    """How far down the blocks of a column begin: in their order, near to where their lines would run level."""
    tops: dict[str, int] = {}
    free, off = 0, 0
    for key, stack in stacks.items():
        wish = _wish(stack, lines, rows)
        if wish is None:
            tops[key] = free
        else:
            tops[key] = max(free, min(wish, free + FURTHEST)) if tops else wish
            off += wish - tops[key]
        free = tops[key] + heights[key] + GAP
    return {key: top + off // len(tops) for key, top in tops.items()}


def _height(block: Block, tall: Mapping[str, int]) -> int:
    return sum(tall[member.actor] for member in block.members) + 2 * EDGE


def pack(plans: Sequence[Plan], columns: int = 3) -> tuple[Plan, ...]:
    """Components in the columns of one drawing, each as high up as it fits; the first go first."""
    filled = [0] * max([columns, *(plan.columns for plan in plans)])
    packed = []
    for plan in plans:
        starts = range(len(filled) - plan.columns + 1)
        start = min(starts, key=lambda start: (max(filled[start : start + plan.columns]), start))
        y = max(filled[start : start + plan.columns])
        packed.append(plan.moved(start * PITCH, y))
        filled[start : start + plan.columns] = [y + plan.height + 2 * GAP] * plan.columns
    return tuple(packed)


def _facing(holder: int, of: int) -> tuple[Facing, Facing]:
    if holder == of:
        outward: Facing = -1 if holder < 0 else 1
        return outward, outward
    return (1, -1) if holder < of else (-1, 1)


def _row_heights(heights: Mapping[str, int], lines: Sequence[Line]) -> dict[str, int]:
    """As high as the words need, and as the lines need that end there."""
    ends: dict[tuple[str, Facing], int] = {}
    for line in lines:
        for actor, side in zip((line.tie.holder, line.tie.of), line.sides, strict=True):
            ends[actor, side] = ends.get((actor, side), 0) + 1
    return {
        actor: max(height, PORT * max(ends.get((actor, 1), 0), ends.get((actor, -1), 0)) + 4)
        for actor, height in heights.items()
    }


def _stacked(block: Block, tall: Mapping[str, int]) -> dict[str, int]:
    """How far below the block's top each row begins."""
    offsets, y = {}, EDGE
    for member in block.members:
        offsets[member.actor] = y
        y += tall[member.actor]
    return offsets


def _wish(own: Mapping[str, int], lines: Sequence[Line], rows: Mapping[str, Placed]) -> int | None:
    """Where a block would stand for its lines to run level: what is related to it is placed already, or not yet."""
    found = []
    for line in lines:
        for actor, other in ((line.tie.holder, line.tie.of), (line.tie.of, line.tie.holder)):
            if actor in own and other in rows:
                found.append(rows[other].middle - own[actor] - EDGE)
    return sum(found) // len(found) if found else None
