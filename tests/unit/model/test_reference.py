"""Which ids and rich texts a record holds is read off its types, in the order of its fields."""

from briefings.model.actor import Actor
from briefings.model.briefing import Briefing
from briefings.model.claim import Claim
from briefings.model.disclaimer import Disclaimer
from briefings.model.event import Event
from briefings.model.reference import Pointer, passages, pointers


def test_shorthands_and_lists_give_the_places_of_their_full_form() -> None:
    event = Event.model_validate(
        {
            "id": "e",
            "title": "T",
            "situation": "flood",
            "where": ["bridge", {"said": "near the river"}],
            "actors": ["army", {"said": "somebody", "maybe": ["rebels"]}],
            "sources": ["wire-report"],
        }
    )
    assert [(pointer.keys, pointer.id) for pointer in pointers(event)] == [
        (("situation",), "flood"),
        (("where", 0, "place"), "bridge"),
        (("actors", 0, "actor"), "army"),
        (("actors", 1, "maybe", 0), "rebels"),
        (("sources", 0), "wire-report"),
    ]


def test_a_dates_events_are_references() -> None:
    event = Event.model_validate({"id": "e", "title": "T", "when": {"after": "first", "before": "last"}})
    assert list(pointers(event)) == [
        Pointer(("when", "after"), "first", ("event",)),
        Pointer(("when", "before"), "last", ("event",)),
    ]


def test_keys_are_those_of_the_file_and_not_of_the_class() -> None:
    actor = Actor.model_validate(
        {"id": "a", "name": "A", "type": "person", "relations": [{"as": "leads", "of": "b", "from": {"after": "e"}}]}
    )
    assert [pointer.keys for pointer in pointers(actor)] == [("relations", 0, "of"), ("relations", 0, "from", "after")]


def test_a_key_figure_points_to_its_claim() -> None:
    briefing = Briefing.model_validate(
        {
            "id": "b",
            "situation": "s",
            "title": "T",
            "summary": "S",
            "published": "2024-12-01",
            "key_figures": [{"figure": "toll#killed", "label": "Killed"}],
        }
    )
    assert Pointer(("key_figures", 0, "figure"), "toll", ("claim",)) in list(pointers(briefing))


def test_a_claims_figures_and_parties_are_walked() -> None:
    claim = Claim.model_validate(
        {
            "id": "c",
            "statement": "S",
            "asserted_by": ["army", "ministry"],
            "reports": [{"source": "wire-report", "via": ["wire"]}],
            "figures": {"killed": {"said": "dozens", "since": {"after": "e"}}},
        }
    )
    assert [pointer.id for pointer in pointers(claim)] == ["army", "ministry", "wire-report", "wire", "e"]
    assert [passage.keys for passage in passages(claim)] == [("statement",)]


def test_conditions_are_walked_to_their_depth() -> None:
    disclaimer = Disclaimer.model_validate(
        {
            "id": "d",
            "text": "T",
            "applies_when": {"any": [{"not": {"actor": "army"}}, {"all": [{"place": ["bridge"]}]}]},
        }
    )
    assert [(pointer.keys, pointer.id) for pointer in pointers(disclaimer)] == [
        (("applies_when", "any", 0, "not", "actor", 0), "army"),
        (("applies_when", "any", 1, "all", 0, "place", 0), "bridge"),
    ]


def test_desk_notes_are_no_rich_text() -> None:
    actor = Actor.model_validate({"id": "a", "name": "A", "type": "person", "desk_notes": "[x](actor:y)"})
    assert list(passages(actor)) == []
