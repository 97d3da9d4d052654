"""How a run under MkDocs' own command line tells what is wrong, and ends."""

import os
import sys
from collections.abc import Callable
from typing import Any

from mkdocs.exceptions import Abort

from briefings.errors import BriefingsError
from briefings.site import Site


def or_abort(act: Callable[[], Any]) -> Any:
    """Let MkDocs end as it does for its own mistakes: the message, an exit code, no traceback."""
    try:
        return act()
    except BriefingsError as error:
        abort = Abort(f"{error}\n{error.hint}".strip())
        abort.exit_code = error.exit_code  # type: ignore[misc]
        raise abort from error


def print_problems(site: Site) -> None:
    """The report on stderr, coloured where somebody looks at it and has not said no; nothing where all is well."""
    if site.verdict.findings:
        color = sys.stderr.isatty() and "NO_COLOR" not in os.environ
        print(site.report("text", color).rstrip(), file=sys.stderr)
