"""Words in the drawing: about how wide they are, and names in several lines.

Fonts differ: widths err to the wide side.
"""

import unicodedata

NARROW = frozenset("iljIftr.,:;'’|!()[] -–·")
BROAD = frozenset("mwMW@%—")


def width_of(text: str, size: int) -> int:
    """About how many units a text is wide in letters of a size."""
    return sum(_share(char) for char in text) * size // 100


def wrapped(text: str, room: int, size: int, most: int = 3) -> tuple[str, ...]:
    """A name in lines that fit into the room. What does not fit into `most` lines ends with "…"."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, size) <= room:
            lines[-1] = longer
        else:
            lines += [word] if lines[-1] else []
            lines[-1] = word
    cut = lines[:most]
    if len(lines) > most:
        cut[-1] += " …"
    return tuple(_shortened(line, room, size) for line in cut)


def _shortened(line: str, room: int, size: int) -> str:
    if width_of(line, size) <= room:
        return line
    kept = line.removesuffix("…").rstrip()
    while kept and width_of(f"{kept}…", size) > room:
        kept = kept[:-1].rstrip()
        while kept and unicodedata.combining(kept[-1]):
            kept = kept[:-1]
    return f"{kept}…"


def _share(char: str) -> int:
    """Hundredths of the size of the letters."""
    if unicodedata.combining(char):
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return 100
    if char in NARROW:
        return 38
    if char in BROAD:
        return 96
    return 72 if char.isupper() else 62
