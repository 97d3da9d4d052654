"""Rich text on a page: what each mention and citation leads to, and the numbered list of sources.

Sources are numbered by first appearance on the page, one number a source; each entry of the list knows
every place that cites it.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefings.graph.status import Standing
from briefings.model.claim import Claim, Report
from briefings.model.record import Record
from briefings.pages.chains import chain_of
from briefings.pages.desk import Desk
from briefings.pages.parts import Chain, DateView, Link, StatusView
from briefings.text import Citation, Document, Mention, plain


@dataclass(frozen=True, slots=True)
class Cite:
    """One number at one place of the text."""

    number: int
    anchor: str
    """Of this place: where the list of sources leads back to."""
    target: str
    """Anchor of the source's entry in the list."""
    title: str
    publisher: str
    date: DateView | None
    locator: str
    chain: Chain | None
    """For a claim's own citation: who said it, via whom."""
    retracted: bool
    again: bool
    """The source was cited before on this page: a note beside the text need not name it in full."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one reference of a text became: a link (for a mention), citations, or both."""

    link: Link | None
    cites: tuple[Cite, ...]
    status: StatusView | None = None
    external: bool = False


@dataclass(frozen=True, slots=True)
class Prose:
    """A rich text with its references resolved; `marks` run along the document's references."""

    document: Document
    marks: tuple[Mark, ...]
    anchor: str = ""
    """Prefix of its paragraphs' anchors; empty: they have none."""
    language: str = ""

    @property
    def plain(self) -> str:
        """The text without markup, with the names of what it mentions."""
        names = {i: mark.link.text for i, mark in enumerate(self.marks) if mark.link}
        return plain(self.document, lambda mention: names.get(mention.index, mention.id))


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One entry of a page's list of sources."""

    number: int
    anchor: str
    link: Link
    type: str
    publisher: Link | None
    authors: tuple[str, ...]
    issued: DateView | None
    url: str | None
    archive_url: str | None
    credit: str | None
    notice: Prose | None
    status: str | None
    places: tuple[tuple[str, tuple[str, ...]], ...]
    """Locator (empty: none), and the anchors of the places that cite it with that."""


@dataclass
class Numbering:
    """The citations of one page, in the order in which the page is built."""

    desk: Desk
    numbers: dict[str, int] = field(default_factory=dict)
    places: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def cite(self, source_id: str, locator: str = "", chain: Chain | None = None) -> Cite:
        """Cite a source at the next place of the page."""
        source = self.desk.corpus.sources[source_id]
        number = self.numbers.setdefault(source_id, len(self.numbers) + 1)
        places = self.places.setdefault(source_id, [])
        anchor = f"cite-{number}-{len(places) + 1}"
        places.append((anchor, locator))
        publisher = self.desk.link(source.publisher).text if source.publisher else ""
        return Cite(
            number=number,
            anchor=anchor,
            target=f"source-{number}",
            title=source.title,
            publisher=publisher,
            date=self.desk.date(source.issued),
            locator=locator,
            chain=chain,
            retracted=source.status == "retracted",
            again=len(places) > 1,
        )

    def report(self, claim: Claim, report: Report) -> Cite:
        """Cite the source in which a claim was read, with its chain."""
        return self.cite(report.source, report.locator or "", chain_of(self.desk, claim, report))

    def prose(self, record: Record, text: str, anchor: str = "") -> Prose:
        """A rich text of a record, its citations numbered on."""
        document = self.desk.graph.document(record, text)
        marks = tuple(self._mark(reference) for reference in document.references)
        return Prose(document, marks, anchor, self.desk.language(record))

    def _mark(self, reference: Mention | Citation) -> Mark:
        if isinstance(reference, Citation):
            return Mark(None, tuple(self.cite(item.source, item.locator) for item in reference.items))
        link = self.desk.link(reference.id)
        if reference.kind != "claim":
            return Mark(link, ())
        claim = self.desk.corpus.claims[reference.id]
        return Mark(link, tuple(self._reports(claim)), status_view(self.desk, claim.id))

    def _reports(self, claim: Claim) -> Iterator[Cite]:
        """One number for each source and chain: several passages of one source are several locators."""
        passages: dict[tuple[str, Chain], list[str]] = {}
        for report in claim.reports:
            key = (report.source, chain_of(self.desk, claim, report))
            passages.setdefault(key, []).extend([report.locator] if report.locator else [])
        for (source, chain), locators in passages.items():
            yield self.cite(source, ", ".join(dict.fromkeys(locators)), chain)

    def entries(self) -> Iterator[SourceEntry]:
        """The list of sources, by number. Built last: it knows every place that cites.

        A source's notice stands in the list and may cite sources that nothing else on the page cites.
        """
        notices: dict[str, Prose | None] = {}
        while waiting := [source_id for source_id in self.numbers if source_id not in notices]:
            for source_id in waiting:
                source = self.desk.corpus.sources[source_id]
                notices[source_id] = self.prose(source, source.notice) if source.notice else None
        for source_id, number in self.numbers.items():
            yield self._entry(source_id, number, notices[source_id])

    def _entry(self, source_id: str, number: int, notice: Prose | None) -> SourceEntry:
        source = self.desk.corpus.sources[source_id]
        return SourceEntry(
            number=number,
            anchor=f"source-{number}",
            link=self.desk.link(source_id),
            type=source.type,
            publisher=self.desk.link(source.publisher) if source.publisher else None,
            authors=source.authors,
            issued=self.desk.date(source.issued),
            url=source.url,
            archive_url=source.archive.url if source.archive else None,
            credit=source.credit.said if source.credit else None,
            notice=notice,
            status=source.status,
            places=tuple(self._places(source_id)),
        )

    def _places(self, source_id: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        by_locator: dict[str, list[str]] = {}
        for anchor, locator in self.places[source_id]:
            by_locator.setdefault(locator, []).append(anchor)
        for locator in sorted(by_locator, key=_natural):
            yield locator, tuple(by_locator[locator])


def _natural(locator: str) -> list[tuple[int, str]]:
    """Sort key: "para. 9" before "para. 10"."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", locator)]


def status_view(desk: Desk, claim_id: str) -> StatusView | None:
    """A claim's status for the page; None for what has none."""
    standing = desk.ledger.standing(claim_id)
    return status_of_standing(desk, standing) if standing else None


def status_of_standing(desk: Desk, standing: Standing) -> StatusView:
    """A status for the page, its reason in the page's language."""
    return StatusView(standing.status, desk.tongue.tell(standing.reason), standing.by_editor)


def slug(words: str, taken: set[str], blocks: int = 0) -> str:
    """An anchor made of words; letters of all scripts stay.

    It is unlike those taken on the page, and unlike those that the page makes by number; so are the anchors
    of its `blocks` ("the-bank-1", "the-bank-2").
    """
    plain = unicodedata.normalize("NFC", words.casefold())
    kept = "".join(char if unicodedata.category(char)[0] in "LMN" else " " for char in plain)
    base = "-".join(kept.split()) or "section"
    if _NUMBERED.fullmatch(base):
        base = f"section-{base}"
    anchor, count = base, 1
    while taken & (anchors := {anchor, *(f"{anchor}-{block + 1}" for block in range(blocks))}):
        count += 1
        anchor = f"{base}-{count}"
    taken |= anchors
    return anchor


_NUMBERED = re.compile(r"(change|cite|claim|disclaimer|event|highlight|note|source)(-.*)?")
"""Anchors of citations and records on a page begin with these words."""
