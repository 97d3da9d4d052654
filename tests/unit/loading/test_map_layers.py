"""Map layers: what is read of a GeoJSON file, and that nothing in one stops the program."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.loading.json_places import index_of
from briefings.loading.layers import MAX_BYTES, load_layers
from briefings.loading.tree import MemoryTree
from briefings.model.layer import Layer
from briefings.model.problem import Problem

SQUARE = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]


def layer(geometry: Any = None, **more: Any) -> bytes:
    shape = geometry or {"type": "Polygon", "coordinates": [SQUARE]}
    feature = {"type": "Feature", "properties": {"name": "North", "pcode": "XX01"}, "geometry": shape}
    top = {"type": "FeatureCollection", "features": [feature], "label": "Lines", "source": "survey"}
    return json.dumps({**top, "licence": "CC0", "style": "division", **more}).encode()


def loaded(data: bytes) -> tuple[tuple[Layer, ...], tuple[Problem, ...]]:
    found = load_layers(MemoryTree({"layers/lines.geojson": data, "other/lines.geojson": b"{"}))
    return found.layers, found.problems


def problem_of(data: bytes) -> Problem:
    layers, problems = loaded(data)
    assert layers == ()
    (problem,) = problems
    assert problem.place is not None
    return problem


def test_a_layer_says_what_it_is_whose_it_is_and_from_when() -> None:
    (found,), problems = loaded(layer(as_of="2024-11-30", situation="flood", release={"tlp": "AMBER"}))
    assert problems == ()
    assert (found.label, found.source, found.licence, found.style) == ("Lines", "survey", "CC0", "division")
    assert (found.situation, found.as_of.edtf if found.as_of else None, found.release.tlp) == (
        "flood",
        "2024-11-30",
        "AMBER",
    )
    assert found.by_pcode()["XX01"].name == "North"


def test_the_property_of_p_codes_can_be_named() -> None:
    (found,), _ = loaded(layer(pcode="name"))
    assert list(found.by_pcode()) == ["North"]


def test_an_area_may_wind_either_way_and_a_position_may_have_a_height() -> None:
    high = [[x, y, 120.5] for x, y in reversed(SQUARE)]
    (found,), problems = loaded(layer({"type": "MultiPolygon", "coordinates": [[high]]}))
    assert problems == ()
    assert found.features[0].rings == (((0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0), (0.0, 0.0)),)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "bad-layer"),
        (b"\xff\xfe", "not-utf8"),
        (b"[" * 100_000, "bad-layer"),
        (b'{"type": NaN}', "bad-layer"),
        (b'{"a": ' + b"9" * 5000 + b"}", "bad-layer"),
        (layer().replace(b"[1, 1]", b"[1e999, 1]"), "bad-coordinate"),
        (layer().replace(b"[1, 1]", b"[-Infinity, 1]"), "bad-layer"),
        (layer().replace(b"[1, 1]", b"[" + b"9" * 4000 + b", 1]"), "bad-coordinate"),
        (layer().replace(b"[1, 1]", b"[true, 1]"), "bad-layer"),
        (layer().replace(b"[1, 1]", b'["1", 1]'), "bad-layer"),
        (layer().replace(b"[1, 1]", b"[1]"), "bad-layer"),
        (layer().replace(b"[1, 1]", b"null"), "bad-layer"),
        (layer({"type": "Polygon", "coordinates": []}), "bad-layer"),
        (layer({"type": "Polygon", "coordinates": [SQUARE[:2]]}), "bad-layer"),
        (layer({"type": "Polygon", "coordinates": [SQUARE[:4]]}), "unclosed-ring"),
        (layer({"type": "LineString", "coordinates": [[0, 0]]}), "bad-layer"),
        (layer({"type": "GeometryCollection", "geometries": []}), "bad-layer"),
        (layer(features=[]), "bad-layer"),
        (layer(features=[None]), "bad-layer"),
        (layer(features=[{"type": "Feature", "properties": [], "geometry": {"type": "Point"}}]), "bad-layer"),
        (layer(label=["a", "list"]), "bad-layer"),
        (layer(label="turned \u202e round"), "bad-layer"),
        (layer(style="frontline"), "bad-layer"),
        (layer(as_of="yesterday"), "bad-layer"),
        (layer(release={"status": "secret"}), "bad-layer"),
        (layer(colour="red"), "bad-layer"),
        (b" " * (MAX_BYTES + 1), "too-large"),
    ],
)
def test_what_cannot_be_drawn_is_a_problem_with_a_place(data: bytes, code: str) -> None:
    assert problem_of(data).code == code


@given(st.binary(max_size=200))
def test_no_bytes_stop_the_program(data: bytes) -> None:
    loaded(data)


@given(st.integers(0, len(layer()) - 1), st.sampled_from([b"[", b"]", b"{", b"}", b'"', b",", b"9", b"-", b"e", b""]))
def test_no_slip_in_a_layer_stops_the_program(at: int, put: bytes) -> None:
    data = layer()
    layers, problems = loaded(data[:at] + put + data[at + 1 :])
    assert len(layers) + len(problems) == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(JSON, st.sampled_from([None, 1]), st.booleans())
def test_every_value_of_a_json_text_is_found_by_its_keys(value: Any, indent: int | None, ascii_only: bool) -> None:
    source = json.dumps(value, indent=indent, ensure_ascii=ascii_only)

    def walk(part: Any, keys: tuple[str | int, ...]) -> None:
        found, _ = json.JSONDecoder().raw_decode(source, index_of(source, keys))
        assert found == part
        for key, inner in part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ():
            walk(inner, (*keys, key))

    walk(value, ())
