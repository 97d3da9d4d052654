"""Why git cannot tell what a command asks, in words, and what to do."""

from briefings.errors import EnvironmentTrouble
from briefings.history.history import Lacking

LACKING = {
    "not-wanted": ("this site shows no history", "take `history: false` out of mkdocs.yml"),
    "no-git": ("there is no git program", "install git"),
    "not-a-repository": ("the content is in no git repository", "run: git init, git add, git commit"),
    "not-trusted": ("git does not trust this repository", "run: git config --global --add safe.directory FOLDER"),
    "shallow": (
        "the repository was cloned without its past (a shallow clone)",
        "run: git fetch --unshallow; in a build service, fetch the whole depth",
    ),
    "partial": (
        "the repository was cloned without its earlier files (a partial clone)",
        "clone it without --filter",
    ),
    "no-commit": ("nothing has been committed yet", "commit the content"),
    "failed": ("git could not tell the history", "run: briefings doctor"),
}


def trouble(lacking: Lacking) -> EnvironmentTrouble:
    """What stops a command that needs the history."""
    what, hint = LACKING[lacking.code]
    return EnvironmentTrouble(f"{what}{f': {lacking.said}' if lacking.said else ''}", hint)
