"""The table of actors."""

from briefings.model.actor import Actor
from briefings.pages.addresses import address
from briefings.pages.citing import permalink
from briefings.pages.tables.table import Column, Table, field, ids, language_and_page, words

ACTORS = Table(
    "actors",
    "One actor: who acts, speaks, reports or relays",
    (
        field(Actor, "id", "Id of the actor"),
        field(Actor, "name", "Name"),
        field(Actor, "type", "Type"),
        field(Actor, "aliases", "Other names"),
        Column("names", "Names in other languages and scripts: language=name", lambda desk, a: words(
            f"{language}={name}" for language, name in a.names.items()
        )),
        field(Actor, "country", "Country (ISO 3166-1 alpha-2)"),
        field(Actor, "reliability", "Admiralty grade of the organisation, A to F"),
        Column("relations", "How it stands to other actors: how:id", lambda desk, a: ids(
            f"{relation.as_}:{relation.of}" for relation in a.relations
        )),
        Column("party_to_conflict", "Ids of situations to which it is a party", lambda desk, a: ids(
            a.party_to_conflict
        )),
        *language_and_page(lambda desk, actor: permalink(desk, address("actor", actor.id))[0]),
    ),
    lambda desk: desk.corpus.actors.values(),
)  # fmt: skip
