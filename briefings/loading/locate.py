"""From a spot, said by its meaning, to the line and column where it stands."""

from dataclasses import replace

from briefings.loading import nodes, reader
from briefings.loading.json_places import index_of
from briefings.loading.tree import Tree, Unreadable
from briefings.model.problem import Place, Problem, Spot

MAX_JSON_BYTES = 50_000_000
JSON_SUFFIXES = (".geojson", ".json")


class Locator:
    """Finds places in the files of one tree; a file is read again only when something in it is asked for."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._readings: dict[str, reader.Reading | None] = {}

    def place(self, spot: Spot) -> Place:
        """The place of a spot: the nearest one that the file has, at worst its first character."""
        if spot.path.lower().endswith(JSON_SUFFIXES):
            return self._place_in_json(spot)
        reading = self._reading(spot.path)
        if reading is None:
            return Place(spot.path, 1, 1)
        if reading.top is None:
            return nodes.place_at(reading.source, spot.path, 0)
        name: nodes.Scalar | None = None
        node: nodes.Node = reading.top
        for name, node in nodes.follow(reading.top, spot.keys):  # noqa: B007 - the last step is what is wanted
            pass
        if spot.on_key and name is not None:
            return nodes.place_at(reading.source, spot.path, name.index)
        if spot.offset is not None and isinstance(node, nodes.Scalar):
            return nodes.inside(reading.source, spot.path, node, spot.offset)
        return nodes.place_at(reading.source, spot.path, node.index)

    def locate(self, problem: Problem) -> Problem:
        """The problem with its place, and the places of what belongs to it."""
        related = tuple(self.place(spot) if isinstance(spot, Spot) else spot for spot in problem.related)
        return replace(problem, place=problem.place or self.place(problem.spot), related=related)

    def _place_in_json(self, spot: Spot) -> Place:
        try:
            source = self.tree.read(spot.path, MAX_JSON_BYTES).decode("utf-8", "replace")
            return nodes.place_at(source, spot.path, index_of(source, spot.keys))
        except (Unreadable, ValueError, IndexError, RecursionError):  # what is no JSON has no keys to go by
            return Place(spot.path, 1, 1)

    def _reading(self, path: str) -> reader.Reading | None:
        if path not in self._readings:
            try:
                data = self.tree.read(path, reader.MAX_BYTES)
                self._readings[path] = reader.read(path, data) if reader.is_yaml(path) else _as_text(data)
            except Unreadable:
                self._readings[path] = None
        return self._readings[path]


def _as_text(data: bytes) -> reader.Reading:
    return reader.Reading(data.decode("utf-8", "replace"), None, ())
