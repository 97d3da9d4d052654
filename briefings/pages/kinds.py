"""What a page is, in words."""

from briefings.model.briefing import Briefing
from briefings.model.claim import Claim
from briefings.model.message import term
from briefings.model.record import Record
from briefings.model.reference import Kind
from briefings.model.vocabulary.briefings import BRIEFING_KIND_WORDS
from briefings.model.vocabulary.claims import CLAIM_KIND_WORDS
from briefings.pages.desk import Desk

KIND_WORDS: dict[Kind, str] = {
    "briefing": term("Briefing"),
    "situation": term("Situation"),
    "event": term("Event"),
    "claim": term("Claim"),
    "actor": term("Actor"),
    "place": term("Place"),
    "source": term("Source"),
    "disclaimer": term("Disclaimer"),
}


def kind_words(desk: Desk, record: Record) -> str:
    """What the page of a record is: "Event", "Forecast", "Update 3"."""
    if isinstance(record, Briefing):
        return kind_and_number(desk, record)
    if isinstance(record, Claim) and record.kind != "claim":
        words = desk.say(CLAIM_KIND_WORDS[record.kind])
        return words[:1].upper() + words[1:]
    return desk.say(KIND_WORDS[record.kind_name])


def kind_and_number(desk: Desk, briefing: Briefing) -> str:
    """Which briefing it is: "Update 3"."""
    kind = desk.say(BRIEFING_KIND_WORDS[briefing.kind])
    return kind if briefing.number is None else f"{kind} {desk.tongue.number(briefing.number)}"
