"""A claim made ready for a page: who says what, with which verb, when, via whom, and what is said against it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from briefings.graph.caveats import caveats
from briefings.graph.chronology import known
from briefings.model.claim import Claim, Report
from briefings.model.figure import Figure
from briefings.model.vocabulary.admiralty import CREDIBILITY_WORDS
from briefings.model.vocabulary.claims import OUTCOME_WORDS, VERB_WORDS
from briefings.pages.chains import chain_of, party_view
from briefings.pages.desk import Desk
from briefings.pages.evidence import EvidenceView, evidence_views, figure_evidence
from briefings.pages.parts import Chain, DateView, Link, PartyView, StatusView
from briefings.pages.prose import Cite, Numbering, Prose, status_view
from briefings.pages.tongue import Tongue


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure as given: numbers, or the source's words, or both. Never averaged."""

    key: str
    measure: str
    unit: str
    words: str
    said: str | None
    as_of: DateView | None
    since: DateView | None
    evidence: EvidenceView | None = None
    """Whether it stands in an archived copy; None where that is not asked, or the sources are protected."""


@dataclass(frozen=True, slots=True)
class ReportView:
    """Where a claim was read."""

    cite: Cite
    chain: Chain
    quotes: tuple[str, ...]
    quote_evidence: tuple[EvidenceView | None, ...]
    """Of each quote: whether it stands in an archived copy of the source; None where the source is protected."""
    excerpts: tuple[str, ...]
    excerpt_evidence: tuple[EvidenceView | None, ...]
    quote_language: str
    translation: str | None
    translated_by: str | None
    reported: DateView | None


@dataclass(frozen=True, slots=True)
class Answer:
    """Another claim that this one answers, or that answers it."""

    words: str
    """"disputes", "disputed by"…"""
    how: str
    link: Link
    party: PartyView
    status: StatusView | None


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent voices a claim has, and how that was counted."""

    originators: tuple[Link, ...]
    outlets: tuple[Link, ...]
    relays: tuple[Link, ...]
    unnamed: tuple[str, ...]
    own_voice: tuple[Link, ...]
    folded: tuple[tuple[Link, tuple[Link, ...]], ...]
    """Originators for whom several named asserters speak with one voice."""
    others: tuple[Link, ...]
    """The other claims of the group: the same proposition."""
    withdrawn: tuple[Link, ...] = ()
    """Claims of the group that were taken back, or read in retracted sources alone: they do not count."""
    all_withdrawn: bool = False
    discounted: tuple[Link, ...] = ()
    corrected: tuple[Link, ...] = ()
    """Claims of the group that the desk discounted, or their own side corrected: they do not count either."""
    only_set_aside: bool = False
    """Nothing else stands: the originators are those of claims that do not count."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim on a page."""

    link: Link
    anchor: str
    kind: str
    statement: Prose
    party: PartyView
    verb: str | None
    """None: the source's own voice."""
    date: DateView | None
    """When it was said; where nobody says when, when it was reported."""
    status: StatusView | None
    own_accounts_differ: tuple[Link, ...]
    reports: tuple[ReportView, ...]
    origins: Origins
    answers: tuple[Answer, ...]
    figures: tuple[FigureView, ...]
    events: tuple[Link, ...]
    subjects: tuple[Link, ...]
    credibility: str | None
    first_hand: bool
    likelihood: str | None
    confidence: str | None
    horizon: DateView | None
    outcome: str | None
    mark: str | None
    """In the internal edition: why the public does not see it."""
    caveats: tuple[tuple[str, str], ...] = ()
    """Disclaimers that stand at the claim: anchor and title."""
    graphic: str | None = None
    """What may distress in the words quoted."""


def claim_view(desk: Desk, numbering: Numbering, claim: Claim, statement: Prose | None = None) -> ClaimView:
    """A claim, its reports cited at the next places of the page; so is its statement, unless it was before."""
    standing = desk.ledger.standing(claim.id)
    return ClaimView(
        link=desk.link(claim.id),
        anchor=f"claim-{claim.id}",
        kind=claim.kind,
        statement=statement or numbering.prose(claim, claim.statement),
        party=party_view(desk, claim.asserted_by),
        verb=desk.say(VERB_WORDS[claim.verb]) if claim.verb else None,
        date=claim_date(desk, claim),
        status=status_view(desk, claim.id),
        own_accounts_differ=tuple(desk.link(i) for i in (standing.own_accounts_differ if standing else ())),
        reports=tuple(_report_view(desk, numbering, claim, report) for report in claim.reports),
        origins=origins_of(desk, claim),
        answers=tuple(_answers(desk, claim)),
        figures=tuple(
            replace(figure_view(desk, key, figure), evidence=figure_evidence(desk, claim, key))
            for key, figure in claim.figures.items()
        ),
        events=tuple(desk.link(event) for event in claim.attests),
        subjects=tuple(desk.link(subject) for subject in claim.about),
        credibility=desk.say(CREDIBILITY_WORDS[claim.credibility]) if claim.credibility else None,
        first_hand=claim.first_hand,
        likelihood=desk.say(claim.likelihood) if claim.likelihood else None,
        confidence=desk.tongue.say_in("confidence", claim.confidence) if claim.confidence else None,
        horizon=desk.date(claim.horizon),
        outcome=desk.say(OUTCOME_WORDS[claim.outcome]) if claim.outcome else None,
        mark=desk.released.marks.get(claim.id),
        caveats=tuple(
            (f"disclaimer-{caveat.disclaimer.id}", caveat.disclaimer.title or desk.say("Disclaimer"))
            for caveat in caveats(desk.ledger, (claim.id,))
            if caveat.disclaimer.placement == "claim"
        ),
        graphic=claim.graphic,
    )


