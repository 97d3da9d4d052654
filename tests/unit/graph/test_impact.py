"""What rests on a source, claim or actor, and what its retraction would change."""

from typing import Any

import pytest
from content_samples import ACTORS, SOURCES, Records, claim, linked

from briefings.graph.impact import Impact, impact
from briefings.graph.resting import Resting

WIRE: dict[str, Any] = {"source": "wire-report"}
RADIO: dict[str, Any] = {"source": "radio-report", "via": ["wire"]}
CLAIMS: Records = {
    "closed": claim("ministry", reports=[WIRE], attests=["closure"], figures={"lorries": {"best": "12"}}),
    "closed-too": claim("rebels", ("confirms", "closed"), reports=[RADIO], attests=["queue"]),
    "open": claim("monitor", ("disputes", "closed"), reports=[RADIO]),
    "wired": claim("wire", reports=[WIRE], attests=["rumour"]),
    "apart": claim("monitor", reports=[RADIO]),
}
EVENTS: Records = {
    "closure": {"title": "The bridge is closed", "sources": ["radio-report"]},
    "queue": {"title": "Lorries wait", "summary": "A queue [@wire-report]."},
    "rumour": {"title": "A rumour"},
}
BRIEFING: dict[str, Any] = {
    "situation": "flood",
    "title": "The bridge",
    "summary": "All of it.",
    "published": "2024-12-02",
    "trend": {"value": "deteriorated", "why": "A report [@wire-report]."},
    "highlights": [
        "It [is closed](claim:closed).",
        "It is not, [@radio-report].",
        "Both [@wire-report; @radio-report].",
    ],
    "key_figures": [{"figure": "closed#lorries", "label": "Lorries"}],
    "sections": [{"heading": "Bridge", "text": "Nothing here [@radio-report].\n\nIt [is](claim:wired) said."}],
    "unknowns": ["Whether [it is](claim:open)."],
}
DISCLAIMER = {"rule": {"text": "T", "applies_when": {"status": ["corroborated", "contested"]}}}


def of(record_id: str, **changed: Records) -> Impact:
    shelves: dict[str, Records] = {
        "claims": CLAIMS,
        "events": EVENTS,
        "sources": SOURCES,
        "actors": ACTORS,
        "situations": {"flood": {"title": "The flood"}},
        "briefings": {"day": BRIEFING},
        "disclaimers": DISCLAIMER,
        **changed,
    }
    return impact(linked(**shelves), record_id)


def found(result: Impact, kind: str) -> list[Resting]:
    return [one for one in result.rests if one.kind == kind]


def test_a_source_bears_its_claims_and_touches_what_agrees_and_what_disputes() -> None:
    claims = found(of("wire-report"), "claim")
    assert [(one.id, one.how, one.through, one.alone) for one in claims] == [
        ("closed", "read in", "wire-report", True),
        ("wired", "read in", "wire-report", True),
        ("closed-too", "of one proposition with", "closed", False),
        ("open", "disputes", "closed", False),
    ]


def test_pieces_of_a_briefing_are_named_and_say_whether_anything_else_bears_them() -> None:
    result = of("wire-report")
    pieces = [(one.kind, one.number, one.paragraph, one.alone, one.others) for one in result.rests if one.id == "day"]
    assert pieces == [
        ("trend", None, 1, True, ()),
        ("highlight", 3, 1, False, ("radio-report",)),
        ("highlight", 1, 1, True, ()),
        ("paragraph", 1, 2, True, ()),
        ("unknown", 1, 1, False, ("open",)),
        ("key-figure", 1, None, True, ()),
        ("briefing", None, None, False, ("radio-report", "open")),
    ]


def test_each_thing_has_its_place() -> None:
    result = of("wire-report")
    keys = {(one.kind, one.number): one.spot.keys for one in result.rests if one.id in ("day", "closed")}
    assert keys["highlight", 1] == ("briefings", "day", "highlights", 0)
    assert keys["paragraph", 1] == ("briefings", "day", "sections", 0, "text")
    assert keys["key-figure", 1] == ("briefings", "day", "key_figures", 0, "figure")
    assert keys["figure", None] == ("claims", "closed", "figures", "lorries")
    assert all(one.spot.path == "day.yml" for one in result.rests)


def test_an_event_loses_all_support_or_keeps_some() -> None:
    events = {one.id: (one.alone, one.others) for one in found(of("wire-report"), "event")}
    assert events == {
        "closure": (False, ("radio-report",)),
        "rumour": (True, ()),
        "queue": (False, ("closed-too",)),
    }


def test_what_a_retraction_changes_is_told_from_and_to() -> None:
    result = of("wire-report")
    statuses = {
        one.id: (one.before.status if one.before else None, one.after.status if one.after else None)
        for one in result.statuses
    }
    assert statuses == {
        "closed": ("contested", "retracted"),
        "wired": ("reported", "retracted"),
        # Others still say that it is closed, and it is still disputed: by them, and not by what was retracted.
        "open": ("contested", "contested"),
        "rumour": ("reported", "retracted"),
    }
    counts = {(one.id, one.what): (one.before, one.after) for one in result.counts}
    assert counts["closed-too", "originators"] == (("ministry", "rebels"), ("rebels",))
    assert counts["closed-too", "outlets"] == (("wire", "radio"), ("radio",))


def test_what_would_rest_on_nothing_is_listed() -> None:
    left = [(one.kind, one.id) for one in of("wire-report").left_without_support]
    assert left == [
        ("claim", "closed"),
        ("claim", "wired"),
        ("figure", "closed"),
        ("event", "rumour"),
        ("trend", "day"),
        ("text", "queue"),
        ("highlight", "day"),
        ("paragraph", "day"),
        ("key-figure", "day"),
    ]


