"""How far a record may travel, and where it is in the desk's work.

Source of the labels: FIRST, Traffic Light Protocol 2.0. In YAML they stand without `TLP:`.
"""

from typing import Literal

Tlp = Literal["RED", "AMBER+STRICT", "AMBER", "GREEN", "CLEAR"]
ReleaseStatus = Literal["draft", "published", "withdrawn"]

PUBLIC_TLP: Tlp = "CLEAR"
"""The only label that may stand on a public site: GREEN is for a community."""
