"""The small parts that pages are made of. Addresses are relative to the site's root."""

from dataclasses import dataclass

from briefings.model.reference import Kind


@dataclass(frozen=True, slots=True)
class Link:
    """A link within the site."""

    url: str
    text: str
    kind: Kind | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as it is shown."""

    words: str
    attribute: str | None
    """For `<time datetime>`, where HTML has a notation for it."""
    said: str | None
    """The source's own words for it."""
    why: str | None
    """Why the desk takes it to be this date."""
    near: tuple[tuple[str, Link], ...] = ()
    """"after" or "before", and an event."""
    prefix: str = ""
    """What the date is of, where that is not plain: "reported"."""


@dataclass(frozen=True, slots=True)
class PartyView:
    """Somebody who says or does something."""

    actors: tuple[Link, ...]
    said: str | None
    """The source's words for them: alone where it names nobody."""
    maybe: tuple[Link, ...] = ()
    role: str | None = None

    @property
    def words(self) -> str:
        """The party in plain words."""
        return " and ".join(link.text for link in self.actors) or self.said or ""


@dataclass(frozen=True, slots=True)
class Step:
    """One station of a chain of attribution."""

    label: str
    url: str | None
    part: str
    """originator | relay | outlet"""


@dataclass(frozen=True, slots=True)
class Chain:
    """Who said it, via whom, and where it was read."""

    steps: tuple[Step, ...]
    via_stated: bool
    """False: nobody says through whom it reached the outlet."""

    @property
    def words(self) -> str:
        """The chain in plain words: "SOHR → AFP → WION"."""
        return " → ".join(step.label for step in self.steps)


@dataclass(frozen=True, slots=True)
class StatusView:
    """A status, and why."""

    status: str
    reason: str
    by_editor: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of an index or of a list of related records."""

    link: Link
    note: str = ""
    status: StatusView | None = None
    date: DateView | None = None
    mark: str | None = None
    """In the internal edition: why the public does not see it."""
    caution: str | None = None
    """That it was retracted or corrected, or rests on a source that was."""
    versions: tuple[Link, ...] = ()
    """The same in other languages."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A headed list of records."""

    heading: str
    anchor: str
    rows: tuple[Row, ...]
    portions: tuple[Link, ...] = ()
    """The whole list, where only its first rows stand here: each portion, this one first."""
    count: int = 0
    """How many there are; 0: as many as stand here."""
