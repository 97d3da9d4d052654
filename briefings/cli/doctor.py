"""`briefings doctor`: what is there, what is missing, and what to do."""

import sys
from pathlib import Path

import click

from briefings.cli import options
from briefings.cli.session import Session
from briefings.exports.reports import visible

_COLORS = {"ok": "\x1b[32m", "note": "\x1b[1;33m", "wrong": "\x1b[1;31m"}


@click.command(short_help="Say what is there and what is missing.")
@options.config_file
@options.output
@click.pass_obj
def doctor(session: Session, config_file: Path | None) -> None:
    """Say what is there and what is missing: versions, engine, configuration, content, evidence,
    git, file system.

    Exit code 3 when the site cannot be built here, else 0. With --quiet only what is not in order is told.

    \b
    Examples:
      briefings doctor
      briefings doctor -f other/mkdocs.yml
    """
    from briefings.cli.diagnosis import observe
    from briefings.cli.observation import State

    style = session.style(sys.stdout)
    bad = False
    with session.work("Looking…") as progress:
        for found in observe(config_file):
            bad |= found.state is State.BAD
            if session.quiet and found.state is State.GOOD:
                continue
            with progress.aside():
                state = style.paint(f"{found.state:<5}", _COLORS[found.state])
                session.say(f"{state}  {found.subject:<15}{visible(found.found)}")
                if found.advice:
                    session.say(f"{'':22}{visible(found.advice)}")
    if bad:
        raise click.exceptions.Exit(3)
