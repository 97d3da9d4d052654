"""Options that several commands share."""

from pathlib import Path
from typing import Any

import click
from click.decorators import FC

from briefings.cli.session import Session


def _note(ctx: click.Context, parameter: click.Parameter, value: Any) -> Any:
    if value is not None:
        setattr(ctx.ensure_object(Session), str(parameter.name), value)
    return value


_OUTPUT = (
    click.option("-q", "--quiet", is_flag=True, expose_value=False, callback=_note, help="Say only what is wrong."),
    click.option(
        "-v",
        "--verbose",
        is_flag=True,
        expose_value=False,
        callback=_note,
        help="Say more; of a mistake of the program, where it happened.",
    ),
    click.option(
        "--color/--no-color",
        default=None,
        expose_value=False,
        callback=_note,
        help="Colors; without it as the terminal and NO_COLOR say.",
    ),
)


def output(command: FC) -> FC:
    """-q, -v and --color, which every command has."""
    for option in reversed(_OUTPUT):
        command = option(command)
    return command


config_file = click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The site's configuration.  [default: mkdocs.yml]",
)
strict = click.option(
    "--strict/--no-strict",
    default=None,
    help="Take warnings for errors.  [default: what the configuration says]",
)
edition = click.option(
    "--edition",
    type=click.Choice(["public", "internal"]),
    help="public: what readers see. internal: drafts and embargoed records too, marked.  "
    "[default: what the configuration says]",
)
