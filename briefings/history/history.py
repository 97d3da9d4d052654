"""The history of a content folder: versions of its briefings, what they said, and what changed between them."""

import datetime
import os
from collections import OrderedDict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import pairwise
from pathlib import Path

from briefings.garbage import without_collecting
from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.history.chronicle import Chronicle
from briefings.history.clearance import by_last_word
from briefings.history.closure import Reach
from briefings.history.commits import HistoryUnreadable, NotCloned, commits
from briefings.history.differences import differences
from briefings.history.facts import facts_of, said_publicly
from briefings.history.library import Library, blobs_of
from briefings.history.noted import Notes, version_noted
from briefings.history.objects import Objects
from briefings.history.past import Past, past_of
from briefings.history.repository import NoRepository, Repository, repository_of
from briefings.history.said import Facts, renamed
from briefings.history.states import states_of
from briefings.history.store import Kept, Store, open_store, save_store
from briefings.history.versions import Today, Version, gone_since, joined, line_of, shown_in, suspected, versions_of
from briefings.model.briefing import Briefing, Change
from briefings.model.record import Record

_KEPT = 128
"""Of how many versions it is kept what they say: each page of a briefing's past compares them."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """Why there is no history to show."""

    code: str
    """no-git | not-a-repository | not-trusted | failed | shallow | partial | no-commit"""
    said: str = ""


class History:
    """What git knows of a content folder, read once."""

    def __init__(self, past: Past, reach: Reach, library: Library, states: dict[str, tuple[int, ...]], today: Today):
        today = by_last_word(past, today)
        self._past, self._reach, self._library, self._states, self._today = past, reach, library, states, today
        self._versions: dict[str, tuple[Version, ...]] = {}
        self._suspected = suspected(reach, today)
        self._facts: OrderedDict[Version, Facts] = OrderedDict()
        self._changed: dict[str, datetime.datetime | None] = {}
        self._notes: dict[tuple[str, str], Notes] = {}
        """By briefing and fingerprint: most steps leave the notes as they were."""

    def versions(self, briefing: str) -> tuple[Version, ...]:
        """The versions of a briefing, the oldest first; none where it was never committed."""
        if briefing not in self._versions:
            line = self._line(briefing)
            suspect = not self._suspected.isdisjoint(line)
            parts = (
                versions_of(self._past, self._reach, self._states.get(one, ()), one, self._today, suspect, briefing)
                for one in line
            )
            self._versions[briefing] = joined(parts, self._say_the_same)
        return self._versions[briefing]

    def _say_the_same(self, one: Version, other: Version) -> bool:
        return self.facts(one).said == self.facts(other).said

    def former(self, briefing: str) -> Mapping[str, int]:
        """The ids under which a briefing stood before -> the number of the last version under each."""
        found: dict[str, int] = {}
        for one in self._line(briefing)[:-1]:
            end = gone_since(self._past, one) or 0
            found[one] = max((version.number for version in self.versions(briefing) if version.first < end), default=0)
        return found

    def _line(self, briefing: str) -> tuple[str, ...]:
        return line_of(self._past, briefing, self._today.names.get(briefing, ()))

    def graph(self, version: Version) -> Graph:
        """A version's briefing and all that its page shows, as they were: what the public could see of them."""
        return self._library.released(self._reach, version.record, version.step, version.until)

    def facts(self, version: Version) -> Facts:
        """What a version says, records by their ids of today; nothing, where no page could be made of it.

        Of a version that is hidden nobody may ask.
        """
        if version.hidden is not None:
            raise ValueError(f"version {version.number} of {version.briefing} is not shown: {version.hidden}")
        if (found := self._facts.get(version)) is None:
            found = said_publicly(Ledger(self.graph(version)), version.record) or Facts({}, {})
            self._facts[version] = found = renamed(found, self._today.former)
            while len(self._facts) > _KEPT:
                self._facts.popitem(last=False)
        return found

    def changed_at(self, briefing: str) -> datetime.datetime | None:
        """Since when the newest version stands that is a change of fact; None where only the first is known.

        A version that is not shown, or stands beside such a one, is taken for a change of fact: nobody may look.
        """
        if briefing not in self._changed:
            self._changed[briefing] = self._changed_at(self.versions(briefing))
        return self._changed[briefing]

    def _changed_at(self, versions: tuple[Version, ...]) -> datetime.datetime | None:
        for before, after in reversed(list(pairwise(versions))):
            if before.hidden or after.hidden:
                return after.at
            if any(one.weight == "fact" for one in differences(self.facts(before), self.facts(after))):
                return after.at
        return None

    def noted(self, briefing: Briefing, change: Change, zone: datetime.tzinfo) -> Version | None:
        """The version of which a change note of today tells; None where the past does not say."""
        line = self._line(briefing.id)

        def notes_after(step: int) -> Notes:
            there = (one for one in reversed(line) if self._reach.last(one, step) is not None)
            return self._notes_after(next(there, briefing.id), step)

        return version_noted(change, briefing.changes, self.versions(briefing.id), notes_after, zone)

    def notes(self, version: Version) -> Notes:
        """The change notes that stood with a version."""
        return self._notes_after(version.record, version.step)

    def _notes_after(self, record_id: str, step: int) -> Notes:
        at = self._reach.last(record_id, step)
        if at is None or not at.known.notes:
            return ()
        key = record_id, at.known.notes
        if key not in self._notes:
            record = self._library.record(record_id, self._reach, step)
            self._notes[key] = record.changes if isinstance(record, Briefing) else ()
        return self._notes[key]

    def gone(self, known: Collection[str]) -> Mapping[str, Record]:
        """The records that versions show, and that are not among these any more: as a version last showed them."""
        candidates = set(self._past.records()) - set(known)
        found: dict[str, Record] = {}
        for version in (one for briefing in self._today.briefings for one in self.versions(briefing)):
            if candidates and version.hidden is None:
                shown = shown_in(self._reach, version.record, version.step, version.until)
                for record_id in sorted(candidates & shown.keys()):
                    record = self._library.record(record_id, self._reach, version.step)
                    found |= {record_id: record} if record else {}
        return dict(sorted(found.items()))

    def facts_now(self, ledger: Ledger, briefing: str) -> Facts:
        """What the page of today says, by a ledger of what may be shown."""
        return facts_of(ledger, briefing)

    @cached_property
    def chronicle(self) -> Chronicle:
        """What became known when, of situations."""
        return Chronicle(self._past, self._reach, self._library, self._today, self._states)

    @property
    def last_commit(self) -> str | None:
        """The newest commit that changed the content."""
        return self._past.commits[-1].name if self._past.commits else None


