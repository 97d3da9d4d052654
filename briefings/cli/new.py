"""`briefings new`: a small complete desk, to be changed into one's own."""

import os
import shutil
import sys
import tempfile
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from briefings import __version__
from briefings.cli import options
from briefings.cli.schema import schema_text
from briefings.cli.session import Session
from briefings.errors import EnvironmentTrouble, UsageError

SCHEMA_FILE = "briefings.schema.json"
REQUIREMENTS_FILE = "requirements.txt"
REQUIREMENTS = """\
# briefings is on no package index: what an index offers under this name is something else.
# This wheel is made from a clone of briefings, and committed with the desk. README.md says how.
./wheels/briefings-{version}-py3-none-any.whl
"""
"""By its path, so that no index can put anything in its place."""
_DOTTED = {"gitignore", "gitattributes", "editorconfig"}
"""Files that are kept without their dot, so that they do not work on the program's own folder."""


@click.command(short_help="Start a desk.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@options.output
@click.pass_obj
def new(session: Session, folder: Path) -> None:
    """Start a desk in DIR: a configuration, a first briefing about an invented flood, and pages about the desk.

    DIR is made; one that holds anything already is refused.

    \b
    Example:
      briefings new my-desk
      cd my-desk
      briefings serve --open
    """
    start_desk(folder)
    session.remark(f"{folder} holds a desk with an example. Now:\n  cd {folder}\n  briefings serve --open")


def start_desk(folder: Path) -> None:
    """Write a desk, all of it or nothing. `UsageError` where the folder is not empty or is a file."""
    target = folder.absolute()
    _refuse_what_holds_something(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as temporary:
            made = Path(temporary) / "desk"
            _write(resources.files("briefings") / "starter", made)
            (made / SCHEMA_FILE).write_text(schema_text(), encoding="utf-8", newline="\n")
            requirements = REQUIREMENTS.format(version=__version__)
            (made / REQUIREMENTS_FILE).write_text(requirements, encoding="utf-8", newline="\n")
            _put_in_place(made, target)
    except OSError as error:
        raise EnvironmentTrouble(
            f"cannot write {folder}: {error.strerror or error}", "choose a folder that this user may write to"
        ) from error


def _refuse_what_holds_something(target: Path) -> None:
    if os.path.lexists(target) and not target.is_dir():
        raise UsageError(f"{target} is a file", "name a folder that does not exist yet")
    if target.is_dir() and any(target.iterdir()):
        raise UsageError(f"{target} is not empty", "name a folder that does not exist yet, or an empty one")


def _write(source: Traversable, target: Path) -> None:
    target.mkdir()
    for entry in sorted(source.iterdir(), key=lambda entry: entry.name):
        name = f".{entry.name}" if entry.name in _DOTTED else entry.name
        if entry.is_dir():
            _write(entry, target / name)
        else:
            (target / name).write_bytes(entry.read_bytes())


def _put_in_place(made: Path, target: Path) -> None:
    """One rename, so that no half desk is ever seen; an empty folder that is there gives way."""
    if target.is_symlink():
        target = target.resolve()
    if target.is_dir() and (sys.platform == "win32" or target == Path.cwd()):
        # Windows renames nothing onto a folder; and a shell that stands in this one must stay in it.
        for entry in made.iterdir():
            shutil.move(entry, target / entry.name)
    else:
        made.rename(target)
