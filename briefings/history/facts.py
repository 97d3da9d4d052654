"""What the page of a briefing says, statement by statement: what its versions are compared by.

Words are taken without markup, so that a formatter changes nothing; what a text leads to and cites is said apart.
"""

from collections.abc import Iterator

from briefings.graph.caveats import caveats
from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.graph.scope import scope_of
from briefings.history.said import Facts, Ids, Key, Names, References, Texts, Value, Vocabulary, Word
from briefings.model.briefing import Briefing
from briefings.model.claim import Claim, Report
from briefings.model.event import Event
from briefings.model.record import Record
from briefings.model.source import Source
from briefings.text import Mention, plain

_NOTHING = (Ids(()), References(()), Names(()))
_WITHOUT_ADDRESS = ("briefing", "situation", "disclaimer")
"""The address of a briefing is that of its versions; a disclaimer has no page of its own."""
_WORDS_OF_A_CLAIM: tuple[Vocabulary, ...] = ("credibility", "likelihood", "confidence", "outcome")


def facts_of(ledger: Ledger, briefing_id: str) -> Facts:
    """What the page of a briefing says, by this ledger: what is withheld must not be in its graph."""
    graph = ledger.graph
    briefing = graph.corpus.briefings[briefing_id]
    scope = scope_of(graph, briefing)
    said = dict(_of_briefing(graph, briefing))
    for claim_id in scope.claims:
        said |= _of_claim(ledger, graph.corpus.claims[claim_id])
    for event_id in scope.events:
        said |= _of_event(ledger, graph.corpus.events[event_id])
    sources = dict.fromkeys([*_cited(graph, briefing), *_read(graph, scope.claims), *_own(graph, scope.events)])
    for source_id in sources:
        said |= _of_source(graph, graph.corpus.sources[source_id])
    for actor_id in scope.actors:
        actor = graph.corpus.actors[actor_id]
        said[Key("actor", actor_id, "name")] = Texts((actor.name,))
        said[Key("actor", actor_id, "type")] = Word("actor-type", (actor.type,))
    for place_id in scope.places:
        said[Key("place", place_id, "name")] = Texts((graph.corpus.places[place_id].name,))
    for caveat in caveats(ledger, scope.claims):
        said[Key("disclaimer", caveat.disclaimer.id, "text")] = _text(graph, caveat.disclaimer, caveat.disclaimer.text)
        said[Key("disclaimer", caveat.disclaimer.id, "claims")] = Ids(caveat.claims)
    situation = graph.corpus.situations[briefing.situation]
    said[Key("situation", situation.id, "title")] = Texts((situation.title,))
    # A record that has another id has its page elsewhere, and that is all.
    said |= {Key(key.kind, key.id, "address"): Texts((key.id,)) for key in said if key.kind not in _WITHOUT_ADDRESS}
    said = {key: value for key, value in said.items() if value not in _NOTHING}
    return Facts(said, {record.id: _name(graph, record) for record in graph.corpus})


def said_publicly(ledger: Ledger, briefing_id: str) -> Facts | None:
    """The same; None where there is no such page, because it, or what it refers to, is not in the graph."""
    try:
        return facts_of(ledger, briefing_id)
    except KeyError:
        return None


def _of_briefing(graph: Graph, briefing: Briefing) -> Iterator[tuple[Key, Value]]:
    def key(field: str, part: str = "") -> Key:
        return Key("briefing", briefing.id, field, part)

    yield key("title"), Texts((briefing.title,))
    yield key("kind"), Word("briefing-kind", (briefing.kind,))
    if briefing.number is not None:
        yield key("number"), Texts((str(briefing.number),))
    for field in ("published", "period", "cutoff", "next_update"):
        if (date := getattr(briefing, field)) is not None:
            yield key(field), date
    yield from _prose(graph, briefing, key("summary"), (briefing.summary,))
    yield from _prose(graph, briefing, key("highlights"), briefing.highlights)
    yield from _prose(graph, briefing, key("unknowns"), briefing.unknowns)
    yield key("sections"), Texts(tuple(section.heading for section in briefing.sections))
    for section in briefing.sections:
        yield from _prose(graph, briefing, key("section", section.heading), (section.text,))
    if briefing.trend is not None:
        yield key("trend"), Word("trend", (briefing.trend.value,))
        yield from _prose(graph, briefing, key("why"), (briefing.trend.why,))
    yield key("alerts"), Word("alert", briefing.alerts)
    yield key("outlook"), Ids(briefing.outlook)
    yield key("authors"), Texts(briefing.authors)
    yield key("media"), Texts(tuple(one.alt for one in briefing.media))
    for figure in briefing.key_figures:
        yield key("key-figure", figure.label), graph.corpus.claims[figure.claim].figures[figure.key]
        yield key("key-figure-from", figure.label), Ids((figure.claim,))


