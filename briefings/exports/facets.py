"""By what records can be narrowed down in the search, and what each value is called."""

from collections.abc import Iterable, Iterator, Mapping

from babel import Locale, UnknownLocaleError

from briefings.graph.scope import scope_of
from briefings.model.actor import Actor
from briefings.model.briefing import Briefing
from briefings.model.claim import Claim
from briefings.model.corpus import SHELVES
from briefings.model.event import Event
from briefings.model.place import Place
from briefings.model.record import Record
from briefings.model.situation import Situation
from briefings.model.source import Source
from briefings.model.vocabulary.claims import STATUS_WORDS
from briefings.model.vocabulary.events import EVENT_TYPE_WORDS
from briefings.pages.desk import Desk
from briefings.pages.indexes import TITLES

Facets = Mapping[str, tuple[str, ...]]


def facets_of(desk: Desk, record: Record) -> Facets:
    """The values of a record in each facet, where it has any. Kind, language and status stand in the entry itself.

    A record that is an actor, place or situation has itself as a value; a place brings the places that it lies in.
    """
    facets = {
        "situation": _once(_situations(desk, record)),
        "type": (record.type,) if isinstance(record, Event) and record.type else (),
        "actor": _once(_actors(desk, record)),
        "place": _once(_with_surroundings(desk, _places(desk, record))),
    }
    return {name: values for name, values in facets.items() if values}


def facet_names(desk: Desk) -> Mapping[str, Mapping[str, str]]:
    """What the values of each facet are called, in the language of the site."""
    corpus = desk.corpus
    records = (record for shelf in SHELVES for record in getattr(corpus, shelf).values())
    languages = {desk.language(record) for record in records}
    return {
        "kind": {kind: desk.say(words) for kind, words in TITLES.items()},
        "status": {status: desk.tongue.say_in("status", status) for status in STATUS_WORDS},
        "type": {type_: desk.say(words) for type_, words in EVENT_TYPE_WORDS.items()},
        "situation": {id_: desk.plain_label(record) for id_, record in corpus.situations.items()},
        "actor": {id_: desk.plain_label(record) for id_, record in corpus.actors.items()},
        "place": {id_: desk.plain_label(record) for id_, record in corpus.places.items()},
        "language": {language: _language_name(desk, language) for language in sorted(languages)},
    }


def _situations(desk: Desk, record: Record) -> Iterator[str]:
    if isinstance(record, Situation):
        yield record.id
    if isinstance(record, Briefing | Event) and record.situation:
        yield record.situation
    if isinstance(record, Claim):
        yield from (event.situation for event in _attested(desk, record) if event.situation)
        yield from (subject for subject in record.about if subject in desk.corpus.situations)


def _actors(desk: Desk, record: Record) -> Iterator[str]:
    if isinstance(record, Actor):
        yield record.id
    if isinstance(record, Claim):
        yield from record.asserted_by.named
        yield from (subject for subject in record.about if subject in desk.corpus.actors)
    if isinstance(record, Event):
        yield from (actor for party in record.actors for actor in party.named)
    if isinstance(record, Source) and record.publisher:
        yield record.publisher
    if isinstance(record, Briefing):
        yield from scope_of(desk.graph, record).actors


def _places(desk: Desk, record: Record) -> Iterator[str]:
    if isinstance(record, Place):
        yield record.id
    if isinstance(record, Event):
        yield from (at.place for at in record.where if at.place)
    if isinstance(record, Claim):
        yield from (at.place for event in _attested(desk, record) for at in event.where if at.place)
        yield from (subject for subject in record.about if subject in desk.corpus.places)
    if isinstance(record, Briefing):
        yield from scope_of(desk.graph, record).places


def _attested(desk: Desk, claim: Claim) -> Iterator[Event]:
    return (desk.corpus.events[event] for event in claim.attests if event in desk.corpus.events)


def _with_surroundings(desk: Desk, places: Iterable[str]) -> Iterator[str]:
    for place in places:
        at: str | None = place
        seen: set[str] = set()
        while at and at in desk.corpus.places and at not in seen:
            yield at
            seen.add(at)
            at = desk.corpus.places[at].within


def _language_name(desk: Desk, language: str) -> str:
    try:
        name = Locale.parse(language, sep="-").get_display_name(desk.tongue.locale)
    except (ValueError, UnknownLocaleError):
        return language
    return name or language


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
