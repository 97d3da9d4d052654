"""Briefings that say the same in several languages: which is the original, and what a translation has not caught up on.

An original and its translations are one briefing in several languages. Whoever translates a translation has its
original in mind: versions are those of the record at the end of the chain.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from briefings.graph.graph import Graph
from briefings.graph.scope import scope_of
from briefings.model.briefing import Briefing, Change
from briefings.model.corpus import Corpus
from briefings.model.date import Date


@dataclass(frozen=True, slots=True)
class Lag:
    """What happened to an original after its translation was last touched."""

    state: Date
    """The state that the translation shows: its own publication, or its last change after that."""
    published: Date | None
    """When the original was published, where that was later."""
    changes: tuple[tuple[int, Change], ...]
    """What was changed in it later, with the position of the note among the original's. Never a minor change: a
    spelling that was set right leaves a translation as true as before."""


def original_of(corpus: Corpus, briefing: Briefing) -> Briefing:
    """What a briefing is a translation of; itself, where it is none, or where the original is not there."""
    way = [briefing]
    while (above := corpus.briefings.get(way[-1].translation_of or "")) is not None:
        if above in way:  # a circle, which is told as an error: one of it stands for all
            return min(way[way.index(above) :], key=lambda one: one.id)
        way.append(above)
    return way[-1]


def versions_of(graph: Graph, briefing: Briefing) -> tuple[Briefing, ...]:
    """A briefing in all its languages: the original first, then its translations by language and id."""
    original = original_of(graph.corpus, briefing)
    found = {original.id: original}
    waiting = [original.id]
    while waiting:
        for translation in graph.referring(waiting.pop(), "briefing", "translation_of"):
            if translation not in found:
                found[translation] = graph.corpus.briefings[translation]
                waiting.append(translation)
    del found[original.id]
    return (original, *sorted(found.values(), key=lambda one: (language_of(graph, one), one.id)))


def language_of(graph: Graph, briefing: Briefing) -> str:
    """The language of a briefing's own text."""
    return briefing.language or graph.language


def in_language(graph: Graph, briefing: Briefing, language: str) -> Briefing:
    """The version in a language: in just this one, else in the same language of another region, else the original."""
    versions = versions_of(graph, briefing)
    exact = (one for one in versions if language_of(graph, one) == language)
    near = (one for one in versions if _primary(language_of(graph, one)) == _primary(language))
    return next(exact, None) or next(near, None) or versions[0]


def lag_of(graph: Graph, briefing: Briefing) -> Lag | None:
    """What a translation has not caught up on; None for an original, and where it has caught up on all.

    Only what certainly came later counts: a translation and a change of one day may be of one hand.
    """
    original = original_of(graph.corpus, briefing)
    if original.id == briefing.id:
        return None
    state = _last([briefing.published, *(change.date for change in briefing.changes)])
    missed = tuple(
        (position, change)
        for position, change in enumerate(original.changes)
        if change.kind != "minor" and change.date.certainly_after(state)
    )
    published = original.published if original.published.certainly_after(state) else None
    return Lag(state, published, missed) if missed or published else None


def brings_over(corpus: Corpus, translation: Briefing, change: Change) -> bool:
    """Whether a change of a translation says what its original was changed to before, rather than news of its own.

    It does where the original has a change that the translation had not yet, by the dates of both. Of several changes
    of a translation at one time none is told from the others.
    """
    original = original_of(corpus, translation)
    if original.id == translation.id:
        return False
    earlier = (one.date for one in translation.changes if change.date.certainly_after(one.date))
    state = _last([translation.published, *earlier])
    return any(
        one.kind != "minor" and one.date.certainly_after(state) and not one.date.certainly_after(change.date)
        for one in original.changes
    )


def claims_apart(graph: Graph, translation: Briefing) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids of the claims that the original shows and the translation does not, and the other way round."""
    original = original_of(graph.corpus, translation)
    there, here = scope_of(graph, original).claims, scope_of(graph, translation).claims
    return tuple(one for one in there if one not in here), tuple(one for one in here if one not in there)


def _last(dates: Iterable[Date]) -> Date:
    """The last of some dates; of those that cannot be told apart, the first given."""
    last, *others = dates
    for date in others:
        last = date if date.certainly_after(last) else last
    return last


def _primary(language: str) -> str:
    return language.partition("-")[0]
