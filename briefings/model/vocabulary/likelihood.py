"""Words of likelihood and of analytic confidence.

Source: ICD 203 (US Intelligence Community Directive 203, Analytic Standards). The two rows of words
mean the same steps; a briefing uses one row.
"""

from collections.abc import Mapping
from typing import Literal

from briefings.model.message import term, term_in

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
    term("almost no chance"): (1, 5),
    term("very unlikely"): (5, 20),
    term("unlikely"): (20, 45),
    term("roughly even chance"): (45, 55),
    term("likely"): (55, 80),
    term("very likely"): (80, 95),
    term("almost certain"): (95, 99),
    term("remote"): (1, 5),
    term("highly improbable"): (5, 20),
    term("improbable"): (20, 45),
    term("roughly even odds"): (45, 55),
    term("probable"): (55, 80),
    term("highly probable"): (80, 95),
    term("nearly certain"): (95, 99),
}
"""Each word's range in percent, low and high."""
CONFIDENCE_WORDS: Mapping[str, str] = {
    "low": term_in("confidence", "low"),
    "moderate": term_in("confidence", "moderate"),
    "high": term_in("confidence", "high"),
}
