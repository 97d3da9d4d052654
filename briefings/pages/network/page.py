"""The page of all actors that stand in a relation to another."""

from collections.abc import Callable
from dataclasses import dataclass

from briefings.pages.addresses import NETWORK
from briefings.pages.desk import Desk
from briefings.pages.network.section import MOST_ON_A_PAGE, NetworkView, network_view
from briefings.pages.network.ties import connected, ties_among
from briefings.pages.page import Head, Page
from briefings.pages.parts import Row
from briefings.pages.prose import Numbering
from briefings.pages.rows import rows_of


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPage(Page):
    """The network of actors, and the actors of whom no relation is known."""

    title: str
    lead: str
    network: NetworkView | None
    alone: tuple[Row, ...]

    def contents(self, say: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
        """The drawing, the table, and who stands alone."""
        drawn = (("network", say("Drawing")), ("relations", say("Relations"))) if self.network else ()
        return (*drawn, *((("alone", say("Without a relation")),) if self.alone else ()))


def build(desk: Desk) -> NetworkPage:
    """The page of the network."""
    numbering = Numbering(desk)
    ties = ties_among(desk.ledger, desk.corpus.actors)
    title = desk.say("Network")
    lead = desk.say("How actors stand to each other, and who of them counts as one voice.")
    actors = desk.corpus.actors
    alone = sorted(set(actors) - set(connected(ties)), key=lambda actor: (actors[actor].label.casefold(), actor))
    return NetworkPage(
        head=Head(NETWORK, title, "index", lead, desk.settings.language),
        title=title,
        lead=lead,
        network=network_view(desk, numbering, ties, MOST_ON_A_PAGE),
        alone=rows_of(desk, alone),
        sources=tuple(numbering.entries()),
    )
