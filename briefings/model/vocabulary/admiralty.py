"""Reliability of an organisation and credibility of an item.

Source: the Admiralty (NATO) system. Two scales that are never merged: a reliable organisation may
say something doubtful.
"""

from collections.abc import Mapping
from typing import Literal

from briefings.model.message import term

Reliability = Literal["A", "B", "C", "D", "E", "F"]
Credibility = Literal["1", "2", "3", "4", "5", "6"]

RELIABILITY_WORDS: Mapping[str, str] = {
    "A": term("Completely reliable"),
    "B": term("Usually reliable"),
    "C": term("Fairly reliable"),
    "D": term("Not usually reliable"),
    "E": term("Unreliable"),
    "F": term("Reliability cannot be judged"),
}
CREDIBILITY_WORDS: Mapping[str, str] = {
    "1": term("Confirmed by other sources"),
    "2": term("Probably true"),
    "3": term("Possibly true"),
    "4": term("Doubtful"),
    "5": term("Improbable"),
    "6": term("Truth cannot be judged"),
}
