"""An editor's word, in a comment beside the text, that a problem may stay: `# allow CODE: reason`."""

from dataclasses import dataclass

from briefings.model.problem import Place


@dataclass(frozen=True, slots=True)
class Allowance:
    """One code that one comment lets pass."""

    code: str
    reason: str
    """Empty where the comment gives none."""
    place: Place
    """Of the comment."""
    lines: tuple[range, ...]
    """The lines of the file for which it speaks."""

    def covers(self, code: str, place: Place) -> bool:
        """Whether it speaks for a problem at that place."""
        here = self.code == code and self.place.path == place.path
        return here and any(place.line in lines for lines in self.lines)
