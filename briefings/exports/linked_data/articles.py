"""A briefing as a news article, with its citations and corrections."""

from collections.abc import Iterator
from urllib.parse import quote

from briefings.exports.linked_data.nodes import Here, Node, actor_type, day, filled, publisher, several
from briefings.graph.scope import scope_of
from briefings.graph.translations import versions_of
from briefings.model.briefing import Briefing
from briefings.model.date import Date
from briefings.pages.announcements import changed, moment_of
from briefings.pages.briefing import BriefingPage
from briefings.pages.change_notes import ChangeView
from briefings.pages.citing import authors_of
from briefings.pages.history.lines import line_words
from briefings.pages.page import Page
from briefings.pages.prose import SourceEntry
from briefings.pages.sharing import shared_picture


def briefing(here: Here, page: Page) -> Node:
    """The article. One with an outlook or a trend of the desk's own is an analysis."""
    assert isinstance(page, BriefingPage)
    desk = here.desk
    record = desk.corpus.briefings[page.head.url.rstrip("/").rpartition("/")[2]]
    scope = scope_of(desk.graph, record)
    picture = shared_picture(desk, page)
    return filled(
        {
            "@type": "AnalysisNewsArticle" if record.outlook or record.trend else "NewsArticle",
            "@id": here.thing(record.id),
            "url": here.at(page.head.url),
            "mainEntityOfPage": _page(here, record, page),
            "headline": record.title,
            "description": page.head.description,
            "inLanguage": page.head.language,
            "datePublished": moment_of(desk, record.published).isoformat(),
            "dateModified": changed(desk, record).isoformat(),
            "author": several(_authors(here, record)),
            "publisher": publisher(here),
            "image": here.at(quote(picture.file)) if picture else None,
            "creativeWorkStatus": page.head.mark,
            "license": _licence(desk.settings.publisher.licence),
            "temporalCoverage": interval(record.period),
            "spatialCoverage": several(here.record(place, "Place") for place in scope.places),
            **_languages(here, record),
            "about": [here.record(record.situation, "Thing")],
            "mentions": several(here.actor(actor) for actor in scope.actors),
            "isBasedOn": several({"@id": here.thing(claim)} for claim in scope.claims),
            "citation": several(_citation(here, entry) for entry in page.sources),
            "correction": several(_corrections(here, record, page)),
        }
    )


def interval(date: Date | None) -> str | None:
    """The days that a date covers, as an interval of ISO 8601."""
    if date is None or date.earliest is None or date.latest is None:
        return None
    first, last = date.earliest.isoformat(), date.latest.isoformat()
    return first if first == last else f"{first}/{last}"


def _authors(here: Here, record: Briefing) -> Iterator[Node]:
    """Whoever is named as an organisation somewhere on the site is one; every other byline is taken for a person's."""
    desk = here.desk
    for name in authors_of(desk, record):
        ours, actor = name == desk.settings.publisher.name, desk.actors_by_name.get(name)
        yield {"@type": "Organization" if ours else actor_type(actor) if actor else "Person", "name": name}


def _languages(here: Here, record: Briefing) -> Node:
    """The same in other languages: an original names its translations, and each of these names the original."""
    original, *translations = versions_of(here.desk.graph, record)
    if record.id == original.id:
        return {"workTranslation": several(_version(here, one) for one in translations)}
    return {"translationOfWork": _version(here, original)}


def _version(here: Here, record: Briefing) -> Node:
    return here.record(record.id, "CreativeWork") | {"inLanguage": here.desk.language(record)}


def _citation(here: Here, entry: SourceEntry) -> Node:
    source = here.desk.corpus.sources[entry.link.url.rstrip("/").rpartition("/")[2]]
    return filled(
        {
            "@type": "CreativeWork",
            "@id": here.thing(source.id),
            "name": source.title,
            "url": source.url or here.at(entry.link.url),
            "datePublished": day(source.issued),
            "publisher": here.actor(source.publisher) if source.publisher else None,
            "creativeWorkStatus": source.status,
        }
    )


def _corrections(here: Here, record: Briefing, page: BriefingPage) -> Iterator[Node]:
    for number, (change, view) in enumerate(zip(record.changes, page.changes, strict=True), 1):
        if change.kind == "correction":
            yield {
                "@type": "CorrectionComment",
                "text": _words(here, view),
                "datePublished": moment_of(here.desk, change.date).isoformat(),
                "url": here.at(f"{page.head.url}#change-{number}"),
            }


def _page(here: Here, record: Briefing, page: BriefingPage) -> Node | str:
    """The address, and when the desk last checked what stands there."""
    url, checked = here.at(page.head.url), record.checked
    if checked is None:
        return url
    return {"@type": "WebPage", "@id": url, "lastReviewed": moment_of(here.desk, checked).isoformat()}


def _words(here: Here, view: ChangeView) -> str:
    """The note, and the wording before and after it as far as it is known."""
    lines = view.corrected.lines if view.corrected else ()
    return "\n".join((view.note.plain, *(line_words(line, here.desk.tongue) for line in lines)))


def _licence(words: str) -> Node | str | None:
    if words.startswith(("https://", "http://")):
        return words
    return {"@type": "CreativeWork", "name": words} if words else None
