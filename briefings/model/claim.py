"""Claims: what one party says."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from briefings.model.date import Date
from briefings.model.figure import Figure
from briefings.model.part import Part
from briefings.model.party import Asserter, Relay
from briefings.model.problem import wrong
from briefings.model.record import Record
from briefings.model.reference import ClaimId, EventId, Kind, RichText, SourceId, SubjectId
from briefings.model.scalars import Flag, Id, Language, Line, Words
from briefings.model.vocabulary.admiralty import Credibility
from briefings.model.vocabulary.claims import ClaimKind, EditorStatus, Outcome, Response, Verb
from briefings.model.vocabulary.likelihood import Confidence, Likelihood


def _several(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


_WORDS_OR_LIST = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
Quotations = Annotated[tuple[Words, ...], BeforeValidator(_several), WithJsonSchema(_WORDS_OR_LIST)]
"""One passage, or a list of passages."""


class Report(Part):
    """Where a claim was read, and through whom it came there."""

    source: SourceId
    via: tuple[Relay, ...] | None = None
    """Relays from the asserter outwards; `[]`: read directly from the asserter; absent: not stated."""
    quote: Quotations = ()
    """The asserter's words: between quotation marks in the source, or the whole source when the asserter publishes."""
    excerpt: Quotations = ()
    """The source's own wording."""
    translation: Words | None = None
    translated_by: Line | None = None
    quote_language: Language | None = None
    locator: Line | None = None
    reported: Date | None = None
    """Default: the source's date of issue."""


class Answer(Part):
    """How this claim responds to another one (CiTO)."""

    claim: ClaimId
    as_: Response = Field(alias="as")


class EditorialStatus(Part):
    """An editor's word on a claim, always with a reason."""

    value: EditorStatus
    why: Line


class Claim(Record):
    """A proposition that its asserter holds true; or a position, or the desk's own assessment or forecast."""

    kind_name: ClassVar[Kind] = "claim"

    kind: ClaimKind = "claim"
    statement: RichText
    """The bare proposition, in our words."""
    asserted_by: Asserter
    verb: Verb | None = None
    """The source's own verb; absent: the source's own voice."""
    asserted: Date | None = None
    attests: tuple[EventId, ...] = ()
    about: tuple[SubjectId, ...] = ()
    reports: tuple[Report, ...] = ()
    figures: dict[Id, Figure] = Field({}, description="Key -> figure")
    responds_to: tuple[Answer, ...] = ()
    credibility: Credibility | None = None
    first_hand: Flag = False
    """A medium's own observation."""
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    horizon: Date | None = None
    outcome: Outcome | None = None
    status: EditorialStatus | None = None
    graphic: Line | None = None
    """What may distress in the words quoted: quotes, excerpts and translations stand behind a warning that says so."""

    @property
    def label(self) -> str:
        """The statement (rich text: pages show it rendered)."""
        return self.statement.strip()

    def quotations(self) -> Iterator[tuple[int, str, str]]:
        """Every quote and excerpt: position of its report, "quote" or "excerpt", the words."""
        for position, report in enumerate(self.reports):
            for name, passages in (("quote", report.quote), ("excerpt", report.excerpt)):
                for words in passages:
                    yield position, name, words

    @model_validator(mode="after")
    def _status_is_a_claims_own(self) -> "Claim":
        if self.kind != "claim" and self.status is not None:
            raise wrong(
                "status-without-claim",
                f"a {self.kind} has no status: it is not true or false",
                "delete `status`, or make the record a claim",
                keys=("status",),
            )
        own = [name for name in ("likelihood", "confidence", "outcome") if getattr(self, name)]
        if own and self.kind not in ("assessment", "forecast"):
            raise wrong(
                "likelihood-without-assessment",
                f"likelihood, confidence and outcome belong to assessments and forecasts, not to a {self.kind}",
                "set `kind: assessment` or `kind: forecast`, or delete them",
                keys=(own[0],),
            )
        return self
