"""A source line with a caret under the place that is meant, cut to the width of the terminal."""

from itertools import accumulate

from rich.cells import cell_len

from briefings.exports.reports.visible import pieces

_CUT = "…"
_NARROWEST = 20


def excerpt(text: str, column: int, width: int) -> tuple[str, str]:
    """The line as shown, and the line below it whose caret stands under `column` (the first is 1).

    Neither is wider than `width`; a longer line is cut on both sides of the column. Widths are those of
    a terminal: a Chinese letter takes two cells, a combining mark none.
    """
    width = max(width, _NARROWEST)
    target = min(max(column - 1, 0), len(text))
    # A line may have a million characters: what lies far off cannot be in the window.
    first, last = max(0, target - 2 * width), min(len(text), target + 2 * width)
    shown = pieces(text[first:last])
    sizes = [cell_len(piece) for piece in shown]
    at = target - first
    whole = last - first == len(text) and sum(sizes) + (at == len(sizes)) <= width
    start, end = (0, len(sizes)) if whole else _window(sizes, at, width - 2 * len(_CUT))
    before = _CUT if first or start else ""
    after = _CUT if end < len(shown) or last < len(text) else ""
    caret = len(before) + sum(sizes[start:at])
    return f"{before}{''.join(shown[start:end])}{after}", " " * caret + "^"


def _window(sizes: list[int], at: int, room: int) -> tuple[int, int]:
    """As much as fits into `room` cells around position `at`."""
    right = _fitting(sizes[at:], room // 2)
    # A caret behind the last character needs a cell of its own.
    left = _fitting(sizes[:at][::-1], room - max(sum(sizes[at : at + right]), 1))
    right = _fitting(sizes[at:], room - sum(sizes[at - left : at]))
    return at - left, at + right


def _fitting(sizes: list[int], room: int) -> int:
    """How many of them, from the first on, need no more than `room` cells together."""
    return sum(1 for total in accumulate(sizes) if total <= room)
