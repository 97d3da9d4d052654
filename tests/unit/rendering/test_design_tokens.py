"""The colours of text can be read on every paper by everybody: AAA of WCAG 2.2, in light and in dark."""

import pytest
from design_tokens import Colour, contrast, contrasts, sizes, themes

ENOUGH = 7.0
"""WCAG 2.2, success criterion 1.4.6."""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_of_every_colour_has_the_contrast_of_aaa_on_every_paper(theme: str) -> None:
    assert {pair: round(found, 2) for pair, found in contrasts(theme).items() if found < ENOUGH} == {}


def test_dark_mode_redefines_raw_tokens_and_all_of_them() -> None:
    light, dark = themes()["light"], themes()["dark"]
    assert {name: colour.raw for name, colour in light.items()} == {name: colour.raw for name, colour in dark.items()}
    assert [name for name in light if light[name].css == dark[name].css] == []


def test_contrast_is_that_of_the_recommendation() -> None:
    white, black = Colour("", "", 100, 0, 0), Colour("", "", 0, 0, 0)
    assert contrast(white, black) == pytest.approx(21, abs=0.01)
    assert contrast(white, white) == 1
    # Red of sRGB, as CSS Color 4 converts it, on white: 4.0 to 1.
    red = Colour("", "", 62.796, 0.25768, 29.234)
    assert red.hex == "#ff0000"
    assert contrast(red, white) == pytest.approx(3.998, abs=0.01)


def test_type_has_five_sizes() -> None:
    assert list(sizes()) == ["step--1", "step-0", "step-1", "step-2", "step-3"]