def history_of(
    folder: Path, today: Today, language: str, keep_in: Path | None = None, program: str = ""
) -> History | Lacking:
    """Read the history of a content folder. `keep_in`: a folder for what need not be read again."""
    found = repository_of(folder, with_changes=False)
    if isinstance(found, NoRepository):
        return Lacking(found.reason.value, found.said)
    if found.shallow:
        return Lacking("shallow")
    if found.commit is None:
        return Lacking("no-commit")
    try:
        with without_collecting():
            return _read(found, folder, today, language, keep_in, program)
    except NotCloned:
        return Lacking("partial")
    except HistoryUnreadable as error:
        return Lacking("failed", str(error))


def _read(
    repository: Repository, folder: Path, today: Today, language: str, keep_in: Path | None, program: str
) -> History:
    file = keep_in / "history.jsonl" if keep_in else None
    store = open_store(file, program) if file else Store()
    library = Library(Objects(folder), language)
    head = repository.commit or "HEAD"
    of = os.path.relpath(folder.resolve(), repository.root), head
    if store.is_of(*of):
        library.settle()
        return History(store.past, Reach(store.past, store.doubtful), library, store.states, today)
    kept, log = store.kept, commits(folder, head)
    shards = library.shards(blobs_of(log), kept.shards)
    past = past_of(log, shards)
    reach = Reach(past)
    same = log[: len(kept.commits)] == kept.commits
    known, first = (kept.states, len(kept.commits)) if same else ({}, 0)
    states = states_of(past, reach, partial(library.released, reach), known, first)
    library.settle()
    if file:
        save_store(file, program, of, Kept(log, shards, states), past, reach.doubtful)
    return History(past, reach, library, states, today)
