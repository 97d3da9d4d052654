"""One kind of problem: its name, how severe it is, what it means and why it matters."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.model.problem import Severity

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem."""

    name: str
    severity: Severity
    meaning: str
    why: str


def group(*codes: Code) -> Mapping[str, Code]:
    """Codes by name, in the order in which the documentation lists them."""
    return {code.name: code for code in codes}
