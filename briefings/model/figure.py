"""Figures: numbers with the words of who gave them. A figure is never averaged."""

import re
from typing import Annotated

from pydantic import AfterValidator, model_validator

from briefings.model.date import Date
from briefings.model.part import Part
from briefings.model.problem import wrong
from briefings.model.reference import ClaimId, Refers
from briefings.model.scalars import ID_PATTERN, Line, Number
from briefings.model.vocabulary.figures import CURRENCY_PATTERN, OCHA_UNITS


def _unit(text: str) -> str:
    if text not in OCHA_UNITS and not re.fullmatch(CURRENCY_PATTERN, text):
        units = ", ".join(sorted(OCHA_UNITS))
        raise wrong("bad-unit", f'"{text}" is not a unit', f"use {units}, or an ISO 4217 currency such as USD")
    return text


class Figure(Part):
    """Low, best and high as given, or the words that were said (`dozens`), or both."""

    measure: Line | None = None
    """What is counted: killed, wounded, displaced."""
    unit: Annotated[str, AfterValidator(_unit)] | None = None
    of: Line | None = None
    """Of whom or what: soldiers, children."""
    since: Date | None = None
    as_of: Date | None = None
    low: Number | None = None
    best: Number | None = None
    high: Number | None = None
    said: Line | None = None

    @model_validator(mode="after")
    def _says_something(self) -> "Figure":
        if self.low is None and self.best is None and self.high is None and self.said is None:
            raise wrong("empty-figure", "the figure gives nothing", "give one of low, best, high, said")
        return self


_FIGURE_ADDRESS = re.compile(rf"{ID_PATTERN}#{ID_PATTERN}")


def _figure_address(text: str) -> str:
    if not _FIGURE_ADDRESS.fullmatch(text):
        raise wrong("bad-figure-address", f'"{text}" names no figure', "write CLAIM#FIGURE: ministry-toll#killed")
    return text


FigureAddress = Annotated[str, AfterValidator(_figure_address), Refers(("claim",))]
"""`claim-id#figure-key`."""


class KeyFigure(Part):
    """A figure that a briefing puts in front, and why this one."""

    figure: FigureAddress
    label: Line
    why: Line | None = None

    @property
    def claim(self) -> ClaimId:
        """Id of the claim that gives the figure."""
        return self.figure.partition("#")[0]

    @property
    def key(self) -> str:
        """The figure's key within the claim."""
        return self.figure.partition("#")[2]
