"""The corpus does not show in which order the files came."""

from content_samples import corpus

from briefings.model.corpus import SHELF_OF, SHELVES, corpus_of
from briefings.model.problem import Spot
from briefings.model.reference import KINDS


def test_every_kind_has_its_shelf() -> None:
    assert tuple(SHELF_OF) == KINDS
    assert [SHELF_OF[model.kind_name] for model in SHELVES.values()] == list(SHELVES)


def test_records_stand_in_the_order_of_their_ids() -> None:
    found = corpus(places={"b": {"name": "B", "kind": "city"}, "a": {"name": "A", "kind": "city"}})
    assert list(found.places) == ["a", "b"]
    assert found == corpus_of(reversed(list(found)), found.files)


def test_a_record_is_found_whatever_its_kind() -> None:
    found = corpus(places={"a": {"name": "A", "kind": "city"}}, situations={"s": {"title": "S"}})
    assert [record.label for record_id in ("s", "a") if (record := found.get(record_id))] == ["S", "A"]
    assert found.get("nobody") is None
    assert len(found) == 2


def test_a_spot_without_keys_is_the_id_itself() -> None:
    found = corpus(places={"a": {"name": "A", "kind": "city"}})
    assert found.spot(found.places["a"]) == Spot("day.yml", ("places", "a"), None, on_key=True)
    assert found.spot(found.places["a"], "name", offset=2) == Spot("day.yml", ("places", "a", "name"), 2)
