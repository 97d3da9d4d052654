"""`briefings schema`: the JSON Schema of a content file."""

import json
from pathlib import Path

import click

from briefings.cli import options
from briefings.cli.session import Session
from briefings.loading.schema import json_schema


@click.command(short_help="Print the JSON Schema of a content file.")
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write it to a file.",
)
@options.output
@click.pass_obj
def schema(session: Session, target: Path | None) -> None:
    """Print the JSON Schema of a content file, by which an editor completes and checks as one types.

    Name it in the first line of each file, with the way from the file to the schema.

    \b
    Examples:
      briefings schema -o briefings.schema.json
      # yaml-language-server: $schema=../briefings.schema.json
    """
    if target is None:
        session.say(schema_text().rstrip("\n"))
    else:
        target.write_text(schema_text(), encoding="utf-8", newline="\n")
        session.remark(f"{target} written")


def schema_text() -> str:
    """The schema as it stands in a file."""
    return json.dumps(json_schema(), indent=2) + "\n"
