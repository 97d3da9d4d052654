"""Words from right to left in a drawing, in which WeasyPrint sets letter after letter from the left: each letter is
given the form that it has between its neighbours, and the letters the order in which they are seen.

The forms are Unicode's presentation forms (Unicode 16, chapter 9.2). Marks above and below letters are left out:
names on a map have none.
"""

import unicodedata
from functools import cache
from itertools import groupby
from xml.etree.ElementTree import Element

_SVG = "{http://www.w3.org/2000/svg}"
_RANGES = (range(0xFE70, 0xFEFD), range(0xFB50, 0xFDC8))
_FORMS = ("<isolated>", "<initial>", "<medial>", "<final>")
_ISOLATED, _INITIAL, _MEDIAL, _FINAL = range(4)
_STRETCH = "\u0640"


def shape_labels(drawing: Element) -> None:
    """Set every label of a drawing so that it reads right when its letters are placed one by one."""
    for element in drawing.iter():
        if element.tag in (f"{_SVG}text", f"{_SVG}tspan") and element.text and not len(element):
            element.text = seen(element.text)


def seen(text: str) -> str:
    """The letters of one line as they are seen from left to right. Text without right-to-left letters is as it was."""
    if not any(unicodedata.bidirectional(char) in ("R", "AL") for char in text):
        return text
    sides = _sides(text)
    base = next(side for side in sides if side)
    runs = [
        (side, "".join(char for _, char in run))
        for side, run in groupby(zip(_settled(sides, base), text, strict=True), key=lambda pair: pair[0])
    ]
    shown = [_mirrored(_joined(run)[::-1]) if side == "R" else run for side, run in runs]
    return "".join(reversed(shown) if base == "R" else shown)


def _sides(text: str) -> list[str]:
    kinds = (unicodedata.bidirectional(char) for char in text)
    return ["R" if kind in ("R", "AL", "NSM") else "L" if kind in ("L", "EN", "AN") else "" for kind in kinds]


def _settled(sides: list[str], base: str) -> list[str]:
    """What has no direction takes that of both its neighbours, or else that of the line."""
    found = []
    for at, side in enumerate(sides):
        before = next((one for one in reversed(sides[:at]) if one), base)
        after = next((one for one in sides[at:] if one), base)
        found.append(side or (before if before == after else base))
    return found


def _joined(run: str) -> str:
    letters = _ligated([char for char in run if unicodedata.category(char) != "Mn"])
    found = []
    for at, letter in enumerate(letters):
        own = _forms().get(letter, {})
        before = at > 0 and _leads_on(letters[at - 1]) and _FINAL in own
        after = at + 1 < len(letters) and _leads_on(letter) and _takes_up(letters[at + 1])
        form = {(True, True): _MEDIAL, (True, False): _FINAL, (False, True): _INITIAL}.get((before, after), _ISOLATED)
        found.append(own.get(form, letter[0] if len(letter) == 1 else letter))
    return "".join(found)


def _ligated(letters: list[str]) -> list[str]:
    """Lam and the alef after it are one letter."""
    found: list[str] = []
    for letter in letters:
        if found and found[-1] + letter in _forms():
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _leads_on(letter: str) -> bool:
    return letter == _STRETCH or _INITIAL in _forms().get(letter, {})


def _takes_up(letter: str) -> bool:
    return letter == _STRETCH or _FINAL in _forms().get(letter, {})


def _mirrored(text: str) -> str:
    pairs = str.maketrans("()[]{}<>«»", ")(][}{><»«")
    return text.translate(pairs)


@cache
def _forms() -> dict[str, dict[int, str]]:
    """Letter, or lam with alef, and its forms."""
    found: dict[str, dict[int, str]] = {}
    for code in (code for block in _RANGES for code in block):
        kind, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        letters = "".join(chr(int(part, 16)) for part in parts)
        if kind in _FORMS and (len(letters) == 1 or letters in _LAM_ALEF):
            found.setdefault(letters, {}).setdefault(_FORMS.index(kind), chr(code))
    return found


_LAM_ALEF = tuple("\u0644" + alef for alef in "\u0622\u0623\u0625\u0627")
