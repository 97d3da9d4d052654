"""Who may read a record, and from when."""

from briefings.model.date import Moment
from briefings.model.part import Part
from briefings.model.vocabulary.marking import PUBLIC_TLP, ReleaseStatus, Tlp


class Release(Part):
    """Absent means published, CLEAR, now."""

    tlp: Tlp = PUBLIC_TLP
    embargo_until: Moment | None = None
    status: ReleaseStatus = "published"
