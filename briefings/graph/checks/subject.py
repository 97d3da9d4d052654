"""What a check looks at."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.graph.release import covered
from briefings.model.corpus import Corpus
from briefings.model.evidence import NO_EVIDENCE, Evidence
from briefings.model.layer import Layer
from briefings.model.picture import Picture, UnfitPicture
from briefings.model.problem import Key, Problem
from briefings.model.record import Record
from briefings.settings import Settings


@dataclass(frozen=True)
class Subject:
    """The graph under examination, what follows from it, and the site's options."""

    ledger: Ledger
    settings: Settings
    now: datetime.datetime
    """For embargoes alone."""
    paths: frozenset[str] = frozenset()
    """All files of the content folder, relative to it and with `/`."""
    partial: bool = False
    """Some record could not be read, or a reference not resolved: nothing follows from what is not there."""
    evidence: Evidence = NO_EVIDENCE
    """What was checked against archived copies."""
    layers: tuple[Layer, ...] = ()
    """The desk's own map layers."""
    pictures: Mapping[str, Picture | UnfitPicture] = field(default_factory=dict)
    """The pictures that records show, by their paths."""

    @property
    def graph(self) -> Graph:
        """The graph, of all records: drafts are checked as well."""
        return self.ledger.graph

    @property
    def corpus(self) -> Corpus:
        """Its records."""
        return self.graph.corpus

    @cached_property
    def shown(self) -> Ledger:
        """What follows for readers, who see of a protected source its cover words alone."""
        graph = covered(self.graph)
        return self.ledger if graph is self.graph else Ledger(graph)

    def problem(
        self, code: str, message: str, hint: str, record: Record, *keys: Key, offset: int | None = None
    ) -> Problem:
        """A problem at a place of a record; at its id when no keys are given."""
        return Problem(code, message, self.corpus.spot(record, *keys, offset=offset), hint)
