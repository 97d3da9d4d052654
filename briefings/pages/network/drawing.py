"""The drawing of a network: everything that the template writes, with its place in whole units."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefings.pages.desk import Desk
from briefings.pages.network.blocks import Block, Member, blocks_of
from briefings.pages.network.columns import arrange
from briefings.pages.network.curves import Curve, curves
from briefings.pages.network.lettering import wrapped
from briefings.pages.network.placing import BOX, Placed, Plan, pack, place
from briefings.pages.network.styles import SHAPES, STYLES, End, Shape, Stroke, end_path
from briefings.pages.network.ties import AT_THE_END, Tie
from briefings.pages.network.words import Written, caption, labels

NAME, SMALL = 13, 11
"""Sizes of letters."""
LEADING = 17
INDENT = 16
MARK = 20
"""From the left edge of a row to its name."""
MARGIN = 4


@dataclass(frozen=True, slots=True)
class DrawnBlock:
    """The outline of a block."""

    x: int
    y: int
    width: int
    height: int
    is_side: bool
    """Several actors that count as one voice."""


@dataclass(frozen=True, slots=True)
class DrawnActor:
    """An actor: a shape, a name in lines, and the relation by which it stands in its block."""

    url: str
    shape: Shape
    x: int
    """Middle of the shape."""
    y: int
    name: tuple[Written, ...]
    caption: Written | None
    stem: str
    """Path from the one above it in its block; empty at the top."""
    dated: bool
    """Whether that relation says since when."""


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A relation between two rows."""

    path: str
    stroke: Stroke
    end: End
    ends: str
    """Path of what stands at its end."""
    ended: bool
    dated: bool
    label: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A network, drawn."""

    width: int
    height: int
    blocks: tuple[DrawnBlock, ...]
    actors: tuple[DrawnActor, ...]
    lines: tuple[DrawnLine, ...]


@dataclass(frozen=True)
class _Sheet:
    """Moves what was placed onto the sheet; mirrored for a page that is read from right to left."""

    left: int
    width: int
    mirrored: bool

    def x(self, x: int) -> int:
        x = x + self.left
        return self.width - x if self.mirrored else x

    def box(self, placed: Placed, is_side: bool) -> DrawnBlock:
        left = self.x(placed.x + placed.width) if self.mirrored else self.x(placed.x)
        return DrawnBlock(left, placed.y + MARGIN, placed.width, placed.height, is_side)


def draw(desk: Desk, ties: tuple[Tie, ...], centre: str | None = None, mirrored: bool = False) -> Drawing:
    """Draw relations; the side of `centre`, where one is given, stands in the middle."""
    blocks = {block.key: block for block in blocks_of(ties, lambda actor: desk.ledger.sides.side(actor, AT_THE_END))}
    block_of = {member.actor: key for key, block in blocks.items() for member in block.members}
    hanging = {id(member.tie) for block in blocks.values() for member in block.members}
    drawn = [tie for tie in ties if id(tie) not in hanging]
    sizes = {key: len(block.members) for key, block in blocks.items()}
    pairs = [(block_of[tie.holder], block_of[tie.of]) for tie in drawn]
    words = {m.actor: _words(desk, m) for block in blocks.values() for m in block.members}
    heights = {actor: LEADING * len(name) + (LEADING - 3 if small else 0) + 6 for actor, (name, small) in words.items()}
    arrangements = arrange(sizes, pairs, block_of.get(centre or ""))
    plans = pack([place(one, blocks, heights, drawn) for one in arrangements])
    return _drawn(desk, plans, blocks, words, mirrored)


Words = tuple[tuple[str, ...], str]
"""The lines of a name, and the small line below it."""


def _words(desk: Desk, member: Member) -> Words:
    room = BOX - MARK - INDENT * _depth(member) - 8
    name = wrapped(desk.corpus.actors[member.actor].name, room, NAME)
    return name, caption(desk, member.tie, room, SMALL) if member.tie else ""


def _depth(member: Member) -> int:
    """Steps to the right: from the sixth on none, so that room is left for the name."""
    return min(member.depth, 5)


def _drawn(
    desk: Desk, plans: Sequence[Plan], blocks: Mapping[str, Block], words: Mapping[str, Words], mirrored: bool
) -> Drawing:
    placed = {key: block for plan in plans for key, block in plan.blocks.items()}
    rows = {actor: row for plan in plans for actor, row in plan.rows.items()}
    found = tuple(curve for plan in plans for curve in curves(plan.lines, plan.rows))
    left = max([MARGIN, *(-curve.room[0] for curve in found)])
    right = max([*(block.x + BOX + MARGIN for block in placed.values()), *(curve.room[1] for curve in found)])
    sheet = _Sheet(left, left + right, mirrored)
    said = labels(desk, found, SMALL)
    return Drawing(
        width=sheet.width,
        height=max(block.y + block.height for block in placed.values()) + 2 * MARGIN,
        blocks=tuple(sheet.box(placed[key], blocks[key].is_side) for key in sorted(placed)),
        actors=tuple(actor for key in sorted(placed) for actor in _actors(desk, blocks[key], rows, words, sheet)),
        lines=tuple(_line(curve, said.get(index, ()), sheet) for index, curve in enumerate(found)),
    )


def _actors(
    desk: Desk, block: Block, rows: Mapping[str, Placed], words: Mapping[str, Words], sheet: _Sheet
) -> list[DrawnActor]:
    marks: dict[str, tuple[int, int]] = {}
    made = []
    for member in block.members:
        row, (name, small) = rows[member.actor], words[member.actor]
        tall = LEADING * len(name) + (LEADING - 3 if small else 0)
        top = row.y + (row.height - tall) // 2 + MARGIN
        x, y = row.x + 11 + INDENT * _depth(member), top + LEADING // 2
        marks[member.actor] = (x, y)
        written = [Written(sheet.x(x + MARK - 11), top + LEADING * line + 13, text) for line, text in enumerate(name)]
        below = Written(sheet.x(x + MARK - 11), top + LEADING * len(name) + 10, small) if small else None
        tie = member.tie
        made.append(
            DrawnActor(
                url=desk.link(member.actor).url,
                shape=SHAPES[desk.corpus.actors[member.actor].type],
                x=sheet.x(x),
                y=y,
                name=tuple(written),
                caption=below,
                stem=_stem(marks[tie.of], (x, y), sheet.x) if tie else "",
                dated=tie is not None and tie.dated,
            )
        )
    return made


def _stem(above: tuple[int, int], here: tuple[int, int], across: Callable[[int], int]) -> str:
    """Down from the one above, then to the shape."""
    return f"M{across(above[0])} {above[1] + 8}V{here[1]}H{across(here[0] - 8 if here[0] > above[0] else here[0])}"


def _line(curve: Curve, label: tuple[Written, ...], sheet: _Sheet) -> DrawnLine:
    tie = curve.line.tie
    stroke, end = STYLES[tie.relation.as_]
    (x1, y1), (x2, y2), (x3, y3), (x4, y4) = ((sheet.x(x), y + MARGIN) for x, y in curve.points)
    turn = -1 if sheet.mirrored else 1
    start_side, end_side = curve.line.sides
    ends = end_path(end, x4, y4, -end_side * turn)
    if end == "cross":
        ends += end_path(end, x1, y1, -start_side * turn)
    return DrawnLine(
        path=f"M{x1} {y1}C{x2} {y2} {x3} {y3} {x4} {y4}",
        stroke=stroke,
        end=end,
        ends=ends,
        ended=tie.ended,
        dated=tie.dated,
        label=tuple(Written(sheet.x(one.x), one.y + MARGIN, one.text) for one in label),
    )
