"""What the YAML parser complains about, said so that an editor can mend it.

The parser says where it could not go on, which is often lines after the mistake. Each rule knows one mistake that
people make, by what was read so far and by the lines around it, and points to where it was made.
"""

from briefings.loading.faults.enclosing import ENCLOSING
from briefings.loading.faults.fault import Fault, Rule, Trouble, Value, fault
from briefings.loading.faults.lines import LINES
from briefings.loading.faults.starts import STARTS

RULES: tuple[Rule, ...] = (*ENCLOSING, *STARTS, *LINES)
"""The first one that knows the mistake speaks."""

__all__ = ["Fault", "Trouble", "Value", "explained"]


def explained(trouble: Trouble) -> Fault:
    """The parser's error in an editor's words."""
    for rule in RULES:
        if found := rule(trouble):
            return found
    said = " ".join(part for part in ("this is not YAML:", trouble.context, trouble.problem) if part)
    hint = "look at the indentation, and for a quotation mark, bracket or colon that is missing or too many"
    return fault(said, hint, trouble.index)
