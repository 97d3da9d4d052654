"""How a briefing is made up and how it changes.

Sources: OCHA situation reports (parts), CrisisWatch (trend and alerts), GOV.UK change notes (major, minor),
schema.org CorrectionComment (correction).
"""

from collections.abc import Mapping
from typing import Literal

from briefings.model.message import term

BriefingKind = Literal["update", "flash", "monthly", "special"]
SectionPart = Literal["overview", "needs", "response", "gaps", "funding", "contacts"]
TrendValue = Literal["deteriorated", "improved", "unchanged"]
Alert = Literal["conflict-risk", "resolution-opportunity"]
ChangeKind = Literal["major", "minor", "correction"]

BRIEFING_KIND_WORDS: Mapping[str, str] = {
    "update": term("Update"),
    "flash": term("Flash update"),
    "monthly": term("Monthly briefing"),
    "special": term("Special briefing"),
}
TREND_WORDS: Mapping[str, str] = {
    "deteriorated": term("deteriorated"),
    "improved": term("improved"),
    "unchanged": term("unchanged"),
}
CHANGE_WORDS: Mapping[str, str] = {
    "major": term("major"),
    "minor": term("minor"),
    "correction": term("correction"),
}
ALERT_WORDS: Mapping[str, str] = {
    "conflict-risk": term("Conflict risk"),
    "resolution-opportunity": term("Resolution opportunity"),
}
