"""Pages whose own citation is set in the desk's style, a chunk of records at a time, when the first is asked for."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path

from briefings.exports.citing.reference import reference_of_briefing, reference_of_page
from briefings.exports.citing.styles import Style, style_of
from briefings.exports.citing.typesetting import CHUNK, typeset
from briefings.pages.citing import StyledCitation
from briefings.pages.desk import Desk
from briefings.pages.history.addresses import version_url
from briefings.pages.history.page import desk_then
from briefings.pages.history.view import hidden_because
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
        self._past = lru_cache(maxsize=4)(self._versions)

    def styled(self, page: Page) -> Page:
        citation = page.head.citation
        if citation is None:
            return page
        language = self._desk.language(self._desk.record(citation.record))
        if page.head.kind == "version" and citation.version is not None:
            runs = self._past(language, citation.record)[citation.version].runs
        else:
            chunk, at = divmod(self._records[language][citation.record], CHUNK)
            runs = self._chunk(language, chunk)[at].runs
        return replace(page, head=replace(page.head, citation=replace(citation, styled=runs)))

    def _typeset(self, language: str, chunk: int) -> tuple[StyledCitation, ...]:
        ids = list(self._records[language])[chunk * CHUNK : (chunk + 1) * CHUNK]
        references = [reference_of_page(self._desk, self._desk.record(record_id)) for record_id in ids]
        return typeset(references, self._style, language)

    def _versions(self, language: str, briefing_id: str) -> Mapping[int, StyledCitation]:
        """Those of all versions of a briefing that are shown, by number: each page of its past asks for one."""
        history = self._desk.history
        versions = history.versions(briefing_id) if history else ()
        shown = [one for one in versions if history and not hidden_because(history, one)]
        thens = [desk_then(self._desk, history, one) for one in shown] if history else []
        references = [
            reference_of_briefing(then, briefing_id, at=version_url(briefing_id, one.number))
            for then, one in zip(thens, shown, strict=True)
        ]
        found = typeset(references, self._style, language)
        return {one.number: styled for one, styled in zip(shown, found, strict=True)}

    @cached_property
    def _records(self) -> dict[str, dict[str, int]]:
        """Of each language the records' ids, and the place of each among them."""
        found: dict[str, dict[str, int]] = {}
        for record in self._desk.corpus:
            shelf = found.setdefault(self._desk.language(record), {})
            shelf[record.id] = len(shelf)
        return found
