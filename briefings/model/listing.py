"""Words in a row, as a sentence lists them."""

from collections.abc import Sequence


def listed(words: Sequence[str], last: str) -> str:
    """ "a, b or c": commas, and one word before the last."""
    return f" {last} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
