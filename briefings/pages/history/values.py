"""What a statement of the past says, in a page's words."""

from collections.abc import Callable, Mapping

from briefings.history.said import Ids, Names, References, Texts, Value, Vocabulary, Word
from briefings.model.date import Date
from briefings.model.figure import Figure
from briefings.model.message import term
from briefings.model.vocabulary.actors import ACTOR_TYPE_WORDS
from briefings.model.vocabulary.admiralty import CREDIBILITY_WORDS
from briefings.model.vocabulary.briefings import ALERT_WORDS, BRIEFING_KIND_WORDS, TREND_WORDS
from briefings.model.vocabulary.claims import CLAIM_KIND_WORDS, OUTCOME_WORDS, VERB_WORDS
from briefings.model.vocabulary.events import EVENT_TYPE_WORDS
from briefings.model.vocabulary.sources import SOURCE_TYPE_WORDS
from briefings.pages.claims import figure_words
from briefings.pages.datewords import date_words
from briefings.pages.tongue import Tongue

_WORDS: Mapping[Vocabulary, Mapping[str, str]] = {
    "verb": VERB_WORDS,
    "event-type": EVENT_TYPE_WORDS,
    "actor-type": ACTOR_TYPE_WORDS,
    "source-type": SOURCE_TYPE_WORDS,
    "claim-kind": CLAIM_KIND_WORDS,
    "briefing-kind": BRIEFING_KIND_WORDS,
    "trend": TREND_WORDS,
    "alert": ALERT_WORDS,
    "outcome": OUTCOME_WORDS,
    "credibility": CREDIBILITY_WORDS,
    "source-status": {"retracted": term("retracted"), "corrected": term("corrected")},
}
_IN_CONTEXT: tuple[Vocabulary, ...] = ("status", "confidence")


def said_words(value: Value | None, tongue: Tongue, names: Mapping[str, str]) -> str:
    """What a statement says. None is nothing."""
    return "" if value is None else value_words(value, tongue, names)


def _referred(reference: str, tongue: Tongue, names: Mapping[str, str]) -> str:
    record, _, locator = reference.partition(", ")
    name = _quoted(record, tongue, names)
    return f"{name}{tongue.say(', ')}{locator}" if locator else name


def value_words(value: Value | None, tongue: Tongue, names: Mapping[str, str]) -> str:
    """One value; `names` are those of records. None, and an empty list, is a dash: nothing was said."""
    if isinstance(value, References):
        return tongue.listed([_referred(one, tongue, names) for one in value.words]) if value.words else "–"
    if isinstance(value, Texts | Names):
        return " · ".join(words for words in value.words if words) or "–"
    if isinstance(value, Word):
        return tongue.listed([_word(value.of, one, tongue) for one in value.values]) if value.values else "–"
    if isinstance(value, Ids):
        return tongue.listed([_quoted(one, tongue, names) for one in value.ids]) if value.ids else "–"
    if isinstance(value, Date):
        return _date_words(value, tongue, names)
    if isinstance(value, Figure):
        return figure_words(value.low, value.best, value.high, value.said, tongue)
    return "–"


def _date_words(date: Date, tongue: Tongue, names: Mapping[str, str]) -> str:
    """A day, or the source's words; which events it lies between; and why."""
    day = date_words(date, tongue.language) if date.edtf else ""
    said = tongue.say("“%(words)s”", words=date.said) if date.said else ""
    near = (
        f"{word} {_quoted(event, tongue, names)}"
        for word, event in ((tongue.say("after"), date.after), (tongue.say("before"), date.before))
        if event
    )
    words = " ".join(part for part in (day, f"({said})" if day and said else said, *near) if part)
    return f"{words} — {date.why}" if date.why else words


def _quoted(record: str, tongue: Tongue, names: Mapping[str, str]) -> str:
    return tongue.say("“%(words)s”", words=names.get(record, record))


def _word(of: Vocabulary, value: str, tongue: Tongue) -> str:
    if of in _IN_CONTEXT:
        return tongue.say_in(of, value)
    say: Callable[[str], str] = tongue.say
    return say(_WORDS.get(of, {}).get(value, value))
