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


def compare_url(briefing: str, first: int = 0, last: int = 0) -> str:
    """Any two versions side by side; with numbers these two, where the page's script runs."""
    chosen = f"?from={first}&to={last}" if first else ""
    return f"{versions_url(briefing)}compare/{chosen}"


def as_of_url(situation: str) -> str:
    """What was known when of a situation."""
    return f"{address('situation', situation)}as-of/"


def as_of_file(situation: str) -> str:
    """The same as data."""
    return f"{address('situation', situation)}as-of.json"
