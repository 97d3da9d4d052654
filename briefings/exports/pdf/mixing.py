"""`color-mix(in oklab, …)`, worked out: WeasyPrint would draw black instead.

The conversion is Björn Ottosson's, as CSS Color 4 has it: https://www.w3.org/TR/css-color-4/#color-conversion-code
"""

import math
import re

from tinycss2.color5 import parse_color

_MIX = re.compile(
    r"color-mix\(\s*in oklab\s*,\s*((?:[^(),]|\([^()]*\))+?)\s+([\d.]+)%\s*,\s*((?:[^(),]|\([^()]*\))+?)\s*\)"
)
_TO_LMS = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_Lab = tuple[float, float, float]


def mixed(value: str) -> str:
    """A value with each mixture in it replaced by the colour that comes out."""
    return _MIX.sub(lambda found: _mix(found[1], float(found[2]) / 100, found[3]) or found[0], value)


def _mix(one: str, share: float, other: str) -> str | None:
    first, second = _lab(one), _lab(other)
    if first is None or second is None:
        return None
    (lab, alpha), (other_lab, other_alpha) = first, second
    opacity = alpha * share + other_alpha * (1 - share)
    weight = alpha * share / opacity if opacity else 0
    mix = (a * weight + b * (1 - weight) for a, b in zip(lab, other_lab, strict=True))
    return "oklab({:.4f} {:.4f} {:.4f} / {:.4f})".format(*mix, opacity)


def _lab(words: str) -> tuple[_Lab, float] | None:
    color = parse_color(words)
    if color is None or color == "currentcolor":
        return None
    first, second, third = color.coordinates
    if color.space == "oklab":
        return (first, second, third), color.alpha
    if color.space == "oklch":
        angle = math.radians(third or 0)
        return (first, second * math.cos(angle), second * math.sin(angle)), color.alpha
    if color.space != "srgb":
        return None
    linear = tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (first, second, third))
    lms = tuple(math.cbrt(sum(a * b for a, b in zip(row, linear, strict=True))) for row in _TO_LMS)
    light, a, b = (sum(x * y for x, y in zip(row, lms, strict=True)) for row in _TO_LAB)
    return (light, a, b), color.alpha
