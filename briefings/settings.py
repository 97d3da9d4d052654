"""The options of a site, typed: what the operator says in `mkdocs.yml`, apart from the content."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Edition = Literal["public", "internal"]
HeadlineRule = Literal["highest-credibility", "latest", "range-over-originators"]
SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Publisher:
    """The desk that publishes: its name, how readers reach it, and the actor that it is in the content."""

    name: str = ""
    contact: str = ""
    """Where an error is reported: an `https:` or `mailto:` address, or a page of the site (`about/#errors`)."""
    licence: str = ""
    policies: str = ""
    actor: str = ""
    """Id of the actor that the desk itself is: the asserter of its own assessments and forecasts."""


LineStyle = Literal["dashed", "solid", "none"]
DISPUTED_LINES = (
    "abyei", "aksai-chin", "arunachal", "golan", "ilemi", "kashmir", "kosovo", "lebanon-israel", "northern-cyprus",
    "palestine", "somaliland", "western-sahara",
)  # fmt: skip
"""Lines of the base map that are disputed, or no agreed border."""


@dataclass(frozen=True, slots=True)
class MapSettings:
    """How maps are drawn."""

    worldview: Mapping[str, LineStyle] = field(default_factory=dict)
    """Disputed line -> how this desk draws it, where that is not dashed."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One site's options. Everything has a default, so that a bare `plugins: [briefings]` is a site."""

    content_dir: Path = Path("content")
    archive_dir: Path = Path("archive")
    """Where the desk's copies of its sources lie. They are never published."""
    site_name: str = "Briefings"
    site_url: str = ""
    """Canonical address of the site, with a trailing slash; empty when not known."""
    language: str = "en"
    timezone: str = "UTC"
    """IANA name. A cut-off, a time of publication and a next update are shown in it; UTC: as they are written."""
    edition: Edition = "public"
    publisher: Publisher = field(default_factory=Publisher)
    severities: Mapping[str, str] = field(default_factory=dict)
    """Problem code -> error | warning | advice | off, where the desk differs from the default."""
    headline_figure: HeadlineRule = "range-over-originators"
    """By which rule one of several figures heads a page; the page names it."""
    stale_after: int = 30
    """Days after which a briefing's information is called old, counted from the site's newest record."""
    history: bool = True
    """Whether earlier versions of briefings are shown, as far as git knows them."""
    demand_disclaimer: tuple[str, ...] = ()
    """Statuses whose claims must be covered by a disclaimer."""
    citation_style: str = ""
    """CSL style in which pages say how to cite them: a name, or the path of a `.csl` file. Empty: plain words."""
    map: MapSettings = field(default_factory=MapSettings)
    schema: int = SCHEMA_VERSION
