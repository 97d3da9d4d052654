"""Translations that do not fit what they translate. That one goes round in a circle is told by `containment.cycle`."""

from collections.abc import Iterator

from briefings.graph.checks.subject import Subject
from briefings.graph.translations import claims_apart, lag_of, language_of, original_of, versions_of
from briefings.model.briefing import Briefing
from briefings.model.problem import Problem

MOST_NAMED = 3
"""How many claims a message names."""


def translation_of_translation(subject: Subject) -> Iterator[Problem]:
    """A translation names the original, so that what was changed there is held against it."""
    for translation, original in _translations(subject):
        if translation.translation_of != original.id:
            message = f'"{translation.translation_of}" is a translation itself'
            hint = f"name the original: translation_of: {original.id}"
            yield subject.problem("translation-of-translation", message, hint, translation, "translation_of")


def translation_without_language(subject: Subject) -> Iterator[Problem]:
    """A translation says into what."""
    for translation, _ in _translations(subject):
        if translation.language is None:
            message = "the translation does not say its language"
            hint = "add `language`, such as ar or pt-BR"
            yield subject.problem("translation-without-language", message, hint, translation, "translation_of")


def same_translation(subject: Subject) -> Iterator[Problem]:
    """One version for each language: a reader is shown one of them."""
    for briefing in subject.corpus.briefings.values():
        if original_of(subject.corpus, briefing).id != briefing.id:
            continue
        firsts: dict[str, Briefing] = {}
        for version in versions_of(subject.graph, briefing):
            first = firsts.setdefault(language_of(subject.graph, version), version)
            if first is not version and version.language is not None:
                message = f'"{first.id}" is this briefing in the language {version.language} already'
                hint = "correct the language, or make one of the two"
                spot, other = subject.corpus.spot(version, "language"), subject.corpus.spot(first)
                yield Problem("same-translation", message, spot, hint, (other,))


def translation_of_other_situation(subject: Subject) -> Iterator[Problem]:
    """What is said in another language is said of the same situation."""
    for translation, original in _translations(subject):
        if translation.situation != original.situation:
            message = f'the original "{original.id}" is of the situation "{original.situation}"'
            hint = "name the same situation in both, or another original"
            yield subject.problem("translation-of-other-situation", message, hint, translation, "situation")


def translation_differs(subject: Subject) -> Iterator[Problem]:
    """A translation shows the claims that its original shows."""
    for translation, original in () if subject.partial else _translations(subject):
        missing, added = claims_apart(subject.graph, translation)
        said = [f"{words} {_named(ids)}" for words, ids in (("does not show", missing), ("also shows", added)) if ids]
        if said:
            message = f'unlike "{original.id}", the translation {" and ".join(said)}'
            hint = "link the same claims in both, if it is not meant to be shorter"
            yield subject.problem("translation-differs", message, hint, translation, "translation_of")


def translation_behind(subject: Subject) -> Iterator[Problem]:
    """Readers of a translation are told that the original was changed since; the editor is told first."""
    for translation, original in _translations(subject):
        if lag := lag_of(subject.graph, translation):
            later = [change.date for _, change in lag.changes]
            said = f"changed on {later[-1].edtf}" if later else f"published on {original.published.edtf}"
            message = f'the original "{original.id}" was {said}; this shows the state of {lag.state.edtf}'
            hint = "translate what was changed, and note it in `changes` with its date"
            yield subject.problem("translation-behind", message, hint, translation, "translation_of")


def _translations(subject: Subject) -> Iterator[tuple[Briefing, Briefing]]:
    """Each translation whose original is there, with it."""
    for briefing in subject.corpus.briefings.values():
        original = original_of(subject.corpus, briefing)
        if original.id != briefing.id:
            yield briefing, original


def _named(ids: tuple[str, ...]) -> str:
    more = len(ids) - MOST_NAMED
    return ", ".join(f'"{one}"' for one in ids[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
