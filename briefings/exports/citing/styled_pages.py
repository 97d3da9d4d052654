"""Pages whose own citation is set in the desk's style, a chunk of records at a time, when the first is asked for."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path

from briefings.exports.citing.reference import reference_of_page
from briefings.exports.citing.styles import Style, style_of
from briefings.exports.citing.typesetting import CHUNK, typeset
from briefings.pages.citing import StyledCitation
from briefings.pages.desk import Desk
from briefings.pages.page import Page


def page_styler(desk: Desk) -> Callable[[Page], Page]:
    """What sets the citation of a page: in the site's style, or not at all where it names none."""
    name = desk.settings.citation_style
    return _StyledPages(desk, style_of(name, Path())).styled if name else _as_it_is


def _as_it_is(page: Page) -> Page:
    return page


class _StyledPages:
    """The citations of all records, each in the language of its page; chunks in the order of the corpus."""

    def __init__(self, desk: Desk, style: Style) -> None:
        self._desk, self._style = desk, style
        # Pages come in the order of addresses, which is not the corpus's: no chunk is thrown away.
        self._chunk = lru_cache(maxsize=None)(self._typeset)

    def styled(self, page: Page) -> Page:
        citation = page.head.citation
        if citation is None:
            return page
        language = self._desk.language(self._desk.record(citation.record))
        chunk, at = divmod(self._records[language][citation.record], CHUNK)
        head = replace(page.head, citation=replace(citation, styled=self._chunk(language, chunk)[at].runs))
        return replace(page, head=head)

    def _typeset(self, language: str, chunk: int) -> tuple[StyledCitation, ...]:
        ids = list(self._records[language])[chunk * CHUNK : (chunk + 1) * CHUNK]
        references = [reference_of_page(self._desk, self._desk.record(record_id)) for record_id in ids]
        return typeset(references, self._style, language)

    @cached_property
    def _records(self) -> dict[str, dict[str, int]]:
        """Of each language the records' ids, and the place of each among them."""
        found: dict[str, dict[str, int]] = {}
        for record in self._desk.corpus:
            shelf = found.setdefault(self._desk.language(record), {})
            shelf[record.id] = len(shelf)
        return found
