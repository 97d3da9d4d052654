"""Change notes that a published briefing owes its readers: facts that differ from an earlier state without one."""

import datetime
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.graph.release import release
from briefings.graph.translations import language_of
from briefings.history.differences import Difference, differences, told_once, without_references
from briefings.history.facts import said_publicly
from briefings.history.said import renamed
from briefings.model.briefing import Briefing, Change
from briefings.model.message import term
from briefings.model.problem import Problem
from briefings.pages.history.lines import ChangeLine, line_words, lines_of
from briefings.pages.tongue import Tongue, english

_NAMED = 4
"""How many facts a message names."""
_LONGEST = 160
"""Characters of a value that a draft quotes; of a longer one it says that it changed."""
_WIDTH = 100
_MARKUP = re.compile(r"([\\`*_\[\]<])")


@dataclass(frozen=True, slots=True)
class Unnoted:
    """One briefing whose facts changed, and nobody says so to its readers."""

    briefing: Briefing
    changed: tuple[Difference, ...]
    """What changed, a record that came or went as a whole told once."""
    names: dict[str, str]
    language: str
    minor: int | None
    """Which of its `changes` is new and says that nothing much changed; None: no note is new."""


def unnoted(before: Graph, after: Graph, now: datetime.datetime) -> tuple[Unnoted, ...]:
    """The briefings that are public in both graphs, say other facts now, and have no new note of the right kind.

    A translation needs no note of its own for what changed in the records that it shares with an original that has one.
    """
    old, new = (Ledger(release(graph, "public", now).graph) for graph in (before, after))
    return tuple(
        found
        for briefing in new.graph.corpus.briefings.values()
        if briefing.id in old.graph.corpus.briefings and (found := _unnoted(old, new, briefing))
    )


def unnoted_problems(found: Iterable[Unnoted], graph: Graph) -> Iterator[Problem]:
    """What an editor is told of them."""
    corpus, tongue = graph.corpus, english()
    for one in found:
        lines = [line for change in one.changed for line in lines_of(change, tongue, one.names)]
        labels = list(dict.fromkeys(line.label for line in lines))
        more = f"; and {len(labels) - _NAMED} more" if len(labels) > _NAMED else ""
        named = "; ".join(labels[:_NAMED]) + more
        related = (corpus.get(record) for record in dict.fromkeys(change.key.id for change in one.changed))
        places = tuple(corpus.spot(record) for record in related if record and record.id != one.briefing.id)[:_NAMED]
        if one.minor is None:
            keys = ("changes",) if one.briefing.changes else ()
            hint = "add a note of kind correction or major under `changes`; with --draft this command writes one"
            message = f'facts of "{one.briefing.id}" changed without a note: {named}'
            yield Problem("unnoted-change", message, corpus.spot(one.briefing, *keys), hint, places)
        else:
            spot = corpus.spot(one.briefing, "changes", one.minor, "kind")
            message = f'this note is minor, but facts of "{one.briefing.id}" changed: {named}'
            hint = "make its kind correction or major, and say what changed"
            yield Problem("minor-note-on-a-fact", message, spot, hint, places)


def drafts(found: Iterable[Unnoted], today: datetime.date) -> str:
    """Notes to start from, as YAML, each in the language of its briefing; empty where none is missing."""
    notes = "".join(_draft(one, today) for one in found)
    return f"briefings:\n{notes}" if notes else ""


def _draft(one: Unnoted, today: datetime.date) -> str:
    tongue = Tongue(one.language)
    lines = [line for change in without_references(one.changed) for line in lines_of(change, tongue, one.names)]
    corrected = any(change.before is not None for change in one.changed)
    text = " ".join(_MARKUP.sub(r"\\\1", _sentence(line, tongue)) for line in lines)
    wrapped = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    note = "".join(f"          {line}\n" for line in wrapped)
    kind = "correction" if corrected else "major"
    head = f"    changes:\n      - date: {today.isoformat()}\n        kind: {kind}\n        note: >-\n"
    return f"  {one.briefing.id}:\n{head}{note}"


def _unnoted(old: Ledger, new: Ledger, briefing: Briefing) -> Unnoted | None:
    before, after = said_publicly(old, briefing.id), said_publicly(new, briefing.id)
    if before is None or after is None:
        return None
    before = renamed(before, {name: record.id for record in new.graph.corpus for name in record.former_ids})
    earlier = old.graph.corpus.briefings[briefing.id]
    fresh = new_notes(earlier.changes, briefing.changes)
    if any(briefing.changes[index].kind != "minor" for index in fresh):
        return None
    facts = [one for one in differences(before, after) if one.weight == "fact"]
    if _is_told_by_original(old, new, briefing):
        facts = [one for one in facts if one.key.kind == "briefing"]
    if not facts:
        return None
    names = {**before.names, **after.names}
    told = told_once(facts, before, after)
    return Unnoted(briefing, told, names, language_of(new.graph, briefing), fresh[0] if fresh else None)


def _is_told_by_original(old: Ledger, new: Ledger, briefing: Briefing) -> bool:
    original = new.graph.corpus.briefings.get(briefing.translation_of or "")
    earlier = old.graph.corpus.briefings.get(briefing.translation_of or "")
    if original is None or earlier is None:
        return False
    return any(original.changes[index].kind != "minor" for index in new_notes(earlier.changes, original.changes))


def new_notes(earlier: Sequence[Change], later: Sequence[Change]) -> list[int]:
    """The places of those notes that are new. One that was only worded otherwise is the old one."""
    gone = [change for change in earlier if change not in later]
    found = []
    for index, change in enumerate(later):
        if change in earlier:
            continue
        old = next((one for one in gone if _same_occasion(one, change)), None)
        if old is None:
            found.append(index)
        else:
            gone.remove(old)
    return found


def _same_occasion(one: Change, other: Change) -> bool:
    return (one.date, one.kind) == (other.date, other.kind)


_LONG = term("%(what)s: changed.")


def _sentence(line: ChangeLine, tongue: Tongue) -> str:
    if len(line.before) + len(line.after) > _LONGEST:
        return tongue.say(_LONG, what=line.label)
    return line_words(line, tongue)
