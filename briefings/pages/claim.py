"""The page of a claim."""

from dataclasses import dataclass

from briefings.graph.figures import revisions
from briefings.model.vocabulary.claims import CLAIM_KIND_WORDS
from briefings.pages.caveats import caveat_views
from briefings.pages.chains import party_words
from briefings.pages.claims import ClaimView, claim_view
from briefings.pages.desk import Desk
from briefings.pages.heads import head_of
from briefings.pages.listings import headed, listings
from briefings.pages.parts import Link
from briefings.pages.prose import Numbering
from briefings.pages.record import RecordPage, briefings_naming, with_answers
from briefings.pages.rivals import rivalries


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage(RecordPage):
    """A claim, with its chains, its origins and what answers it."""

    claim: ClaimView
    revised_to: Link | None
    """The newest of the claims that update or correct this one."""


def build(desk: Desk, record_id: str) -> ClaimPage:
    """The page of a claim."""
    claim = desk.corpus.claims[record_id]
    numbering = Numbering(desk)
    # In the order of the page: sources are numbered by first appearance.
    statement = numbering.prose(claim, claim.statement)
    shown = tuple(with_answers(desk, (record_id,)))
    notes_first = tuple(caveat_views(desk, numbering, shown, "page-start"))
    view = claim_view(desk, numbering, claim, statement)
    # Where somebody says otherwise, the claim stands beside it once more: the same questions put to both.
    disputed = any(answer.how in ("disputes", "refutes") for answer in view.answers)
    answers = tuple(rivalries(desk, numbering, shown if disputed else shown[1:]))
    notes_last = tuple(caveat_views(desk, numbering, shown, "claim", "page-end"))
    who, kind = party_words(desk, claim.asserted_by), desk.say(CLAIM_KIND_WORDS[claim.kind])
    return ClaimPage(
        head=head_of(desk, claim, f"{who}{desk.say(':')} {view.statement.plain}"),
        title=view.statement.plain,
        kicker=kind[:1].upper() + kind[1:],
        claim=view,
        revised_to=desk.link(newer[-1]) if (newer := revisions(desk.ledger, record_id)) else None,
        rivalries=answers,
        caveats=notes_first + notes_last,
        listings=listings(
            desk, "claim", record_id, (headed(desk.say("Briefings"), "briefings", briefings_naming(desk, record_id)),)
        ),
        sources=tuple(numbering.entries()),
    )
