"""What single kinds of record refuse."""

from typing import Any

import pytest
from pydantic import ValidationError

from briefings.model.actor import Actor, ActorRelation
from briefings.model.figure import Figure, KeyFigure
from briefings.model.media import Media
from briefings.model.part import Part
from briefings.model.place import Place
from briefings.model.release import Release
from briefings.model.situation import Situation
from briefings.model.source import Source


def faults(model: type[Part], **fields: Any) -> list[str]:
    with pytest.raises(ValidationError) as raised:
        model.model_validate(fields)
    return [error["type"] for error in raised.value.errors()]


@pytest.mark.parametrize("path", ["media/map.png", "map.png", "a b/ü.jpg"])
def test_media_are_named_from_the_content_folder_on(path: str) -> None:
    assert Media(file=path, alt="A").file == path


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "../map.png",
        "a/../b.png",
        "a//b.png",
        "./a.png",
        "a\\b.png",
        "C:/a.png",
        "https://example.org/a.png",
    ],
)
def test_media_outside_the_content_folder_are_refused(path: str) -> None:
    assert faults(Media, file=path, alt="A") == ["bad-path"]


def test_a_figure_gives_a_number_or_words() -> None:
    assert Figure.model_validate({"said": "dozens"}).best is None
    assert faults(Figure, measure="killed") == ["empty-figure"]


@pytest.mark.parametrize("unit", ["people", "tonnes", "USD", "SYP"])
def test_units_are_ochas_or_currencies(unit: str) -> None:
    assert Figure.model_validate({"best": "1", "unit": unit}).unit == unit


def test_a_key_figure_is_addressed_by_claim_and_key() -> None:
    figure = KeyFigure(figure="toll#killed", label="Killed")
    assert (figure.claim, figure.key) == ("toll", "killed")
    assert faults(KeyFigure, figure="toll", label="Killed") == ["bad-figure-address"]


def test_a_place_has_both_coordinates_or_none() -> None:
    assert faults(Place, id="p", name="P", kind="city", lon="1") == ["half-coordinate"]
    assert Place.model_validate({"id": "p", "name": "P", "kind": "city", "lat": "0", "lon": "0"}).lat == 0


def test_spans_given_in_two_fields_run_forwards() -> None:
    assert faults(Situation, id="s", title="S", started="2024-11", ended="2024-10") == ["backwards-date"]
    assert faults(ActorRelation, **{"as": "leads", "of": "a", "from": "2024", "to": "2023"}) == ["backwards-date"]
    overlapping = {"id": "s", "title": "S", "started": "2024-11", "ended": "2024"}
    assert Situation.model_validate(overlapping).ended is not None


def test_labels_stand_without_tlp_and_absent_means_public() -> None:
    assert Release() == Release.model_validate({"tlp": "CLEAR", "status": "published"})
    assert faults(Release, tlp="TLP:RED") == ["literal_error"]
    assert faults(Release, embargo_until="2024-12") == ["bad-date"]


def test_square_brackets_mark_a_title_that_the_desk_supplied() -> None:
    titles = ("[Rebel attack]", "Rebel attack [updated]")
    assert [Source(id="s", type="report", title=title).supplied_title for title in titles] == [True, False]


def test_the_short_label_is_an_acronym_that_is_shorter() -> None:
    actor = Actor.model_validate(
        {"id": "a", "name": "Syrian Observatory", "type": "monitor", "aliases": ["the Observatory", "SOHR"]}
    )
    assert actor.short_label == "SOHR"
    assert actor.model_copy(update={"aliases": ()}).short_label == "Syrian Observatory"
