"""The conductor: load, link, check, release, plan. It holds no rule of its own."""

import datetime
import os
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.graph.checks import check
from briefings.graph.checks.subject import Subject
from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.graph.link import link
from briefings.graph.release import release
from briefings.loading.loader import Load, load
from briefings.loading.locate import Locator
from briefings.loading.tree import Tree, WorkTree
from briefings.model.problem import Problem
from briefings.model.verdict import Verdict, judge
from briefings.settings import Settings


@dataclass(frozen=True)
class Examined:
    """A tree of content, examined: its graph of all records, and the verdict."""

    tree: Tree
    graph: Graph
    verdict: Verdict
    now: datetime.datetime


def examine(settings: Settings, tree: Tree | None = None, now: datetime.datetime | None = None) -> Examined:
    """Load, link and check. Never raises for mistakes in the content."""
    tree = WorkTree(settings.content_dir) if tree is None else tree
    now = now or _clock()
    loaded = load(tree)
    graph, problems = link(loaded.corpus, settings.language, loaded.broken, loaded.incomplete)
    found = [*loaded.problems, *problems, *_checked(settings, tree, loaded, graph, now)]
    verdict = judge(found, settings.severities, Locator(tree).locate)
    return Examined(tree, graph, verdict, now)


def _checked(settings: Settings, tree: Tree, loaded: Load, graph: Graph, now: datetime.datetime) -> Iterator[Problem]:
    partial = loaded.incomplete or bool(loaded.broken)
    yield from check(Subject(Ledger(graph), settings, now, frozenset(tree.paths()), partial))


def _clock() -> datetime.datetime:
    """Now, or what SOURCE_DATE_EPOCH says, for builds that must be repeatable."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    return datetime.datetime.now(datetime.UTC)


__all__ = ["Examined", "examine", "release"]
