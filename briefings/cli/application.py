"""The command `briefings`, and how each of its runs ends: an exit code, one line, never a traceback."""

import contextlib
import os
import sys
import traceback
from typing import Any

import click

from briefings import __version__
from briefings.cli.build import build
from briefings.cli.check import check
from briefings.cli.cite import cite
from briefings.cli.doctor import doctor
from briefings.cli.export import export
from briefings.cli.history import history
from briefings.cli.impact import impact
from briefings.cli.new import new
from briefings.cli.schema import schema
from briefings.cli.serve import serve
from briefings.cli.session import Session
from briefings.cli.show import show
from briefings.cli.verify import verify
from briefings.errors import BriefingsError
from briefings.exports.reports import visible

INTERRUPTED = 130
_ENVIRONMENT = 3


class Application(click.Group):
    """A group whose commands end in one way, whatever happens in them."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. What stops it becomes an exit code and a line on stderr."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise click.exceptions.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            _let_go_of_output()
            raise click.exceptions.Exit(INTERRUPTED) from None
        except BriefingsError as error:
            _session(ctx).complain(str(error), error.hint)
            raise click.exceptions.Exit(error.exit_code) from None
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except OSError as error:
            _unexpected(_session(ctx), f"{error.filename or 'the system'}: {error.strerror or error}", "")
            raise click.exceptions.Exit(_ENVIRONMENT) from None
        except Exception as error:
            hint = "this is a mistake of the program: please report it, with what BRIEFINGS_DEBUG=1 shows"
            _unexpected(_session(ctx), f"{type(error).__name__}: {error}", hint)
            raise click.exceptions.Exit(_ENVIRONMENT) from None


@click.group(cls=Application, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def application(ctx: click.Context) -> None:
    """Briefings in which every statement can be traced to who said it, via whom, and when.

    \b
    Examples:
      briefings new my-desk      start a desk
      briefings serve            read the site while you write it
      briefings check            everything that is wrong, with its line
      briefings build --strict   make the site, or nothing at all

    \b
    Exit codes:
      0  fine
      1  problems in the content (or warnings, under --strict)
      2  wrong usage
      3  the environment: a locked folder, a missing tool, a full disk
    """
    ctx.obj = Session()


for command in (new, check, build, serve, show, history, impact, cite, export, schema, doctor, verify):
    application.add_command(command)


def main() -> None:
    """The console script."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal of another encoding shows an escape instead of stopping the command.
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    application(prog_name="briefings")


def _session(ctx: click.Context) -> Session:
    return ctx.obj if isinstance(ctx.obj, Session) else Session()


def _unexpected(session: Session, what: str, hint: str) -> None:
    if session.verbose or os.environ.get("BRIEFINGS_DEBUG"):
        click.echo("\n".join(visible(line) for line in traceback.format_exc().splitlines()), err=True)
    session.complain(what, hint)


def _let_go_of_output() -> None:
    """Whoever read the output has gone: the last flush must not complain of it."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
