"""A disclaimer's condition in words, as a reader may read it after "claims that"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefings.graph.graph import Graph
from briefings.model.disclaimer import Condition
from briefings.model.message import Country, Message, Names, counted, message, message_in
from briefings.model.vocabulary.actors import ACTOR_TYPE_WORDS
from briefings.model.vocabulary.sources import SOURCE_TYPE_WORDS


@dataclass(frozen=True, slots=True)
class _Demand:
    """One thing that must hold."""

    words: Message
    joined: bool = False
    """Several things in one: brackets stand where "and" and "or" meet."""
    negative: bool = False


def condition_words(graph: Graph, condition: Condition) -> Message:
    """A condition in words. Brackets stand where "and" and "or" meet."""
    return _all_of(_demands(graph, condition)).words


def _demands(graph: Graph, condition: Condition) -> list[_Demand]:
    """What must hold at once. What must not hold comes last, so that nobody reads on as if it were part of that."""
    found = [
        _Demand(words(graph, getattr(condition, name))) for name, words in _WORDS.items() if getattr(condition, name)
    ]
    found += [_Demand(words) for words in _numbers_and_dates(condition)]
    found += [demand for part in condition.all for demand in _demands(graph, part)]
    if condition.any:
        either = [_all_of(_demands(graph, part)) for part in condition.any]
        found.append(either[0] if len(either) == 1 else _joined(either, "or"))
    if condition.not_ is not None:
        inner = _bracketed(_all_of(_demands(graph, condition.not_)))
        found.append(_Demand(message("are not such that they %(rule)s", rule=inner), negative=True))
    return sorted(found, key=lambda demand: demand.negative)


def _all_of(demands: list[_Demand]) -> _Demand:
    if not demands:
        return _Demand(message("are of any kind"))
    return demands[0] if len(demands) == 1 else _joined(demands, "and")


def _joined(demands: list[_Demand], last: str) -> _Demand:
    words = tuple(_bracketed(demand) for demand in demands)
    row = Names(words, "or") if last == "or" else Names(words)
    return _Demand(Message("%(row)s", (("row", row),)), joined=True)


def _bracketed(demand: _Demand) -> Message:
    return Message("(%(inner)s)", (("inner", demand.words),)) if demand.joined else demand.words


def _numbers_and_dates(condition: Condition) -> Iterator[Message]:
    if condition.max_originators == 0:
        yield message("have no stated originator")
    elif condition.max_originators is not None:
        yield counted(
            condition.max_originators, "rest on at most %(num)s originator", "rest on at most %(num)s originators"
        )
    if condition.asserted_within is not None:
        within = condition.asserted_within.edtf or condition.asserted_within.said or ""
        yield message("were made within %(dates)s", dates=within)
    if condition.translated is not None:
        yield message("were translated") if condition.translated else message("were not translated")


def _labels(graph: Graph, ids: tuple[str, ...]) -> Names:
    records = ((one, graph.corpus.get(one)) for one in ids)
    return Names(tuple(record.label if record else one for one, record in records), "or")


def _words_of(values: tuple[str, ...], words: Callable[[str], str]) -> Names:
    return Names(tuple(Message(words(value), small=True) for value in values), "or")


_WORDS: dict[str, Callable[[Graph, tuple[str, ...]], Message]] = {
    "status": lambda _, values: message(
        "are %(status)s", status=Names(tuple(message_in("status", value) for value in values), "or")
    ),
    "kind": lambda _, values: message("are of the kind: %(kind)s", kind=_words_of(values, str)),
    "actor": lambda graph, values: message("are made by %(whom)s", whom=_labels(graph, values)),
    "actor_type": lambda _, values: message(
        "are made by somebody of the kind: %(kind)s", kind=_words_of(values, lambda value: ACTOR_TYPE_WORDS[value])
    ),
    "publisher": lambda graph, values: message("were read in %(source)s", source=_labels(graph, values)),
    "source": lambda graph, values: message("were read in %(source)s", source=_labels(graph, values)),
    "source_type": lambda _, values: message(
        "were read in a source of the kind: %(kind)s", kind=_words_of(values, lambda value: SOURCE_TYPE_WORDS[value])
    ),
    "country": lambda _, values: message(
        "concern %(place)s", place=Names(tuple(Country(value) for value in values), "or")
    ),
    "place": lambda graph, values: message("concern %(place)s", place=_labels(graph, values)),
    "situation": lambda graph, values: message("belong to %(situation)s", situation=_labels(graph, values)),
}
