"""What a statement of the past is of, in a page's words: "Status of “Aleppo’s airport taken”"."""

from collections.abc import Mapping

from briefings.history.said import Key
from briefings.model.message import term
from briefings.pages.tongue import Tongue

_OF_BRIEFING: Mapping[str, str] = {
    "title": term("Title"),
    "kind": term("Kind of briefing"),
    "number": term("Number"),
    "published": term("Published"),
    "period": term("Period"),
    "cutoff": term("Information cut-off"),
    "next_update": term("Next update"),
    "summary": term("Summary"),
    "summary-refers": term("What the summary rests on"),
    "highlights": term("Highlights"),
    "highlights-refers": term("What the highlights rest on"),
    "unknowns": term("What is not known"),
    "unknowns-refers": term("What is not known: sources"),
    "sections": term("Sections"),
    "trend": term("Trend"),
    "why": term("Why this trend"),
    "why-refers": term("What the trend rests on"),
    "alerts": term("Alerts"),
    "outlook": term("Outlook"),
    "authors": term("Authors"),
    "media": term("Pictures and files"),
}
_OF_PART: Mapping[str, str] = {
    "section": term("Section “%(part)s”"),
    "section-refers": term("What section “%(part)s” rests on"),
    "key-figure": term("Key figure: %(part)s"),
    "key-figure-from": term("Whom the key figure is from: %(part)s"),
}
_OF_RECORD: Mapping[tuple[str, str], str] = {
    ("claim", "statement"): term("Claim"),
    ("claim", "statement-refers"): term("What “%(name)s” refers to"),
    ("claim", "claim-kind"): term("Kind of “%(name)s”"),
    ("claim", "asserted_by"): term("Who says “%(name)s”"),
    ("claim", "verb"): term("Verb of “%(name)s”"),
    ("claim", "asserted"): term("When “%(name)s” was said"),
    ("claim", "horizon"): term("Horizon of “%(name)s”"),
    ("claim", "credibility"): term("Credibility of “%(name)s”"),
    ("claim", "likelihood"): term("Likelihood of “%(name)s”"),
    ("claim", "confidence"): term("Confidence in “%(name)s”"),
    ("claim", "outcome"): term("Outcome of “%(name)s”"),
    ("claim", "status"): term("Status of “%(name)s”"),
    ("claim", "originators"): term("Originators of “%(name)s”"),
    ("claim", "outlets"): term("Outlets of “%(name)s”"),
    ("claim", "attests"): term("Events that “%(name)s” attests"),
    ("claim", "figure"): term("Figure “%(part)s” of “%(name)s”"),
    ("claim", "response"): term("How “%(name)s” stands to “%(other)s”"),
    ("claim", "report"): term("“%(name)s” as read in “%(other)s”"),
    ("event", "title"): term("Event"),
    ("event", "summary"): term("Summary of the event “%(name)s”"),
    ("event", "summary-refers"): term("What the event “%(name)s” rests on"),
    ("event", "when"): term("When: “%(name)s”"),
    ("event", "where"): term("Where: “%(name)s”"),
    ("event", "type"): term("Type of the event “%(name)s”"),
    ("event", "actors"): term("Who took part: “%(name)s”"),
    ("event", "status"): term("Status of the event “%(name)s”"),
    ("source", "title"): term("Source"),
    ("source", "type"): term("Type of the source “%(name)s”"),
    ("source", "publisher"): term("Publisher of “%(name)s”"),
    ("source", "authors"): term("Authors of “%(name)s”"),
    ("source", "issued"): term("When “%(name)s” was issued"),
    ("source", "url"): term("Address of “%(name)s”"),
    ("source", "status"): term("Status of the source “%(name)s”"),
    ("source", "notice"): term("Notice of the source “%(name)s”"),
    ("source", "notice-refers"): term("What the notice of “%(name)s” refers to"),
    ("actor", "name"): term("Actor"),
    ("actor", "type"): term("Type of “%(name)s”"),
    ("place", "name"): term("Place"),
    ("disclaimer", "text"): term("Disclaimer"),
    ("disclaimer", "claims"): term("Claims to which a disclaimer applies"),
    ("situation", "title"): term("Situation"),
}


_ADDRESS = term("Address of the page of “%(name)s”")


def label_words(key: Key, tongue: Tongue, names: Mapping[str, str]) -> str:
    """What a statement is of."""
    if key.kind == "briefing":
        return (
            tongue.say(_OF_PART[key.field], part=key.part)
            if key.field in _OF_PART
            else tongue.say(_OF_BRIEFING[key.field])
        )
    name, other = names.get(key.id, key.id), names.get(key.part, key.part)
    text = _ADDRESS if key.field == "address" else _OF_RECORD[key.kind, key.field]
    said = tongue.say(text)
    return said % {"name": name, "other": other, "part": key.part.replace("-", " ")} if "%" in text else said
