"""`briefings show`: one record, with all that follows from it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from briefings.cli import options
from briefings.cli.configuration import configured
from briefings.cli.session import Session
from briefings.errors import BriefingsError, UsageError
from briefings.exports.record_view import record_view
from briefings.exports.reports import survey_of, visible
from briefings.graph.release import release
from briefings.loading.locate import Locator
from briefings.model.record import Record
from briefings.model.suggestion import closest
from briefings.pages.desk import Desk
from briefings.settings import Edition, Settings
from briefings.site import Examined, examine


class ContentHasErrors(BriefingsError):
    """What would be derived could be wrong."""

    exit_code = 1


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
        record = _wanted(examined, record_id)
        view = record_view(_desk(examined, settings, record), record.id, _place(examined, settings, record))
    session.say(json.dumps(view, indent=2) if form == "json" else "\n".join(_lines(view)))


def _wanted(examined: Examined, record_id: str) -> Record:
    """The record. `UsageError` where there is none, `ContentHasErrors` where nothing can be derived."""
    corpus, failed = examined.graph.corpus, examined.verdict.failed()
    record = corpus.get(record_id)
    if record is None:
        now = next((known.id for known in corpus if record_id in known.former_ids), None)
        known = f'it is now "{now}"' if now else closest(record_id, (known.id for known in corpus))
        broken = "the content has errors, and it may be in what cannot be read: briefings check" if failed else ""
        raise UsageError(f'there is no record "{record_id}"', known or broken)
    if failed:
        raise ContentHasErrors("the content has errors, so that what follows from it is not known", "briefings check")
    return record


def _desk(examined: Examined, settings: Settings, record: Record) -> Desk:
    """The edition in which the record stands: the site's own where it is shown there."""
    editions: tuple[Edition, ...] = (settings.edition, "internal")
    for edition in editions:
        released = release(examined.graph, edition, examined.now)
        if released.graph.corpus.get(record.id) is not None:
            break
    return Desk(released, settings)


def _place(examined: Examined, settings: Settings, record: Record) -> str:
    place = Locator(examined.tree).place(examined.graph.corpus.spot(record))
    survey = survey_of(examined.verdict, examined.tree, 0, settings.content_dir)
    return f"{survey.shown(place.path)}:{place.line}:{place.column}"


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
