"""Versions as pages name them."""

from dataclasses import dataclass

from briefings.history.differences import differences
from briefings.history.history import History
from briefings.history.versions import Hidden, Version
from briefings.model.date import Date
from briefings.model.message import term
from briefings.pages.desk import Desk
from briefings.pages.history.addresses import changes_url, version_url
from briefings.pages.history.lines import change_lines
from briefings.pages.parts import DateView

_WHY: dict[Hidden, str] = {
    "withheld": term("This version is not shown."),
    "redacted": term("This version is not shown."),
    "incomplete": term("This version is not shown."),
    "before": term("This version is older than what the desk shows of its history."),
}
"""A tombstone says that a number was given, and nothing more: why would be told of whom or what it protects."""


@dataclass(frozen=True, slots=True)
class VersionView:
    """One version, in a list or at the head of its page."""

    number: int
    date: DateView | None
    """Since when it stood."""
    url: str
    """Empty: it is not shown."""
    why_hidden: str
    changes_url: str
    """Empty: it is the first, or one of both is not shown."""
    facts: int
    """How many facts changed with it, as the page of its changes lists them."""
    wordings: int
    latest: bool


def version_views(desk: Desk, history: History, briefing: str) -> tuple[VersionView, ...]:
    """All versions of a briefing, the newest first."""
    versions = history.versions(briefing)
    views = [version_view(desk, history, versions, index) for index in range(len(versions))]
    return tuple(reversed(views))


def version_view(desk: Desk, history: History, versions: tuple[Version, ...], index: int) -> VersionView:
    """One of them, with how much it changed."""
    version = versions[index]
    hidden = hidden_because(history, version)
    before = versions[index - 1] if index else None
    compared = before is not None and not hidden and not hidden_because(history, before)
    lines = change_lines(history.facts(before), history.facts(version), desk.tongue) if before and compared else ()
    return VersionView(
        number=version.number,
        date=moment(desk, version),
        url="" if hidden else version_url(version.briefing, version.number),
        why_hidden=desk.say(_WHY[hidden]) if hidden else "",
        changes_url=changes_url(version.briefing, version.number) if compared else "",
        facts=sum(1 for line in lines if line.weight == "fact"),
        wordings=sum(1 for line in lines if line.weight == "wording"),
        latest=index == len(versions) - 1,
    )


def hidden_because(history: History, version: Version) -> Hidden | None:
    """Why a version is not shown; None: it is."""
    return version.hidden or (None if history.facts(version).said else "incomplete")


def may_be_compared(versions: tuple[Version, ...]) -> bool:
    """Whether there are two versions that no page of consecutive changes compares, as far as known without reading."""
    shown = [version.number for version in versions if version.hidden is None]
    return len(shown) > 1 and shown[-1] - shown[0] > 1


def moment(desk: Desk, version: Version) -> DateView | None:
    """Since when a version stood, in the desk's zone."""
    return desk.moment(Date(version.at.isoformat(timespec="minutes")))


def is_current(desk: Desk, history: History, briefing: str) -> bool:
    """Whether the page of today says what the newest version says."""
    versions = history.versions(briefing)
    if not versions or versions[-1].hidden is not None:
        return False
    return not differences(history.facts(versions[-1]), history.facts_now(desk.ledger, briefing))
