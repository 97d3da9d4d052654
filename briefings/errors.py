"""What stops the program: the operator's mistakes and the machine's, as exceptions.

An editor's mistake in the content is never one of these: it is a `briefings.model.problem.Problem`,
a value with a place, collected and returned.
"""


class BriefingsError(Exception):
    """Base of all. `str()` is what is wrong; `hint` says what to do; `exit_code` is the process's."""

    exit_code = 3

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(BriefingsError):
    """The command was called wrongly, or an option of the site has a wrong value."""

    exit_code = 2


class EnvironmentTrouble(BriefingsError):
    """The machine does not give what is needed: a file cannot be read, a folder is locked, a tool is missing."""

    exit_code = 3
