"""How a page of ours is cited: its words, its permalink, its files, and what reference managers read in its head."""

from dataclasses import dataclass
from typing import Literal

from briefings.model.briefing import Briefing
from briefings.model.record import Record
from briefings.model.vocabulary.briefings import BRIEFING_KIND_WORDS
from briefings.pages.addresses import address
from briefings.pages.desk import Desk
from briefings.pages.history.past import PastView
from briefings.pages.kinds import kind_words as kind_in_words
from briefings.pages.parts import DateView

_FORMS = (("CSL-JSON", "json"), ("BibTeX", "bib"), ("RIS", "ris"))


Look = Literal["plain", "italic", "bold", "raised", "lowered"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a citation in one look."""

    text: str
    look: Look = "plain"
    url: str = ""
    """Where they lead; empty: nowhere."""


@dataclass(frozen=True, slots=True)
class StyledCitation:
    """A citation as a citation style has it."""

    label: str = ""
    """Its number in a list, in numeric styles: "[1]"."""
    runs: tuple[Run, ...] = ()

    @property
    def text(self) -> str:
        """The citation as plain text, without its label."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class PageCitation:
    """A page of ours, as others cite it."""

    record: str
    """Id of the record whose page it is."""
    authors: tuple[str, ...]
    title: str
    kind: str
    """What the page is, in its language: "Update 3", "Claim"."""
    publisher: str
    site: str
    date: DateView | None
    """Of publication. The pages of single records have none: they change with the ledger."""
    address: str
    """Of the page as it stands, of an earlier version that version's: reference managers and citation files have it."""
    permanent: bool
    """False: the site's own address is not known, and `address` and `version_address` are paths on it."""
    files: tuple[tuple[str, str], ...]
    """Name of the format, and address of the file."""
    meta: tuple[tuple[str, str], ...]
    """Highwire tags, by which reference managers and scholarly search engines know a page."""
    styled: tuple[Run, ...] = ()
    """The citation in the style that the desk chose; empty: in the site's own words."""
    version: int | None = None
    """None: the page has no version that a number names, or says more than the newest that was committed."""
    version_address: str = ""
    """Where this version stands for ever; empty where `version` is None."""


def citation_of(desk: Desk, record: Record, past: PastView | None = None, at: str = "") -> PageCitation:
    """How the page of a record is cited; `past` says which version of a briefing it shows.

    `at`: where it stands, if elsewhere than the record's page: an earlier version.
    """
    briefing = record if isinstance(record, Briefing) else None
    here = at or address(record.kind_name, record.id)
    url, permanent = permalink(desk, here)
    version = past.number if past else None
    return PageCitation(
        record=record.id,
        authors=authors_of(desk, record),
        title=desk.plain_label(record),
        kind=kind_in_words(desk, record),
        publisher=desk.settings.publisher.name,
        site=desk.settings.site_name,
        date=desk.date(briefing.published) if briefing else None,
        address=url,
        permanent=permanent,
        files=citation_files(here) if briefing else (),
        meta=_highwire(desk, record, url if permanent else ""),
        version=version,
        version_address=permalink(desk, past.url)[0] if past and version is not None else "",
    )


def authors_of(desk: Desk, record: Record) -> tuple[str, ...]:
    """Who wrote it; where nobody is named, the desk that publishes it."""
    named = record.authors if isinstance(record, Briefing) else ()
    publisher = desk.settings.publisher.name
    return named or ((publisher,) if publisher else ())


def kind_words(record: Record) -> str:
    """What a page is, in the words of citation files, which are English in every language."""
    if not isinstance(record, Briefing):
        return record.kind_name.capitalize()
    number = "" if record.number is None else f" {record.number}"
    return BRIEFING_KIND_WORDS[record.kind] + number


def permalink(desk: Desk, url: str) -> tuple[str, bool]:
    """The address on the web, and True; where the site does not know its own, the path alone."""
    root = desk.settings.site_url
    return (f"{root.rstrip('/')}/{url}", True) if root else (url, False)


def citation_files(url: str) -> tuple[tuple[str, str], ...]:
    """Format and address of the files that cite the page of a briefing, or of a version of it, and its sources."""
    return tuple((name, f"{url}cite.{suffix}") for name, suffix in _FORMS)


def _highwire(desk: Desk, record: Record, url: str) -> tuple[tuple[str, str], ...]:
    """Only what is known. An institution is no `citation_author`: its name would be taken apart."""
    tags = [("citation_title", desk.plain_label(record)), ("citation_language", desk.language(record))]
    publisher = desk.settings.publisher.name
    if isinstance(record, Briefing):
        tags += [("citation_author", name) for name in record.authors]
        if day := record.published.earliest:
            tags.append(("citation_publication_date", f"{day:%Y/%m/%d}"))
        tags.append(("citation_technical_report_institution", publisher or desk.settings.site_name))
        if record.number is not None:
            tags.append(("citation_technical_report_number", str(record.number)))
    tags += [("citation_publisher", publisher), ("citation_public_url", url)]
    return tuple((name, content) for name, content in tags if content)
