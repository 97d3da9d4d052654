"""The versions of a briefing as data: for a terminal and for programs."""

from collections.abc import Iterable
from typing import Any

from briefings.history.history import History
from briefings.history.versions import Version
from briefings.model.briefing import Briefing
from briefings.pages.announcements import last_change
from briefings.pages.desk import Desk
from briefings.pages.history.addresses import version_url
from briefings.pages.history.corrected import in_brief
from briefings.pages.history.lines import ChangeLine, change_lines
from briefings.pages.history.notes import new_notes
from briefings.pages.tongue import english

View = dict[str, Any]


def history_view(desk: Desk, history: History, briefing: Briefing, *, brief: bool = False) -> View:
    """Its dates, and all versions, the oldest first, each with what changed with it.

    `brief`: of long texts the passages that changed, not the whole.
    """
    versions = history.versions(briefing.id)
    pairs = zip((None, *versions), versions, strict=False)
    return {
        "briefing": briefing.id,
        **_dates(desk, briefing),
        "versions": [_version(history, before, version, brief) for before, version in pairs],
    }


def _dates(desk: Desk, briefing: Briefing) -> View:
    """As exactly as they are known; what is not known is left out."""
    dates = {
        "first_published": briefing.published,
        "last_changed": last_change(desk, briefing),
        "last_checked": briefing.checked,
    }
    return {key: date.edtf for key, date in dates.items() if date is not None}


def between(history: History, briefing: str, first: int, last: int, *, brief: bool = False) -> View:
    """The same between any two versions. ValueError where there is no such version, or one is not shown."""
    versions = {version.number: version for version in history.versions(briefing)}
    for number in (first, last):
        if number not in versions:
            known = f"it has versions 1 to {len(versions)}" if versions else "it has none"
            raise ValueError(f"{briefing} has no version {number}: {known}")
        if versions[number].hidden:
            raise ValueError(f"version {number} of {briefing} is not shown: {versions[number].hidden}")
    lines = change_lines(history.facts(versions[first]), history.facts(versions[last]), english())
    return {"briefing": briefing, "from": first, "to": last, "changes": _changes(lines, brief)}


def _version(history: History, before: Version | None, version: Version, brief: bool) -> View:
    view: View = {
        "number": version.number,
        "since": version.at.isoformat(timespec="seconds"),
        "commit": version.commit,
        "url": version_url(version.briefing, version.number),
        "seen_by": f"nobody: {version.hidden}" if version.hidden else "everybody",
    }
    if before is not None and not before.hidden and not version.hidden:
        lines = change_lines(history.facts(before), history.facts(version), english())
        view["changes"] = _changes(lines, brief)
        old, new = history.notes(before), history.notes(version)
        if notes := [new[index] for index in new_notes(old, new)]:
            view["notes"] = [{"date": note.date.edtf, "kind": note.kind, "note": note.note} for note in notes]
    return view


def _changes(lines: Iterable[ChangeLine], brief: bool) -> list[View]:
    return [
        {
            key: value
            for key, value in {
                "what": line.label,
                "from": line.before,
                "to": line.after,
                "weight": line.weight,
            }.items()
            if value
        }
        for line in (map(in_brief, lines) if brief else lines)
    ]
