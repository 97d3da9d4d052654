"""How a briefing is made up and how it changes.

Sources: OCHA situation reports (parts), CrisisWatch (trend and alerts), GOV.UK change notes (major, minor),
schema.org CorrectionComment (correction).
"""

from collections.abc import Mapping
from typing import Literal

BriefingKind = Literal["update", "flash", "monthly", "special"]
SectionPart = Literal["overview", "needs", "response", "gaps", "funding", "contacts"]
TrendValue = Literal["deteriorated", "improved", "unchanged"]
Alert = Literal["conflict-risk", "resolution-opportunity"]
ChangeKind = Literal["major", "minor", "correction"]

BRIEFING_KIND_WORDS: Mapping[str, str] = {
    "update": "Update",
    "flash": "Flash update",
    "monthly": "Monthly briefing",
    "special": "Special briefing",
}
ALERT_WORDS: Mapping[str, str] = {
    "conflict-risk": "Conflict risk",
    "resolution-opportunity": "Resolution opportunity",
}
