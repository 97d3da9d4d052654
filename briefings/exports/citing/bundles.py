"""The files that stand beside a briefing: the page itself first, then its sources in the order of citation."""

from collections.abc import Iterator

from briefings.exports.citing.bibtex import bibtex
from briefings.exports.citing.csl import csl_json
from briefings.exports.citing.reference import Reference, reference_of_briefing, reference_of_source
from briefings.exports.citing.ris import ris
from briefings.pages import briefing as briefing_page
from briefings.pages.citing import citation_files
from briefings.pages.desk import Desk

Bundle = tuple[str, bytes]


def bundles(desk: Desk) -> Iterator[Bundle]:
    """Address and bytes of the three files of each briefing."""
    for briefing_id in desk.corpus.briefings:
        yield from bundle(desk, briefing_id)


def bundle(desk: Desk, briefing_id: str) -> Iterator[Bundle]:
    """CSL-JSON, BibTeX and RIS of a briefing and its sources."""
    references = references_of(desk, briefing_id)
    language = desk.settings.language
    written = (csl_json(references, language), bibtex(references), ris(references, language))
    for path, text in zip(bundle_addresses(briefing_id), written, strict=True):
        yield path, text.encode()


def bundle_addresses(briefing_id: str) -> tuple[str, ...]:
    """Where the three files stand."""
    return tuple(path for _, path in citation_files(briefing_id))


def references_of(desk: Desk, briefing_id: str) -> tuple[Reference, ...]:
    """The page first, then what it cites, as its own list of sources has them."""
    page = briefing_page.build(desk, briefing_id)
    cited = (entry.link.url.rstrip("/").rpartition("/")[2] for entry in page.sources)
    return (reference_of_briefing(desk, briefing_id), *(reference_of_source(desk, source) for source in cited))
