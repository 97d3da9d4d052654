"""Anchors of a map's marks and rows. No heading has two hyphens in its anchor, so that none can be the same."""


def mark_anchor(place_id: str) -> str:
    """Anchor of a place's mark."""
    return f"map--{place_id}"


def row_anchor(key: str) -> str:
    """Anchor of a row of the table."""
    return f"map-row--{key}"
