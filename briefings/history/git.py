"""The one way in which the `git` program is called: read-only, in English, and by nobody else's settings."""

import os
import shutil
import subprocess
from pathlib import Path

TIMEOUT = 120.0
"""Seconds for one call: a repository on a network disk is slow, and one that hangs must not hang us."""
_SAFE = (
    # A repository may come from anybody: none of its settings may start a program.
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "log.showSignature=false"),
    *("-c", "core.quotePath=false"),
    "--no-optional-locks",
    "--no-pager",
    "--no-replace-objects",
)


def program() -> str | None:
    """Where git is; None where there is none."""
    return shutil.which("git")


def run(
    git: str, folder: Path, *arguments: str, timeout: float = TIMEOUT, overrides: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[bytes]:
    """One call, in a folder, with some settings emptied.

    Raises OSError and `subprocess.SubprocessError` alone; git's own refusal is its result.
    """
    return subprocess.run(
        command(git, *arguments),
        cwd=folder,
        env=environment() | _emptied(overrides),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=timeout,
        check=False,
    )


def _emptied(settings: tuple[str, ...]) -> dict[str, str]:
    pairs = {f"GIT_CONFIG_KEY_{number}": name for number, name in enumerate(settings)}
    values = {f"GIT_CONFIG_VALUE_{number}": "" for number in range(len(settings))}
    return {"GIT_CONFIG_COUNT": str(len(settings)), **pairs, **values}


def command(git: str, *arguments: str) -> list[str]:
    """The words of a call."""
    return [git, *_SAFE, *arguments]


def environment() -> dict[str, str]:
    """Ours without what would lead git elsewhere (a hook sets GIT_DIR), and in English."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    # A partial clone must not fetch what it lacks: nothing here goes to the network.
    return {**kept, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": ""}
