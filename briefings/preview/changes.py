"""States of the site, counted, so that an open page can ask to be told of the next one."""

import secrets
import threading


class Changes:
    """A counter that one thread advances and others wait for. Its words differ from run to run, so a page
    that was opened before the preview was started again is told at once."""

    def __init__(self) -> None:
        self._run = secrets.token_hex(4)
        self._number = 0
        self._waiting = threading.Condition()

    @property
    def now(self) -> str:
        """The present state's name."""
        with self._waiting:
            return self._name()

    def advance(self) -> None:
        """There is a new state: wake everybody who waits."""
        with self._waiting:
            self._number += 1
            self._waiting.notify_all()

    def wait(self, since: str, seconds: float) -> str:
        """The present state's name, as soon as it is not `since`; after `seconds` in any case."""
        with self._waiting:
            self._waiting.wait_for(lambda: self._name() != since, seconds)
            return self._name()

    def _name(self) -> str:
        return f"{self._run}-{self._number}"
