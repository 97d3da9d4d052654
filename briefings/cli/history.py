"""`briefings history`: the versions of a briefing, and what changed with each."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from briefings.cli import options
from briefings.cli.configuration import configured
from briefings.cli.lacking import trouble
from briefings.cli.session import Session
from briefings.cli.wanted import edition_with, wanted
from briefings.errors import UsageError
from briefings.exports.history_view import between, history_view
from briefings.exports.reports import visible
from briefings.model.briefing import Briefing
from briefings.site import History, open_site


@click.command(short_help="Show the versions of a briefing, and what changed with each.")
@click.argument("record_id", metavar="ID")
@options.config_file
@click.option("--from", "first", type=int, metavar="N", help="Compare this version…")
@click.option("--to", "last", type=int, metavar="N", help="…with this one; default: the latest.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@options.output
@click.pass_obj
def history(
    session: Session, record_id: str, config_file: Path | None, first: int | None, last: int | None, form: str
) -> None:
    """Show the versions of a briefing: since when each stood, what changed with it, and who may see it.

    A version is a state of everything that the page says, along the first parents of git's history. Its number and its
    address stay. Of long texts the passages that changed are shown; JSON has them whole. What may not be published now
    is not shown, and its number is not given to another.

    \b
    Examples:
      briefings history northford-bridge
      briefings history northford-bridge --from 1 --to 4 --format json
    """
    settings = configured(config_file).settings
    with session.work("Reading the history…"):
        site = open_site(settings)
        record = wanted(site.examined, record_id)
        if not isinstance(record, Briefing):
            raise UsageError(f"{record_id} is a {record.kind_name}: versions are of briefings")
        found = site.history
        if not isinstance(found, History):
            raise trouble(found)
        if first is None and last is None:
            desk = edition_with(site.examined, settings, record)
            desk.history = found
            view = history_view(desk, found, record, brief=form == "text")
        else:
            view = _between(found, record.id, first, last, brief=form == "text")
    session.say(json.dumps(view, indent=2, ensure_ascii=False) if form == "json" else "\n".join(_lines(view)))


def _between(found: History, briefing: str, first: int | None, last: int | None, *, brief: bool) -> dict[str, Any]:
    newest = len(found.versions(briefing))
    end = newest if last is None else last
    try:
        return between(found, briefing, first if first is not None else max(end - 1, 1), end, brief=brief)
    except ValueError as error:
        raise UsageError(str(error)) from None


def _lines(view: dict[str, Any]) -> Iterator[str]:
    if "versions" not in view:
        yield f"{view['briefing']}: from version {view['from']} to version {view['to']}"
        yield from _changes(view["changes"])
        return
    for key, words in _DATES.items():
        if key in view:
            yield f"{words}  {view[key]}"
    if not view["versions"]:
        yield f"{view['briefing']} has no version yet: it was never committed, or never public"
    for version in reversed(view["versions"]):
        hidden = "" if version["seen_by"] == "everybody" else f"  (seen by {version['seen_by']})"
        yield f"version {version['number']}  {version['since']}  {version['commit'][:10]}{hidden}"
        for note in version.get("notes", ()):
            yield f"  {note['kind']}: {visible(note['note'])}"
        yield from _changes(version.get("changes", []))


_DATES = {
    "first_published": "first published",
    "last_changed": "last changed   ",
    "last_checked": "last checked   ",
}


def _changes(changes: list[dict[str, Any]]) -> Iterator[str]:
    for change in changes:
        yield f"  {visible(change['what'])}" + (" (wording)" if change["weight"] == "wording" else "")
        for sign, key in (("-", "from"), ("+", "to")):
            if key in change:
                yield from (f"    {sign} {visible(line)}" for line in change[key].splitlines())
