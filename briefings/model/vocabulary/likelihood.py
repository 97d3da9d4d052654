"""Words of likelihood and of analytic confidence.

Source: ICD 203 (US Intelligence Community Directive 203, Analytic Standards). The two rows of words
mean the same steps; a briefing uses one row.
"""

from collections.abc import Mapping
from typing import Literal

Likelihood = Literal[
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
    "remote",
    "highly improbable",
    "improbable",
    "roughly even odds",
    "probable",
    "highly probable",
    "nearly certain",
]
Confidence = Literal["low", "moderate", "high"]

LIKELIHOOD_PERCENT: Mapping[str, tuple[int, int]] = {
    "almost no chance": (1, 5),
    "very unlikely": (5, 20),
    "unlikely": (20, 45),
    "roughly even chance": (45, 55),
    "likely": (55, 80),
    "very likely": (80, 95),
    "almost certain": (95, 99),
    "remote": (1, 5),
    "highly improbable": (5, 20),
    "improbable": (20, 45),
    "roughly even odds": (45, 55),
    "probable": (55, 80),
    "highly probable": (80, 95),
    "nearly certain": (95, 99),
}
"""Each word's range in percent, low and high."""