def test_disclaimers_that_would_no_longer_apply() -> None:
    (change,) = of("wire-report").disclaimers
    assert (change.id, change.gained) == ("rule", ())
    assert "closed" in change.lost


def test_a_disclaimer_that_does_not_apply_yet_is_told_as_one_that_would() -> None:
    rules = {
        "stands": {"text": "T", "applies_when": {"status": ["contested"]}},
        "falls": {"text": "T", "applies_when": {"status": ["retracted"]}},
    }
    told = {one.id: one.how for one in found(of("wire-report", disclaimers=rules), "disclaimer")}
    assert told == {"stands": "applies to", "falls": "would apply to"}


def test_an_actor_bears_what_it_says_what_it_relays_and_what_it_publishes() -> None:
    claims = [(one.id, one.how, one.through) for one in found(of("wire"), "claim")]
    assert claims[:4] == [
        ("wired", "asserted by", "wire"),
        ("apart", "relayed by", "wire"),
        ("closed-too", "relayed by", "wire"),
        ("open", "relayed by", "wire"),
    ]
    assert ("closed", "read in", "wire-report") in claims
    assert [one.id for one in found(of("wire"), "source")] == ["wire-report"]


def test_retracting_an_actor_retracts_what_it_says_and_nothing_that_it_relays() -> None:
    after = {one.id: one.after.status for one in of("wire").statuses if one.after}
    assert after["wired"] == "retracted"
    assert "apart" not in after


def test_a_claim_bears_its_figures_its_event_and_the_text_that_names_it() -> None:
    result = of("closed")
    assert [(one.kind, one.key) for one in result.rests if one.id == "closed"] == [("figure", "lorries")]
    assert "closure" in result.listed
    assert result.kind == "claim"


def test_of_a_retracted_source_it_is_told_what_that_has_changed() -> None:
    retracted: Records = {**SOURCES, "wire-report": {**SOURCES["wire-report"], "status": "retracted"}}
    now, supposed = of("wire-report", sources=retracted), of("wire-report")
    assert (now.retracted, supposed.retracted) == (True, False)
    assert (now.rests, now.statuses, now.counts) == (supposed.rests, supposed.statuses, supposed.counts)


def test_relations_of_actors_rest_on_what_is_named_for_them() -> None:
    related = {**ACTORS["rebels"], "relations": [{"as": "opposes", "of": "ministry", "sources": ["wire-report"]}]}
    (relation,) = found(of("wire-report", actors={**ACTORS, "rebels": related}), "relation")
    assert (relation.id, relation.alone, relation.spot.keys) == (
        "rebels",
        True,
        ("actors", "rebels", "relations", 0, "sources", 0),
    )


def test_only_sources_claims_and_actors_are_retracted_and_unknown_ids_are_told() -> None:
    with pytest.raises(ValueError, match="a briefing cannot be retracted"):
        of("day")
    with pytest.raises(KeyError):
        of("nobody")


def test_retracting_a_correction_lets_what_it_corrected_count_again() -> None:
    claims = {
        "said": claim("ministry", reports=[RADIO]),
        "said-too": claim("rebels", ("confirms", "said"), reports=[RADIO]),
        "denied": claim("monitor", ("disputes", "said"), reports=[RADIO]),
        "fix": claim("spokesman", ("corrects", "said"), reports=[WIRE]),
    }
    result = impact(linked(claims=claims, actors=ACTORS, sources=SOURCES), "wire-report")
    assert {one.id: (one.before.status, one.after.status) for one in result.statuses if one.before and one.after} == {
        "fix": ("claimed", "retracted"),
        "said": ("superseded", "contested"),
        # The reason changes: who disputes it, or is disputed by it, once more is who said it first.
        "denied": ("contested", "contested"),
    }
    counts = {(one.id, one.what): (one.before, one.after) for one in result.counts}
    assert counts["said-too", "originators"] == (("rebels",), ("ministry", "rebels"))


def test_what_is_set_aside_bears_nothing_beside_what_falls() -> None:
    discounted = {"value": "discounted", "why": "It was filmed."}
    claims = {
        "said": claim("ministry", reports=[WIRE], attests=["queue"]),
        "doubted": claim("rebels", reports=[RADIO], attests=["queue"], status=discounted),
    }
    events: Records = {"queue": {"title": "Lorries wait"}}
    (event,) = found(impact(linked(claims=claims, events=events, actors=ACTORS, sources=SOURCES), "said"), "event")
    assert (event.alone, event.others) == (True, ())
    claims["doubted"]["status"] = None
    (event,) = found(impact(linked(claims=claims, events=events, actors=ACTORS, sources=SOURCES), "said"), "event")
    assert (event.alone, event.others) == (False, ("doubted",))


def test_a_dispute_reaches_all_that_say_what_is_disputed() -> None:
    claims = {
        "said": claim("ministry", reports=[WIRE]),
        "said-too": claim("spokesman", ("confirms", "said"), reports=[WIRE]),
        "denied": claim("rebels", ("disputes", "said"), reports=[RADIO]),
    }
    result = impact(linked(claims=claims, actors=ACTORS, sources=SOURCES), "denied")
    assert [(one.id, one.how, one.through) for one in found(result, "claim")] == [
        ("said", "disputed by", "denied"),
        ("said-too", "of one proposition with", "said"),
    ]
    assert {one.id: one.after.status for one in result.statuses if one.after} == {
        "said": "claimed",
        "said-too": "claimed",
    }
