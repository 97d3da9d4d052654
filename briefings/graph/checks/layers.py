"""The desk's own map layers against its records."""

from collections.abc import Iterator

from briefings.graph.checks.subject import Subject
from briefings.model.layer import Layer
from briefings.model.problem import Problem, Spot
from briefings.model.suggestion import closest


def unknown_layer_reference(subject: Subject) -> Iterator[Problem]:
    """A line on a map is a statement: readers must be able to see whose it is."""
    if subject.partial:
        return
    for layer in subject.layers:
        if layer.source not in subject.corpus.sources:
            yield _unknown(layer, "source", layer.source, sorted(subject.corpus.sources))
        if layer.situation is not None and layer.situation not in subject.corpus.situations:
            yield _unknown(layer, "situation", layer.situation, sorted(subject.corpus.situations))


def layer_without_outline(subject: Subject) -> Iterator[Problem]:
    """Divisions are there to give places their outline."""
    for layer in subject.layers:
        if layer.style == "division" and not layer.by_pcode():
            hint = 'say with "pcode" which property holds the codes: "pcode": "ADM1_PCODE"'
            message = "no area of this layer has a P-code"
            yield Problem("layer-without-outline", message, Spot(layer.path, ("features",)), hint)


def _unknown(layer: Layer, kind: str, named: str, known: list[str]) -> Problem:
    hint = closest(named, known) or "add the record, or correct the id"
    return Problem("unknown-layer-reference", f'no {kind} "{named}"', Spot(layer.path, (kind,)), hint)
