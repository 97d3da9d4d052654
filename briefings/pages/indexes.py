"""The index of each kind, the page of disclaimers, the search page, and pages that moved."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.graph.caveats import caveats
from briefings.graph.chronology import date_order, in_order
from briefings.graph.conditions import condition_words
from briefings.model.corpus import SHELF_OF
from briefings.model.message import term
from briefings.model.reference import Kind
from briefings.model.vocabulary.claims import STATUS_WORDS
from briefings.pages.addresses import CORRECTIONS, FEEDS, INDEXES, SEARCH
from briefings.pages.briefings import all_briefings
from briefings.pages.desk import Desk
from briefings.pages.downloads import table_file
from briefings.pages.kinds import KIND_WORDS
from briefings.pages.listings import MOST_ROWS, links_of, portion
from briefings.pages.page import Head, Page
from briefings.pages.parts import Link, Row
from briefings.pages.prose import Numbering, Prose
from briefings.pages.rows import rows_of
from briefings.pages.tables import TABLES
from briefings.pages.tongue import Tongue

TITLES: dict[Kind, str] = {
    "briefing": term("Briefings"),
    "situation": term("Situations"),
    "event": term("Events"),
    "claim": term("Claims"),
    "actor": term("Actors"),
    "place": term("Places"),
    "source": term("Sources"),
    "disclaimer": term("Disclaimers"),
}
LEADS: dict[Kind, str] = {
    "briefing": term("What the desk has published, newest first."),
    "situation": term("The conflicts and crises that the desk follows."),
    "event": term("What happened, in the order of dates. Each stands on the claims that attest it."),
    "claim": term("What one party says, with its status. A claim is not a fact."),
    "actor": term("Who acts, speaks, reports and relays."),
    "place": term("Where things happened."),
    "source": term("What was read, seen or heard."),
    "disclaimer": term("Caveats of the desk, attached by rule."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage(Page):
    """All records of a kind."""

    title: str
    lead: str
    groups: tuple[tuple[str, tuple[Row, ...]], ...]
    """Heading (empty: none) and rows."""
    portions: tuple[Link, ...] = ()
    """The whole list, where only a part of it stands here: each portion, this one among them."""
    more: tuple[Link, ...] = ()
    """The same for programs, and what else a reader of the list may look for."""


@dataclass(frozen=True, slots=True)
class DisclaimerView:
    """A disclaimer, its rule in words, and where it applies."""

    anchor: str
    title: str | None
    text: Prose
    rule: str
    claims: tuple[Link, ...]
    mark: str | None
    """In the internal edition: why the public does not see it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclaimersPage(Page):
    """All disclaimers."""

    title: str
    lead: str
    disclaimers: tuple[DisclaimerView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(Page):
    """The search page; without JavaScript it leads to the indexes."""

    title: str
    indexes: tuple[Link, ...]
    kinds: tuple[tuple[str, str], ...]
    """What a result of each kind is called."""
    statuses: tuple[str, ...]
    """The statuses that a result may have."""
    counts: tuple[tuple[str, str], ...]
    """For each plural category of the CLDR that whole numbers have: how many results there are, with "{n}" for it."""

    @property
    def scripts(self) -> tuple[str, ...]:
        """The search itself."""
        return ("search",)


def index_addresses(desk: Desk, kind: Kind) -> Iterator[str]:
    """Where the index of a kind stands: each of its portions."""
    shelf = getattr(desk.corpus, SHELF_OF[kind])
    # Of briefings in several languages there are fewer lines than records.
    count = len(_ids(desk, kind)) if len(shelf) > MOST_ROWS else len(shelf)
    yield INDEXES[kind]
    yield from (link.url for link in _portions(desk, kind, count)[1:])


def build_index(desk: Desk, kind: Kind, number: int = 1) -> IndexPage:
    """The index of a kind, or a further portion of it."""
    ids, title = _ids(desk, kind), desk.say(TITLES[kind])
    portions = _portions(desk, kind, len(ids))
    url = portions[number - 1].url if portions else INDEXES[kind]
    return IndexPage(
        head=Head(url, title, "index", desk.say(LEADS[kind]), desk.settings.language),
        title=title,
        lead=desk.say(LEADS[kind]),
        groups=(("", rows_of(desk, portion(ids, number))),),
        portions=portions,
        more=tuple(_more(desk, kind)),
    )


def _portions(desk: Desk, kind: Kind, count: int) -> tuple[Link, ...]:
    """Two steps below the index, where no id of a record stands."""
    return links_of(desk, count, INDEXES[kind], f"{INDEXES[kind]}pages/")


def _more(desk: Desk, kind: Kind) -> Iterator[Link]:
    if kind == "briefing":
        yield Link(CORRECTIONS, desk.say("Corrections"))
        yield Link(FEEDS, desk.say("Feeds"))
    for table in TABLES:
        if table.name == SHELF_OF[kind]:
            yield Link(table_file(table), desk.say("As a table (CSV)"))


def _ids(desk: Desk, kind: Kind) -> tuple[str, ...]:
    corpus = desk.corpus
    if kind == "briefing":
        return tuple(briefing.id for briefing in all_briefings(desk))
    if kind == "event":
        return tuple(event.id for event in in_order(desk.graph, corpus.events))
    if kind == "claim":
        return tuple(sorted(corpus.claims, key=lambda c: (date_order(corpus.claims[c].asserted), c)))
    shelf = getattr(corpus, SHELF_OF[kind])
    return tuple(sorted(shelf, key=lambda i: (shelf[i].label.casefold(), i)))


def build_disclaimers(desk: Desk) -> DisclaimersPage:
    """The page of all disclaimers."""
    numbering = Numbering(desk)
    applying = {caveat.disclaimer.id: caveat.claims for caveat in caveats(desk.ledger, desk.corpus.claims)}
    views = tuple(
        DisclaimerView(
            anchor=disclaimer.id,
            title=disclaimer.title,
            text=numbering.prose(disclaimer, disclaimer.text),
            rule=desk.tongue.tell(condition_words(desk.graph, disclaimer.applies_when)),
            claims=tuple(desk.link(claim) for claim in applying.get(disclaimer.id, ())),
            mark=desk.released.marks.get(disclaimer.id),
        )
        for disclaimer in desk.corpus.disclaimers.values()
    )
    title, lead = desk.say(TITLES["disclaimer"]), desk.say(LEADS["disclaimer"])
    return DisclaimersPage(
        head=Head(INDEXES["disclaimer"], title, "index", lead, desk.settings.language),
        title=title,
        lead=lead,
        disclaimers=views,
        sources=tuple(numbering.entries()),
    )


def build_search(desk: Desk) -> SearchPage:
    """The search page."""
    return SearchPage(
        head=Head(SEARCH, desk.say("Search"), "search", "", desk.settings.language),
        title=desk.say("Search"),
        indexes=tuple(Link(url, desk.say(TITLES[kind])) for kind, url in INDEXES.items()),
        kinds=tuple((kind, desk.say(words)) for kind, words in KIND_WORDS.items()),
        statuses=tuple(STATUS_WORDS),
        counts=tuple(_counts(desk.tongue)),
    )


def _counts(tongue: Tongue) -> Iterator[tuple[str, str]]:
    category_of = tongue.locale.plural_form
    # Numbers up to 200 have every category that whole numbers have in any language that we know.
    # "other" is also for a browser that does not know the language.
    samples = {"other": 5} | {category_of(number): number for number in reversed(range(201))}
    for category in sorted(samples):
        words = tongue.ngettext("%(num)s result.", "%(num)s results.", samples[category])
        yield category, words % {"num": "{n}"}
