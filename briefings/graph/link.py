"""Corpus -> graph and problems: every reference, in fields and in rich text, is looked up once."""

from collections.abc import Mapping

from briefings.graph.graph import Graph, Referrer
from briefings.model.corpus import Corpus
from briefings.model.listing import listed
from briefings.model.problem import Key, Problem
from briefings.model.record import Record
from briefings.model.reference import Kind, Pointer, walk
from briefings.model.suggestion import closest
from briefings.text import Mention, parse


def link(
    corpus: Corpus, language: str = "en", broken: Mapping[str, Kind | None] | None = None, incomplete: bool = False
) -> tuple[Graph, list[Problem]]:
    """Resolve all references of a corpus.

    `broken` are records that are lost: references to them are no mistake of who refers, and none at all where the
    kind is None, for an id that stands twice.
    `incomplete`: a file could not be read, so that ids that are missing are not reported.
    """
    linking = _Linking(corpus, language, broken or {}, incomplete)
    for record in corpus:
        linking.record(record)
    referrers = {target: tuple(found) for target, found in sorted(linking.referrers.items())}
    return Graph(corpus, referrers, language), linking.problems


class _Linking:
    def __init__(self, corpus: Corpus, language: str, broken: Mapping[str, Kind | None], incomplete: bool) -> None:
        self.corpus, self.language, self.incomplete = corpus, language, incomplete
        self.kinds: dict[str, Kind | None] = {**broken, **{record.id: record.kind_name for record in corpus}}
        self.referrers: dict[str, list[Referrer]] = {}
        self.problems: list[Problem] = []

    def record(self, record: Record) -> None:
        for found in walk(record):
            if isinstance(found, Pointer):
                self._refer(record, found.keys, found.id, found.kinds, None)
            else:
                self._text(record, found.keys, found.text)

    def _text(self, record: Record, keys: tuple[Key, ...], text: str) -> None:
        document = parse(text, record.language or self.language)
        for problem in document.problems:
            spot = self.corpus.spot(record, *keys, offset=problem.offset)
            self.problems.append(Problem(problem.code, problem.message, spot, problem.hint))
        for reference in document.references:
            if isinstance(reference, Mention):
                self._refer(record, keys, reference.id, (reference.kind,), reference.offset)
            else:
                for item in reference.items:
                    self._refer(record, keys, item.source, ("source",), item.offset)

    def _refer(
        self, record: Record, keys: tuple[Key, ...], target: str, kinds: tuple[Kind, ...], offset: int | None
    ) -> None:
        actual = self.kinds.get(target)
        if actual in kinds:
            referrer = Referrer(record.id, record.kind_name, keys, offset)
            self.referrers.setdefault(target, []).append(referrer)
            return
        if actual is None and target in self.kinds:
            return
        spot = self.corpus.spot(record, *keys, offset=offset)
        if actual is not None:
            message = f'"{target}" is {_a(actual)}; {_a_kind(kinds)} belongs here'
            hint = self._suggest(target, kinds) or f"name {_a_kind(kinds)}"
            self.problems.append(Problem("wrong-kind", message, spot, hint))
        elif not self.incomplete:
            hint = self._suggest(target, kinds) or "add the record, or correct the id"
            self.problems.append(Problem("unknown-id", f'no {listed(kinds, "or")} "{target}"', spot, hint))

    def _suggest(self, target: str, kinds: tuple[Kind, ...]) -> str:
        return closest(target, (known for known, kind in self.kinds.items() if kind in kinds and known != target))


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _a_kind(kinds: tuple[Kind, ...]) -> str:
    return f"{'an' if kinds[0][0] in 'aeiou' else 'a'} {listed(kinds, 'or')}"
