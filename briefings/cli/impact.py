"""`briefings impact`: what rests on a source, claim or actor, and what its retraction would change."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from briefings.cli import options
from briefings.cli.configuration import configured
from briefings.cli.session import Session
from briefings.cli.wanted import edition_with, places, wanted
from briefings.errors import UsageError
from briefings.exports.impact_view import impact_view
from briefings.exports.reports import visible
from briefings.graph.impact import impact as impact_of
from briefings.graph.supposing import RETRACTABLE
from briefings.settings import Edition
from briefings.site import examine

View = dict[str, Any]


@click.command(short_help="Say what rests on a source, claim or actor.")
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
@options.edition
@options.output
@click.pass_obj
def impact(session: Session, record_id: str, config_file: Path | None, form: str, edition: Edition | None) -> None:
    """Say what rests on a source, claim or actor, and what its retraction would change.

    Everything is worked out twice, as it is and with the record retracted: of an actor, with its claims
    retracted. What has been retracted already is told the same way. Nothing is written.

    \b
    Examples:
      briefings impact gazette-flood
      briefings impact council-bank-held --edition internal
      briefings impact northern-wire --format json
    """
    settings = configured(config_file, edition).settings
    with session.work("Reading the content…"):
        examined = examine(settings)
        record = wanted(examined, record_id)
        if record.kind_name not in RETRACTABLE:
            raise UsageError(
                f'"{record_id}" is {_a(record.kind_name)}; nothing rests on it as on a source',
                "name a source, a claim or an actor",
            )
        desk = edition_with(examined, settings, record)
        view = impact_view(desk, impact_of(desk.graph, record.id), places(examined, settings))
    session.say(json.dumps(view, indent=2) if form == "json" else "\n".join(map(visible, _lines(view))))


def _lines(view: View) -> Iterator[str]:
    yield f"{view['record']} {view['id']}  {view['place']}"
    if not view["rests"]:
        yield f"Nothing rests on this {view['record']}."
    else:
        yield "What rests on it:"
        yield from _tree(view, view["id"], "  ")
    if view["files"]:
        yield f"Files of the site that hold it: {', '.join(view['files'])}"
    yield from _changes(view)
    if view["left_without_support"]:
        yield "Left without support:" if view["retracted"] else "Would be left without support:"
        yield from (f"  {_name(one)}  {one['place']}" for one in view["left_without_support"])


def _tree(view: View, above: str, indent: str) -> Iterator[str]:
    """What rests on a record, each thing under that through which it does."""
    for one in view["rests"]:
        if one["through"] == above:
            yield f"{indent}{_name(one)}: {_how(one, view['id'])}  {one['place']}"
            if one["kind"] in ("claim", "source"):
                yield from _tree(view, one["id"], indent + "  ")


def _name(one: View) -> str:
    record = one["id"] if one["part"] else f"{one['kind']} {one['id']}"
    return f"{record}, {one['part']}" if one["part"] else record


def _how(one: View, asked: str) -> str:
    through = "it" if one["through"] == asked else one["through"]
    if one["alone"]:
        return f"{one['how']} {through}, on nothing else"
    others = [other for other in one["others"] if other != one["through"]]
    shown = others[:3] + ["…"] * (len(others) > 3)
    return f"{one['how']} {through}" + (f"; also on {', '.join(shown)}" if shown else "")


def _changes(view: View) -> Iterator[str]:
    changes = [*map(_status, view["statuses"]), *map(_count, view["counts"]), *map(_caveat, view["disclaimers"])]
    if changes:
        yield "What its retraction has changed:" if view["retracted"] else "What its retraction would change:"
        yield from (f"  {line}" for line in changes)
    else:
        yield "Its retraction changes no status and no count."


def _status(change: View) -> str:
    before, after = change["from"] or "no status", change["to"] or "no status"
    if before == after:
        return f"{change['record']} {change['id']}: still {after}, now because {change['to_reason']}"
    reason = f" ({change['to_reason']})" if change["to_reason"] else ""
    return f"{change['record']} {change['id']}: {before} → {after}{reason}"


def _count(change: View) -> str:
    before, after = (f"{len(ids)} ({', '.join(ids)})" if ids else "0" for ids in (change["from"], change["to"]))
    return f"{change['record']} {change['id']}: {change['what']} {before} → {after}"


def _caveat(change: View) -> str:
    parts = [
        f"{words} {', '.join(change[key])}"
        for key, words in (("gained", "now applies to"), ("lost", "no longer applies to"))
        if change[key]
    ]
    return f"disclaimer {change['id']}: {'; '.join(parts)}"


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
