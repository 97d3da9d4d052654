"""The files that stand beside a briefing: the page itself first, then its sources in the order of citation."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial

from briefings.exports.citing.csl import csl_json
from briefings.exports.citing.reference import Reference, reference_of_briefing, reference_of_source
from briefings.pages import briefing as briefing_page
from briefings.pages.citing import citation_files
from briefings.pages.desk import Desk


def bundles(desk: Desk) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Address of each of the three files of each briefing, and what writes it."""
    # The three of a briefing are asked for one after the other, and share the work of building its page.
    made = lru_cache(maxsize=4)(partial(bundle, desk))
    for briefing_id in desk.corpus.briefings:
        for path in bundle_addresses(briefing_id):
            yield path, partial(_one, made, briefing_id, path)


def bundle(desk: Desk, briefing_id: str) -> Mapping[str, bytes]:
    """CSL-JSON, BibTeX and RIS of a briefing and its sources, by address."""
    # Their libraries are slow to import; a check, or a preview of other pages, does without them.
    from briefings.exports.citing.bibtex import bibtex
    from briefings.exports.citing.ris import ris

    references = references_of(desk, briefing_id)
    language = desk.settings.language
    written = (csl_json(references, language), bibtex(references), ris(references, language))
    return {path: text.encode() for path, text in zip(bundle_addresses(briefing_id), written, strict=True)}


def bundle_addresses(briefing_id: str) -> tuple[str, ...]:
    """Where the three files stand."""
    return tuple(path for _, path in citation_files(briefing_id))


def _one(made: Callable[[str], Mapping[str, bytes]], briefing_id: str, path: str) -> bytes:
    return made(briefing_id)[path]


def references_of(desk: Desk, briefing_id: str) -> tuple[Reference, ...]:
    """The page first, then what it cites, as its own list of sources has them."""
    page = briefing_page.build(desk, briefing_id, drawn=False)
    cited = (entry.link.url.rstrip("/").rpartition("/")[2] for entry in page.sources)
    version = page.past.number if page.past else None
    own = reference_of_briefing(desk, briefing_id, version)
    return (own, *(reference_of_source(desk, source) for source in cited))
