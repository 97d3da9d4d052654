"""What changed between two versions of a briefing, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefings.history.differences import (
    Difference,
    Passage,
    Weight,
    differences,
    in_items,
    in_words,
    members,
    told_once,
    without,
)
from briefings.history.said import Facts, Texts
from briefings.history.wordings import LISTS
from briefings.model.message import term
from briefings.pages.history.labels import label_words
from briefings.pages.history.values import said_words
from briefings.pages.tongue import Tongue

_TOLD_TOO = ("asserted_by", "status")


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One thing that changed."""

    label: str
    before: str
    """Empty: it was not there."""
    after: str
    """Empty: it is not there any more."""
    words: tuple[Passage, ...]
    """For texts, word by word; empty where "from … to …" says more."""
    weight: Weight
    listed: bool = False
    """`before` and `after` are what went and what came of a list, and not one in the place of the other."""


def change_lines(before: Facts, after: Facts, tongue: Tongue) -> tuple[ChangeLine, ...]:
    """All that changed, facts before wording; of what came or went as a whole its name, who says it and its status."""
    names = {**before.names, **after.names}
    found = told_once(differences(before, after), before, after, _TOLD_TOO)
    lines = [line for one in found for line in lines_of(one, tongue, names)]
    return tuple(sorted(lines, key=lambda line: line.weight != "fact"))


def lines_of(one: Difference, tongue: Tongue, names: Mapping[str, str]) -> Iterator[ChangeLine]:
    """One difference in words; of a list, item by item."""
    label = label_words(one.key, tongue, names)
    before, after = one.before, one.after
    if isinstance(before, Texts) and isinstance(after, Texts):
        if (one.key.kind, one.key.field) in LISTS:
            for item in in_items(before.words, after.words):
                numbered = tongue.say("%(what)s, number %(number)s", what=label, number=tongue.number(item.number))
                yield _line(numbered, item.before or "", item.after or "", one.weight)
            return
        if len(before.words) == len(after.words) == 1:
            yield _line(label, before.words[0], after.words[0], one.weight)
            return
    listed = members(before) is not None or members(after) is not None
    if listed:
        before, after = without(before, after), without(after, before)
    old, new = (said_words(value, tongue, names) for value in (before, after))
    yield ChangeLine(label, old, new, (), one.weight, listed)


_ADDED = term("New: %(what)s: %(after)s.")
_REMOVED = term("No longer: %(what)s: %(before)s.")
_CHANGED = term("%(what)s: now %(after)s, before: %(before)s.")


def line_words(line: ChangeLine, tongue: Tongue) -> str:
    """One thing that changed, as a sentence."""
    if line.listed and line.before and line.after:
        return " ".join(line_words(one, tongue) for one in (replace(line, before=""), replace(line, after="")))
    before, after = (" ".join(words.split()).rstrip(".") for words in (line.before, line.after))
    phrase = _CHANGED if before and after else _ADDED if after else _REMOVED
    return tongue.say(phrase, what=line.label, before=before, after=after)


def _line(label: str, before: str, after: str, weight: Weight) -> ChangeLine:
    words = in_words(before, after) if before and after else ()
    kept = sum(len(passage.words) for passage in words if passage.change == "same")
    # Where hardly a word stayed, both texts in full are easier to read.
    return ChangeLine(label, before, after, words if kept * 2 > len(after) else (), weight)
