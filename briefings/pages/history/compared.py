"""Any two versions of a briefing: every statement that ever changed, with its wordings and the versions of each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from briefings.history.history import History
from briefings.history.wordings import Statement, Wording, statements
from briefings.model.message import term
from briefings.model.reference import Kind
from briefings.pages.desk import Desk
from briefings.pages.history.addresses import compare_url, versions_url
from briefings.pages.history.labels import label_words
from briefings.pages.history.values import said_words
from briefings.pages.history.view import VersionView, version_views
from briefings.pages.page import Head, Page
from briefings.pages.parts import Link

_HEADINGS: Mapping[Kind, str] = {
    "briefing": term("Briefing"),
    "situation": term("Situation"),
    "event": term("Events"),
    "claim": term("Claims"),
    "actor": term("Actors"),
    "place": term("Places"),
    "source": term("Sources"),
    "disclaimer": term("Disclaimers"),
}


@dataclass(frozen=True, slots=True)
class WordingView:
    """What a statement said, and in which versions."""

    words: str
    """Empty: it was not there."""
    versions: str
    """In words: "Versions 1–3, 5"."""
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """One statement with all its wordings, the oldest first."""

    label: str
    wordings: tuple[WordingView, ...]
    alike: str
    """Of an item of a list: the numbers of versions of which the whole list is the same, "1 4, 2 3"."""


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """The statements that are about one kind of record."""

    heading: str
    anchor: str
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage(Page):
    """All versions of a briefing beside each other."""

    title: str
    briefing: Link
    versions: tuple[VersionView, ...]
    """The newest first; one that is not shown cannot be chosen."""
    all: Link
    groups: tuple[StatementGroup, ...]

    @property
    def scripts(self) -> tuple[str, ...]:
        """What narrows it to two versions."""
        return ("compare",)

    def contents(self, say: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
        """The kinds of records."""
        return (*((group.anchor, group.heading) for group in self.groups), ("versions", say("Versions")))


def build_compare(desk: Desk, history: History, briefing: str) -> ComparePage:
    """The page of all differences between versions that are shown."""
    link = desk.link(briefing)
    views = version_views(desk, history, briefing)
    shown = {view.number for view in views if view.url}
    states = [(one.number, history.facts(one)) for one in history.versions(briefing) if one.number in shown]
    names = {record: name for _, facts in states for record, name in facts.names.items()}
    title = desk.say("Any two versions of “%(title)s”", title=link.text)
    return ComparePage(
        head=Head(compare_url(briefing), title, "version", "", desk.tongue.language),
        trail=(link,),
        title=title,
        briefing=link,
        versions=views,
        all=Link(versions_url(briefing), desk.say("All versions")),
        groups=tuple(_groups(desk, statements(states), names)),
    )


def _groups(desk: Desk, found: Iterable[Statement], names: Mapping[str, str]) -> Iterator[StatementGroup]:
    for kind, of_kind in groupby(found, key=lambda one: one.key.kind):
        views = tuple(_statement(desk, one, names) for one in of_kind)
        yield StatementGroup(desk.say(_HEADINGS[kind]), f"compared-{kind}", views)


def _statement(desk: Desk, one: Statement, names: Mapping[str, str]) -> StatementView:
    label = label_words(one.key, desk.tongue, names)
    if one.number:
        label = desk.say("%(what)s, number %(number)s", what=label, number=desk.tongue.number(one.number))
    wordings = tuple(_wording(desk, one, wording, names) for wording in one.wordings)
    return StatementView(label, wordings, ", ".join(" ".join(map(str, numbers)) for numbers in one.alike))


def _wording(desk: Desk, one: Statement, wording: Wording, names: Mapping[str, str]) -> WordingView:
    words = said_words(wording.value, desk.tongue, names)
    return WordingView(words, _versions(desk, wording.versions), tuple(wording.versions))


def _versions(desk: Desk, numbers: list[int]) -> str:
    """Those that follow each other as a range. One that is not shown is in none: nobody is told what it said."""
    say = desk.tongue.number
    if len(numbers) == 1:
        return desk.say("Version %(number)s", number=say(numbers[0]))
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    ranges = [say(run[0]) if len(run) == 1 else f"{say(run[0])}–{say(run[-1])}" for run in runs]
    return desk.say("Versions %(numbers)s", numbers=desk.say(", ").join(ranges))
