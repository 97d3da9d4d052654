"""The desk's own map layers, and who may see them."""

import datetime
from collections.abc import Sequence

from briefings.graph.release import Released, withheld_by
from briefings.model.layer import Layer


def shown_layers(layers: Sequence[Layer], released: Released, now: datetime.datetime) -> tuple[Layer, ...]:
    """The layers that an edition shows: never one whose source, or whose situation, it does not show."""
    corpus = released.graph.corpus
    return tuple(
        layer
        for layer in layers
        if layer.source in corpus.sources
        and (layer.situation is None or layer.situation in corpus.situations)
        and (released.edition == "internal" or withheld_by(layer.release, now) is None)
    )
