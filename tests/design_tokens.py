"""The tokens of the stylesheet, read from it: colours with their contrast, sizes of type, space.

Contrast is that of WCAG 2.2, of sRGB colours; oklch is turned into sRGB as CSS Color 4 says, cut where it lies outside.
"""

import math
import re
from collections import Counter
from dataclasses import dataclass
from itertools import product

from briefings.rendering.assets import bundles
from briefings.rendering.environment import template_folder

TEXT, PAPERS = ("ink", "ink-quiet", "accent", "signal"), ("paper", "paper-shade")
_OKLCH = re.compile(r"--([\w-]+): oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\);")
_MEANING = re.compile(r"--([\w-]+): var\(--([\w-]+)\);")


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour by its meaning, in one theme."""

    name: str
    raw: str
    """Name of the raw token."""
    lightness: float
    chroma: float
    hue: float

    @property
    def css(self) -> str:
        return f"oklch({self.lightness:g}% {self.chroma:g} {self.hue:g})"

    @property
    def linear(self) -> tuple[float, float, float]:
        """Red, green and blue as light, from 0 to 1."""
        a = self.chroma * math.cos(math.radians(self.hue))
        b = self.chroma * math.sin(math.radians(self.hue))
        light = self.lightness / 100
        long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
        middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
        short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
        red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
        green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
        blue = -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short
        return (_cut(red), _cut(green), _cut(blue))

    @property
    def hex(self) -> str:
        return "#" + "".join(f"{round(255 * _gamma(part)):02x}" for part in self.linear)

    @property
    def luminance(self) -> float:
        red, green, blue = self.linear
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """From 1, the same, to 21, black on white."""
    dark, light = sorted((one.luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)


def themes() -> dict[str, dict[str, Colour]]:
    """ "light" and "dark": colours by their meaning."""
    css = (template_folder() / "layout" / "layers.css").read_text(encoding="utf-8")
    meanings = dict(_MEANING.findall(css))
    # The first that is said of a raw token is light; dark is said twice, the second time by the reader's choice.
    light: dict[str, tuple[float, ...]] = {}
    dark: dict[str, tuple[float, ...]] = {}
    for name, *numbers in _OKLCH.findall(css):
        (dark if name in light else light)[name] = tuple(map(float, numbers))
    found: dict[str, dict[str, Colour]] = {}
    for theme, raws in (("light", light), ("dark", light | dark)):
        known = {name: raw for name, raw in meanings.items() if raw in raws}
        found[theme] = {name: Colour(name, raw, *raws[raw]) for name, raw in known.items()}
    return found


def contrasts(theme: str) -> dict[tuple[str, str], float]:
    """Every colour of text on every paper."""
    colours = themes()[theme]
    return {(text, paper): contrast(colours[text], colours[paper]) for text, paper in product(TEXT, PAPERS)}


def sizes() -> dict[str, str]:
    """The scale of type: token and size, as the stylesheet says it."""
    css = (template_folder() / "layout" / "layers.css").read_text(encoding="utf-8")
    return dict(re.findall(r"--(step-+\d): ([^;]+);", css))


def spaces() -> dict[str, int]:
    """Multiples of the base that the stylesheet uses, and how often."""
    css = bundles()["css"][1].decode()
    found = Counter(re.findall(r"calc\((-?[\d.]+) \* var\(--space\)", css))
    return {step: found[step] for step in sorted(found, key=float) if float(step) > 0}


def _cut(part: float) -> float:
    return min(1.0, max(0.0, part))


def _gamma(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