def _of_claim(ledger: Ledger, claim: Claim) -> Iterator[tuple[Key, Value]]:
    def key(field: str, part: str = "") -> Key:
        return Key("claim", claim.id, field, part)

    graph, group = ledger.graph, ledger.group(claim.id)
    yield from _prose(graph, claim, key("statement"), (claim.statement,))
    yield key("claim-kind"), Word("claim-kind", (claim.kind,))
    yield key("asserted_by"), Texts((graph.party_words(claim.asserted_by),))
    if claim.verb:
        yield key("verb"), Word("verb", (claim.verb,))
    for field in ("asserted", "horizon"):
        if (date := getattr(claim, field)) is not None:
            yield key(field), date
    for field in _WORDS_OF_A_CLAIM:
        if value := getattr(claim, field):
            yield key(field), Word(field, (value,))
    if standing := ledger.standing(claim.id):
        yield key("status"), Word("status", (standing.status,))
        yield key("originators"), Ids(group.originators)
        yield key("outlets"), Ids(group.outlets)
    yield key("attests"), Ids(claim.attests)
    for figure_key, figure in claim.figures.items():
        yield key("figure", figure_key), figure
    for response in ledger.responses(claim):
        yield key("response", response.claim), Word("response", (response.words,))
    read = [report.source for report in claim.reports]
    for source in dict.fromkeys(read):
        reports = [report for report in claim.reports if report.source == source]
        yield key("report", source), Texts(tuple(words for report in reports for words in _report(graph, report)))


def _of_event(ledger: Ledger, event: Event) -> Iterator[tuple[Key, Value]]:
    def key(field: str) -> Key:
        return Key("event", event.id, field)

    graph = ledger.graph
    yield key("title"), Texts((event.title,))
    if event.summary:
        yield from _prose(graph, event, key("summary"), (event.summary,))
    if event.when is not None:
        yield key("when"), event.when
    if event.type:
        yield key("type"), Word("event-type", (event.type,))
    places = graph.corpus.places
    where = (places[at.place].name if at.place else at.said or "" for at in event.where)
    yield key("where"), Names(tuple(where))
    yield key("actors"), Names(tuple(f"{graph.party_words(party)} ({party.role})" for party in event.actors))
    if standing := ledger.event_standing(event.id):
        yield key("status"), Word("status", (standing.status,))


def _of_source(graph: Graph, source: Source) -> Iterator[tuple[Key, Value]]:
    def key(field: str) -> Key:
        return Key("source", source.id, field)

    yield key("title"), Texts((source.title,))
    yield key("type"), Word("source-type", (source.type,))
    yield key("publisher"), Ids((source.publisher,) if source.publisher else ())
    yield key("authors"), Texts(source.authors)
    if source.issued is not None:
        yield key("issued"), source.issued
    if source.url:
        yield key("url"), Texts((source.url,))
    if source.status:
        yield key("status"), Word("source-status", (source.status,))
    if source.notice:
        yield from _prose(graph, source, key("notice"), (source.notice,))


def _report(graph: Graph, report: Report) -> Iterator[str]:
    """How a claim was read in a source: through whom, the words, and where they stand."""
    if report.via is not None:
        yield " → ".join(graph.party_words(party) for party in report.via)
    yield from (f"“{quote}”" for quote in report.quote)
    yield from (words for words in (report.translation, report.locator) if words)
    if report.reported is not None:
        yield report.reported.edtf or report.reported.said or ""


def _prose(graph: Graph, record: Record, key: Key, texts: tuple[str, ...]) -> Iterator[tuple[Key, Value]]:
    """The words, and what they lead to and cite."""
    documents = [graph.document(record, text) for text in texts]
    yield key, Texts(tuple(plain(document, graph.name) for document in documents))
    refers: list[str] = []
    for document in documents:
        for reference in document.references:
            if isinstance(reference, Mention):
                refers.append(reference.id)
            else:
                refers += [
                    f"{item.source}, {item.locator}" if item.locator else item.source for item in reference.items
                ]
    yield Key(key.kind, key.id, f"{key.field}-refers", key.part), References(tuple(refers))


def _text(graph: Graph, record: Record, text: str) -> Texts:
    return Texts((plain(graph.document(record, text), graph.name),))


def _name(graph: Graph, record: Record) -> str:
    return plain(graph.document(record, record.label), graph.name) if record.kind_name == "claim" else record.label


def _cited(graph: Graph, record: Record) -> Iterator[str]:
    for _, document in graph.documents(record):
        for reference in document.references:
            if not isinstance(reference, Mention):
                yield from (item.source for item in reference.items)


def _read(graph: Graph, claims: tuple[str, ...]) -> Iterator[str]:
    for claim_id in claims:
        yield from (report.source for report in graph.corpus.claims[claim_id].reports)


def _own(graph: Graph, events: tuple[str, ...]) -> Iterator[str]:
    for event_id in events:
        yield from graph.corpus.events[event_id].sources
        yield from _cited(graph, graph.corpus.events[event_id])
