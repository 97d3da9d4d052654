"""One line of what `briefings doctor` says."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a finding stands."""

    GOOD = "ok"
    NOTE = "note"
    """Works without it, less well; the finding says what to do."""
    BAD = "wrong"
    """The site cannot be built."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One line of the report."""

    state: State
    subject: str
    found: str
    advice: str = ""
