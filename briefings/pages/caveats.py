"""Disclaimers on a page, each with the reason why it stands there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefings.graph.caveats import caveats
from briefings.model.disclaimer import Placement
from briefings.pages.desk import Desk
from briefings.pages.parts import Link
from briefings.pages.prose import Numbering, Prose


@dataclass(frozen=True, slots=True)
class CaveatView:
    """A disclaimer that applies, with the reason."""

    anchor: str
    title: str | None
    text: Prose
    placement: str
    reason: str
    claims: tuple[Link, ...]


def caveat_views(
    desk: Desk, numbering: Numbering, claim_ids: Iterable[str], *placements: Placement
) -> Iterator[CaveatView]:
    """The disclaimers of these placements that apply to a page's claims, in the order of the placements."""
    found = [caveat for caveat in caveats(desk.ledger, claim_ids) if caveat.disclaimer.placement in placements]
    for caveat in sorted(found, key=lambda caveat: placements.index(caveat.disclaimer.placement)):
        disclaimer = caveat.disclaimer
        yield CaveatView(
            anchor=f"disclaimer-{disclaimer.id}",
            title=disclaimer.title,
            text=numbering.prose(disclaimer, disclaimer.text),
            placement=disclaimer.placement,
            reason=desk.tongue.tell(caveat.reason),
            claims=tuple(desk.link(claim) for claim in caveat.claims),
        )