def claim_date(desk: Desk, claim: Claim) -> DateView | None:
    """When a claim was made; where no source says so, when it was reported, marked as that."""
    if claim.asserted is not None:
        return desk.date(claim.asserted)
    reported = desk.date(known(desk.graph, claim))
    return replace(reported, prefix=desk.tongue.say_in("date", "reported")) if reported else None


def origins_of(desk: Desk, claim: Claim) -> Origins:
    """The voices behind a claim's proposition, counted for its whole group."""
    group = desk.ledger.group(claim.id)
    return Origins(
        originators=tuple(desk.link(actor) for actor in group.originators),
        outlets=tuple(desk.link(actor) for actor in group.outlets),
        relays=tuple(desk.link(actor) for actor in group.relays),
        unnamed=group.unnamed,
        own_voice=tuple(desk.link(actor) for actor in group.own_voice),
        folded=tuple(
            (desk.link(name), tuple(desk.link(member) for member in members))
            for name, members in group.folded.items()
            if len(members) > 1
        ),
        others=tuple(desk.link(other) for other in group.claims if other != claim.id),
        withdrawn=tuple(desk.link(withdrawn) for withdrawn in group.withdrawn),
        all_withdrawn=group.withdrawn == group.claims,
        discounted=tuple(desk.link(one) for one, aside in group.set_aside.items() if aside.cause == "discounted"),
        corrected=tuple(desk.link(one) for one, aside in group.set_aside.items() if aside.cause == "corrected"),
        only_set_aside=bool(group.set_aside) and not group.spoken_for,
    )


def figure_view(desk: Desk, key: str, figure: Figure) -> FigureView:
    """A figure in words: "50–70", "about 60 (50–70)", or what was said."""
    return FigureView(
        key=key,
        measure=" ".join(part for part in (figure.of, figure.measure) if part) or key.replace("-", " "),
        unit="" if figure.unit in (None, "people") else str(figure.unit),
        words=figure_words(figure.low, figure.best, figure.high, figure.said, desk.tongue),
        said=figure.said if (figure.low, figure.best, figure.high) != (None, None, None) else None,
        as_of=desk.date(figure.as_of),
        since=desk.date(figure.since),
    )


def figure_words(
    low: Decimal | None, best: Decimal | None, high: Decimal | None, said: str | None, tongue: Tongue
) -> str:
    """A figure in words: "60 (50–70)", "50–70", "at least 50", or what was said, between quotation marks."""
    least, middle, most = ("" if number is None else tongue.number(number) for number in (low, best, high))
    span = least if least == most else f"{least}–{most}" if least and most else ""
    if not span and (least or most):
        phrase = tongue.say("at least %(number)s") if least else tongue.say("at most %(number)s")
        span = phrase % {"number": least or most}
    if middle:
        return f"{middle} ({span})" if span and span != middle else middle
    return span or tongue.say("“%(words)s”", words=said)


def _report_view(desk: Desk, numbering: Numbering, claim: Claim, report: Report) -> ReportView:
    source = desk.corpus.sources[report.source]
    return ReportView(
        cite=numbering.report(claim, report),
        chain=chain_of(desk, claim, report),
        quotes=report.quote,
        quote_evidence=evidence_views(desk, claim.id, report, "quote"),
        excerpts=report.excerpt,
        excerpt_evidence=evidence_views(desk, claim.id, report, "excerpt"),
        quote_language=report.quote_language or desk.language(source),
        translation=report.translation,
        translated_by=report.translated_by,
        reported=desk.date(report.reported),
    )


def _answers(desk: Desk, claim: Claim) -> Iterator[Answer]:
    for response in desk.ledger.responses(claim):
        other = desk.corpus.claims[response.claim]
        party = party_view(desk, other.asserted_by)
        yield Answer(desk.say(response.words), response.how, desk.link(other.id), party, status_view(desk, other.id))
