"""Which column of the drawing a block stands in, and in which order: no line then ever passes behind a block.

The best-connected block of a component stands in the middle. What hangs together without it goes to one side as a
whole, each block as many columns away as it is steps away: every relation is within a column or between neighbours.
All in whole numbers and fractions: the same on every machine, and a small change of the content stays a small change.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

Neighbours = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Arrangement:
    """One component: the keys of its blocks, column by column and from top to bottom. Column 0 holds the middle."""

    columns: Mapping[int, tuple[str, ...]]


def arrange(
    sizes: Mapping[str, int], pairs: Iterable[tuple[str, str]], centre: str | None = None
) -> tuple[Arrangement, ...]:
    """The components, the largest first. `sizes`: rows of each block; `centre`: a block that stands in the middle."""
    found: dict[str, set[str]] = {key: set() for key in sizes}
    for one, other in pairs:
        if one != other:
            found[one].add(other)
            found[other].add(one)
    neighbours = {key: frozenset(others) for key, others in found.items()}
    components = _components(neighbours, sorted(sizes))
    components.sort(key=lambda keys: (-sum(sizes[key] for key in keys), keys))
    return tuple(_component(keys, neighbours, sizes, centre) for keys in components)


def _component(
    keys: tuple[str, ...], neighbours: Neighbours, sizes: Mapping[str, int], centre: str | None
) -> Arrangement:
    middle = centre if centre in keys else min(keys, key=lambda key: (-len(neighbours[key]), -sizes[key], key))
    rest = {key: neighbours[key] - {middle} for key in keys if key != middle}
    parts = _components(rest, sorted(rest))
    parts.sort(key=lambda part: (-sum(sizes[key] for key in part), part))
    columns: dict[int, list[str]] = {0: [middle]}
    weight = {1: 0, -1: 0}
    for part in parts:
        side = 1 if weight[1] <= weight[-1] else -1
        weight[side] += sum(sizes[key] for key in part)
        for key, steps in _steps(middle, neighbours, frozenset(part)).items():
            columns.setdefault(side * steps, []).append(key)
    return Arrangement(_ordered(columns, neighbours))


def _steps(middle: str, neighbours: Neighbours, part: frozenset[str]) -> dict[str, int]:
    """How many relations away from the middle each block of a part is."""
    steps, edge = dict[str, int](), {middle}
    while edge:
        edge = {near for key in edge for near in neighbours[key] if near in part and near not in steps}
        steps |= dict.fromkeys(sorted(edge), max(steps.values(), default=0) + 1)
    return steps


def _ordered(columns: Mapping[int, list[str]], neighbours: Neighbours) -> dict[int, tuple[str, ...]]:
    """Each column by where its blocks' neighbours stand in the column before: few lines cross."""
    ordered: dict[int, tuple[str, ...]] = {}
    for column in sorted(columns, key=lambda column: (abs(column), column)):
        before = ordered.get(column - 1 if column > 0 else column + 1, ())
        places = {key: place for place, key in enumerate(before)}

        def middle(key: str, places: Mapping[str, int] = places) -> tuple[Fraction, str]:
            near = [places[other] for other in neighbours[key] if other in places]
            return (Fraction(sum(near), len(near)) if near else Fraction(0), key)

        ordered[column] = tuple(sorted(columns[column], key=middle))
    return dict(sorted(ordered.items()))


def _components(neighbours: Neighbours, keys: Iterable[str]) -> list[tuple[str, ...]]:
    """What hangs together, each component sorted."""
    seen: set[str] = set()
    found = []
    for key in keys:
        if key in seen:
            continue
        component, waiting = {key}, [key]
        while waiting:
            new = neighbours[waiting.pop()] - component
            component |= new
            waiting += new
        seen |= component
        found.append(tuple(sorted(component)))
    return found
