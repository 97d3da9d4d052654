"""The files that stand beside a briefing and each of its versions: the page itself first, then its sources in the order
of citation.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial

from briefings.exports.citing.csl import csl_json
from briefings.exports.citing.reference import Reference, reference_of_briefing, reference_of_source
from briefings.pages import briefing as briefing_page
from briefings.pages.addresses import address
from briefings.pages.citing import citation_files
from briefings.pages.desk import Desk
from briefings.pages.history.addresses import version_url
from briefings.pages.history.page import desk_then
from briefings.pages.history.view import hidden_because


def bundles(desk: Desk) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Address of each of the three files of each briefing and version, and what writes it."""
    # The three of a page are asked for one after the other, and share the work of building it.
    made = lru_cache(maxsize=4)(partial(bundle, desk))
    for briefing_id in desk.corpus.briefings:
        for number in (None, *_shown(desk, briefing_id)):
            for path in bundle_addresses(briefing_id, number):
                yield path, partial(_one, made, briefing_id, number, path)


def bundle(desk: Desk, briefing_id: str, number: int | None = None) -> Mapping[str, bytes]:
    """CSL-JSON, BibTeX and RIS of a briefing, or of a version of it, and its sources, by address."""
    # Their libraries are slow to import; a check, or a preview of other pages, does without them.
    from briefings.exports.citing.bibtex import bibtex
    from briefings.exports.citing.ris import ris

    references = references_of(desk, briefing_id) if number is None else references_then(desk, briefing_id, number)
    language = desk.settings.language
    written = (csl_json(references, language), bibtex(references), ris(references, language))
    paths = bundle_addresses(briefing_id, number)
    return {path: text.encode() for path, text in zip(paths, written, strict=True)}


def bundle_addresses(briefing_id: str, number: int | None = None) -> tuple[str, ...]:
    """Where the three files stand."""
    url = address("briefing", briefing_id) if number is None else version_url(briefing_id, number)
    return tuple(path for _, path in citation_files(url))


def _shown(desk: Desk, briefing_id: str) -> tuple[int, ...]:
    """The versions whose pages have such files."""
    versions = desk.history.versions(briefing_id) if desk.history else ()
    return tuple(version.number for version in versions if version.hidden is None)


def _one(
    made: Callable[[str, int | None], Mapping[str, bytes]], briefing_id: str, number: int | None, path: str
) -> bytes:
    return made(briefing_id, number)[path]


def references_of(desk: Desk, briefing_id: str) -> tuple[Reference, ...]:
    """The page first, then what it cites, as its own list of sources has them."""
    page = briefing_page.build(desk, briefing_id, drawn=False)
    own = reference_of_briefing(desk, briefing_id, page.past.number if page.past else None)
    return (own, *_cited(desk, page))


def references_then(desk: Desk, briefing_id: str, number: int) -> tuple[Reference, ...]:
    """The same of a version, as it was; nothing where no page could be made of it."""
    version = desk.history.versions(briefing_id)[number - 1] if desk.history else None
    if desk.history is None or version is None or hidden_because(desk.history, version):
        return ()
    then = desk_then(desk, desk.history, version)
    own = reference_of_briefing(then, briefing_id, number, version_url(briefing_id, number))
    return (own, *_cited(then, briefing_page.build(then, briefing_id, drawn=False)))


def _cited(desk: Desk, page: briefing_page.BriefingPage) -> Iterator[Reference]:
    cited = (entry.link.url.rstrip("/").rpartition("/")[2] for entry in page.sources)
    yield from (reference_of_source(desk, source) for source in cited)
