"""Every problem code, in the order of the documentation.

`docs/problems.md` is written from here, and every code has a golden case.
"""

from collections.abc import Mapping

from briefings.model.code import Code
from briefings.model.evidence_codes import EVIDENCE
from briefings.model.file_codes import CHANGES, HISTORY, LAYERS, READING, SITE
from briefings.model.graph_codes import CHECKING, LINKING
from briefings.model.media_codes import MEDIA
from briefings.model.record_codes import DECODING, WRITING
from briefings.model.wording_codes import LETTING_PASS, WORDING

GROUPS: Mapping[str, Mapping[str, Code]] = {
    "Files": READING,
    "The content folder": SITE,
    "Pictures and other files": MEDIA,
    "Map layers": LAYERS,
    "Fields of a record": DECODING,
    "Texts": WRITING,
    "References": LINKING,
    "What does not fit together": CHECKING,
    "Changes since an earlier state": CHANGES,
    "The repository": HISTORY,
    "Wording": WORDING,
    "Evidence": EVIDENCE,
    "Problems let pass": LETTING_PASS,
}

CODES: Mapping[str, Code] = {name: code for codes in GROUPS.values() for name, code in codes.items()}

FIXED = frozenset({*READING, *DECODING, *LINKING, *LAYERS, *MEDIA}) - {
    "hidden-data",
    "large-picture",
    "layer-without-outline",
    "line-ends",
    "byte-order-mark",
    "unsafe-address",
    "bad-address",
}
"""Codes whose severity no desk can change: without these errors there is no whole site, and no gate.

An address is refused in texts too, where the words stay and the link is left out; what decides is whether a record
was lost (see `judge`).
"""

__all__ = ["CODES", "FIXED", "GROUPS", "Code"]
