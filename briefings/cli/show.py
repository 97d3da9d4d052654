"""`briefings show`: one record, with all that follows from it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from briefings.cli import options
from briefings.cli.configuration import configured
from briefings.cli.session import Session
from briefings.cli.wanted import edition_with, places, wanted
from briefings.exports.record_view import record_view
from briefings.exports.reports import visible
from briefings.site import examine


@click.command(short_help="Show a record with all that was derived from it.")
@click.argument("record_id", metavar="ID")
@options.config_file
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Form of the answer.",
)
@options.output
@click.pass_obj
def show(session: Session, record_id: str, config_file: Path | None, form: str) -> None:
    """Show a record with all that was derived from it: originators, status and why, disclaimers, sources.

    The numbers are those of the edition that the configuration names; a record that it withholds is shown as
    the internal edition has it, and says why it is withheld. Desk notes are not shown.

    \b
    Examples:
      briefings show council-bank-held
      briefings show northford-bank --format json
    """
    settings = configured(config_file).settings
    with session.work("Reading the content…"):
        examined = examine(settings)
        record = wanted(examined, record_id)
        place = places(examined, settings)(examined.graph.corpus.spot(record))
        view = record_view(edition_with(examined, settings, record), record.id, place)
    session.say(json.dumps(view, indent=2) if form == "json" else "\n".join(_lines(view)))


def _lines(value: Any) -> Iterator[str]:
    """Data as indented lines, which look like the content's own. What is empty is left out."""
    if isinstance(value, dict):
        for key, item in value.items():
            if item is not None and item not in ([], {}, ""):
                yield from _pair(visible(str(key)), item)
    elif isinstance(value, list):
        for item in value:
            first, *more = list(_lines(item)) or [""]
            yield f"- {first}"
            yield from (f"  {line}" for line in more)
    else:
        yield from (visible(line) for line in _words(value).splitlines() or [""])


def _pair(key: str, item: Any) -> Iterator[str]:
    if isinstance(item, list) and all(isinstance(part, str) and " " not in part for part in item):
        item = ", ".join(map(_words, item))
    lines = list(_lines(item))
    if len(lines) == 1 and not isinstance(item, dict | list):
        yield f"{key}: {lines[0]}"
    else:
        yield f"{key}:"
        yield from (f"  {line}" for line in lines)


def _words(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value).strip()
