"""The typesetter's HTML, read into runs of text. None of its markup is passed on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html.parser import HTMLParser

from briefings.exports.citing.hayagriva import ADDRESS
from briefings.exports.citing.sealing import opened, surplus_stops
from briefings.pages.citing import Look, Run, StyledCitation

_LOOKS: dict[str, Look] = {
    "em": "italic",
    "i": "italic",
    "strong": "bold",
    "b": "bold",
    "sup": "raised",
    "sub": "lowered",
}
_SPACES = re.compile(r"[ \t\r\n]+")
"""Not U+00A0, which styles put on purpose."""
_VOID = frozenset({"meta", "br", "link", "img", "hr", "input", "wbr"})
_BLOCKS = frozenset({"p", "div", "br", "li"})


def citations_in(html: str, addresses: Sequence[str]) -> list[StyledCitation]:
    """One for each bibliography of the document, with its own address where the placeholder stands."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [_finished(one, address) for one, address in zip(reader.found, addresses, strict=True)]


class _Reader(HTMLParser):
    """Collects text with the look of the elements around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[StyledCitation] = []
        self._open: list[tuple[str, Look, bool, bool]] = []
        """Element, look, whether in a link, whether in the label; those around it taken into account."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "section":
            self.found.append(StyledCitation())
        if tag in _BLOCKS:
            self.handle_data(" ")
        if tag in _VOID:
            return
        _, look, link, label = self._open[-1] if self._open else ("", "plain", False, False)
        label = label or ("class", "prefix") in attrs
        self._open.append((tag, _LOOKS.get(tag, look), link or tag == "a", label))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.found:
            return
        _, look, link, label = self._open[-1]
        one = self.found[-1]
        if label:
            self.found[-1] = replace(one, label=one.label + data)
        else:
            self.found[-1] = replace(one, runs=(*one.runs, Run(data, look, ADDRESS if link else "")))


def _finished(citation: StyledCitation, address: str) -> StyledCitation:
    """Neighbours of one look joined, white space as prose has it, signs opened, the address in its place."""
    joined: list[Run] = []
    for run in citation.runs:
        text = _SPACES.sub(" ", run.text)
        last = joined[-1] if joined else Run(" ")
        if last.text.endswith(" "):
            text = text.lstrip(" ")
        if joined and (last.look, last.url) == (run.look, run.url):
            joined[-1] = replace(last, text=last.text + text)
        elif text:
            joined.append(replace(run, text=text))
    if joined:
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip(" "))
    runs = (
        replace(run, text=address.join(map(opened, run.text.split(ADDRESS))), url=address if run.url else "")
        for run in _without_surplus(joined)
    )
    return StyledCitation(citation.label.strip(), tuple(run for run in runs if run.text))


def _without_surplus(runs: list[Run]) -> Iterator[Run]:
    """hayagriva would drop these stops if it could read what was sealed; they may stand in another run."""
    dropped = surplus_stops("".join(run.text for run in runs))
    start = 0
    for run in runs:
        yield replace(run, text="".join(char for at, char in enumerate(run.text, start) if at not in dropped))
        start += len(run.text)
