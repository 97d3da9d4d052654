"""The addresses of the past."""

from collections.abc import Callable, Iterator
from functools import partial

from briefings.history.history import History
from briefings.pages.addresses import address
from briefings.pages.desk import Desk
from briefings.pages.history.addresses import as_of_url, changes_url, compare_url, version_url, versions_url
from briefings.pages.history.as_of import as_of_link, build_as_of
from briefings.pages.history.compared import build_compare
from briefings.pages.history.gone import build_gone
from briefings.pages.history.page import build_changes, build_version, build_versions
from briefings.pages.history.view import may_be_compared
from briefings.pages.moved import build_moved
from briefings.pages.page import Page
from briefings.pages.parts import Link
from briefings.pages.planned import Planned


def plan_past(desk: Desk) -> Iterator[Planned]:
    """The pages of all versions, and of records that versions show and that are not there any more."""
    if desk.history is None:
        return
    for briefing in desk.corpus.briefings:
        yield from _of_briefing(desk, desk.history, briefing)
    for situation in desk.corpus.situations.values():
        if (link := as_of_link(desk, situation.id)) is not None:
            own = desk.speaking(desk.language(situation))
            yield Planned(
                link.url, desk.link(situation.id).text, "version", partial(build_as_of, own, desk.history, situation.id)
            )
            for former in situation.former_ids:
                url = as_of_url(former)
                yield Planned(url, link.text, "moved", partial(build_moved, own, url, link))
    for record in desk.history.gone([record.id for record in desk.corpus]).values():
        if record.kind_name != "disclaimer":
            url, text = address(record.kind_name, record.id), desk.plain_label(record)
            yield Planned(url, text, "gone", partial(build_gone, desk, url, text))


def _of_briefing(desk: Desk, history: History, briefing: str) -> Iterator[Planned]:
    versions = history.versions(briefing)
    title = desk.link(briefing).text
    if versions:
        listed = partial(_spoken, build_versions, desk, history, briefing)
        yield Planned(versions_url(briefing), title, "version", listed)
    if may_be_compared(versions):
        compared = partial(_spoken, build_compare, desk, history, briefing)
        yield Planned(compare_url(briefing), title, "version", compared)
    for before, version in zip((None, *versions), versions, strict=False):
        number = version.number
        made = partial(_numbered, build_version, desk, history, briefing, number)
        yield Planned(version_url(briefing, number), title, "version", made)
        if before is not None and before.hidden is None and version.hidden is None:
            changed = partial(_numbered, build_changes, desk, history, briefing, number)
            yield Planned(changes_url(briefing, number), title, "version", changed)
    yield from _under_former_ids(desk, history, briefing)


def _under_former_ids(desk: Desk, history: History, briefing: str) -> Iterator[Planned]:
    """The addresses that a briefing's past had while it had another id: they were promised to stay."""
    link = desk.link(briefing)
    for former, last in history.former(briefing).items():
        moved = [(versions_url(former), Link(versions_url(briefing), link.text))]
        for number in range(1, last + 1):
            to = Link(version_url(briefing, number), link.text)
            moved.append((version_url(former, number), to))
            moved += [(changes_url(former, number), to)] if number > 1 else []
        for url, to in moved:
            yield Planned(url, link.text, "moved", partial(build_moved, desk, url, to))


def _spoken(build: Callable[[Desk, History, str], Page], desk: Desk, history: History, briefing: str) -> Page:
    return build(_speaking(desk, briefing), history, briefing)


def _numbered(
    build: Callable[[Desk, History, str, int], Page], desk: Desk, history: History, briefing: str, number: int
) -> Page:
    return build(_speaking(desk, briefing), history, briefing, number)


def _speaking(desk: Desk, briefing: str) -> Desk:
    return desk.speaking(desk.language(desk.corpus.briefings[briefing]))
