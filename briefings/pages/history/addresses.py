"""Where the versions of a briefing stand."""

from briefings.pages.addresses import address


def versions_url(briefing: str) -> str:
    """The list of all versions."""
    return f"{address('briefing', briefing)}versions/"


def version_url(briefing: str, number: int) -> str:
    """One version, for ever."""
    return f"{versions_url(briefing)}{number}/"


def changes_url(briefing: str, number: int) -> str:
    """What changed with a version."""
    return f"{version_url(briefing, number)}changes/"
