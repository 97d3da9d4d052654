""" "Did you mean …?": the nearest of the words that are known."""

from collections.abc import Iterable
from difflib import get_close_matches


def closest(word: str, known: Iterable[str]) -> str:
    """A question that names the closest known word, or nothing where none is close."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.7)
    return f'did you mean "{found[0]}"?' if found else ""
