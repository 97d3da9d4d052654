"""What a page's map shows: each place as exactly as it is known, and what is not known as not known."""

import json

import pytest
from html_reading import read
from hypothesis import given
from hypothesis import strategies as st
from sample_site import NOW, PUBLISHER, desk_of, sample

from briefings.loading.tree import MemoryTree
from briefings.pages.desk import Desk
from briefings.pages.map.labels import Label, Sheet, width_of
from briefings.pages.map.marks import Mark
from briefings.pages.map.section import MOST_ROWS, MapRow, MapView, map_view
from briefings.rendering.renderer import render
from briefings.settings import Edition, MapSettings, Settings
from briefings.site import Site, open_site

SOURCE = "sources:\n  survey: {type: report, title: A survey}\n"
CLAIM = """
  {0}: {{statement: It happened., asserted_by: monitor, verb: said, attests: [{1}], reports: [{{source: survey}}]}}
"""


def view_of(places: str, where: str, **files: bytes) -> MapView:
    """The map of one event at these places."""
    desk = desk_of(f"{SOURCE}places:\n{places}\nevents:\n  strike: {{title: A strike, where: {where}}}\n", **files)
    view = map_view(desk, "Map", desk.corpus.events)
    assert view is not None
    return view


def only(view: MapView) -> MapRow:
    (row,) = view.rows
    return row


def divisions(*codes: str) -> bytes:
    """Squares of one degree beside each other, from 36 to 37 degrees north and from 37 degrees east on."""
    features = [
        {
            "type": "Feature",
            "properties": {"pcode": code},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[37 + at, 36], [38 + at, 36], [38 + at, 37], [37 + at, 37], [37 + at, 36]]],
            },
        }
        for at, code in enumerate(codes)
    ]
    top = {"type": "FeatureCollection", "label": "Divisions", "source": "survey", "licence": "CC0"}
    return json.dumps({**top, "style": "division", "features": features}).encode()


@pytest.mark.parametrize(
    ("kind", "precision", "area", "words"),
    [
        ("city", None, None, "drawn as a point"),
        ("city", 2, "circle", "drawn as a circle of 25 km"),
        ("second-order-division", None, "soft", "its outline is not on record; drawn as a soft circle of 30 km"),
        ("first-order-division", None, "soft", "its outline is not on record; drawn as a soft circle of 75 km"),
        ("road", None, "soft", "its outline is not on record; drawn as a soft circle of 25 km"),
        ("city", 6, "country", "drawn as the whole country"),
        ("water", None, "soft", "its outline is not on record; drawn as a soft circle of 50 km"),
    ],
)
def test_a_place_is_drawn_as_exactly_as_it_is_known(kind: str, precision: int | None, area: str, words: str) -> None:
    said = f"{{place: here, precision: {precision}}}" if precision else "here"
    view = view_of(f"  here: {{name: Here, kind: {kind}, country: SY, lat: 36.2, lon: 37.1}}", f"[{said}]")
    assert view.drawing is not None
    assert [one.kind for one in view.drawing.areas] == ([area] if area else [])
    assert only(view).drawn == words
    assert len(view.drawing.marks) == 1


def test_a_division_has_the_outline_that_the_desks_layer_gives_it() -> None:
    place = "  here: {name: Here, kind: first-order-division, pcode: XX01}"
    view = view_of(place, "[here]", **{"layers/divisions.geojson": divisions("XX01")})
    assert view.drawing is not None
    assert [one.kind for one in view.drawing.areas] == ["outline"]
    assert only(view).drawn == "drawn as its outline"
    (mark,) = view.drawing.marks
    assert 0 < mark.x < view.drawing.width
    assert 0 < mark.y < view.drawing.height


def test_without_a_position_nothing_is_drawn_and_the_table_says_why() -> None:
    view = view_of("  here: {name: Here, kind: facility, country: SY}", "[here, {said: near the river}]")
    assert view.drawing is None
    here, said = view.rows
    assert (here.is_drawn, here.drawn) == (False, "the desk has neither a position nor an outline of it")
    assert (said.said, said.is_drawn, said.drawn) == ("near the river", False, "named only in the source's words")


def test_a_country_alone_is_drawn_by_its_shape_with_its_mark_inside() -> None:
    view = view_of("  syria: {name: Syria, kind: country, country: SY}", "[syria]")
    assert view.drawing is not None
    assert [one.kind for one in view.drawing.areas] == ["country"]
    assert [mark.label.text for mark in view.drawing.marks if mark.label] == ["Syria"]
    assert "Syria" not in [name.text for name in view.drawing.names], "its name stands at its mark already"


def test_a_blurred_position_is_told_by_its_cell_and_a_wider_precision_makes_it_wider() -> None:
    place = "  clinic: {name: Clinic, kind: facility, lat: 36.212345, lon: 37.154321, blur: 20}"
    narrow, wide = view_of(place, "[clinic]"), view_of(place, "[{place: clinic, precision: 2}]")
    assert only(narrow).drawn == "position blurred; drawn as the cell of 20 km in which it lies"
    assert only(wide).drawn == "position blurred; drawn as a circle of 40 km"
    assert narrow.drawing is not None
    assert [one.kind for one in narrow.drawing.areas] == ["cell"]


DAY = f"""
{SOURCE}
actors:
  monitor: {{name: Monitor, type: monitor}}
situations:
  war: {{title: The war, places: [syria, lebanon, empty-town]}}
places:
  syria: {{name: Syria, kind: country, country: SY}}
  lebanon: {{name: Lebanon, kind: country, country: LB}}
  aleppo: {{name: Aleppo, kind: city, within: syria, lat: 36.20, lon: 37.16}}
  suburb: {{name: A suburb, kind: town, within: aleppo, lat: 36.21, lon: 37.17}}
  hama: {{name: Hama, kind: city, within: syria, lat: 35.13, lon: 36.75}}
  empty-town: {{name: Raqqa, kind: town, within: syria, lat: 35.95, lon: 39.01}}
events:
  one: {{title: One, situation: war, when: 2024-11-28, where: [aleppo]}}
  two: {{title: Two, situation: war, when: 2024-11-27, where: [{{place: aleppo, precision: 2}}]}}
  three: {{title: Three, situation: war, where: [suburb]}}
  four: {{title: Four, situation: war, where: [hama]}}
  five: {{title: Five, situation: war}}
claims:
{CLAIM.format("c1", "one")}{CLAIM.format("c4", "four")}
"""


def site_of(**files: bytes) -> Site:
    return open_site(Settings(publisher=PUBLISHER), MemoryTree({"day.yml": DAY.encode(), **files}), NOW)


def situation_map(desk: Desk) -> MapView:
    situation = desk.corpus.situations["war"]
    view = map_view(desk, "Map", desk.corpus.events, situation.places, "war", silence=True)
    assert view is not None
    assert view.drawing is not None
    return view


def test_events_at_one_place_and_at_places_too_close_to_tell_apart_are_one_mark_with_their_number() -> None:
    drawing = situation_map(site_of().desk).drawing
    assert drawing is not None
    assert [(mark.places, mark.count, mark.status) for mark in drawing.marks] == [
        (("aleppo", "suburb"), 3, "mixed"),
        (("hama",), 1, "reported"),
        (("empty-town",), 0, "none"),
        (("lebanon",), 0, "none"),
    ]
    assert drawing.marks[0].words == "Aleppo and A suburb: 3 events"


def test_rows_stand_by_name_and_what_holds_places_with_events_has_no_row_of_silence() -> None:
    view = situation_map(site_of().desk)
    rows = [
        (row.place.text if row.place else "", row.precision, [one.link.text for one in row.events]) for row in view.rows
    ]
    assert rows == [
        ("A suburb", "exact place", ["Three"]),
        ("Aleppo", "exact place", ["One"]),
        ("Aleppo", "within about 25 km", ["Two"]),
        ("Hama", "exact place", ["Four"]),
        ("Lebanon", "country", []),
        ("Raqqa", "exact place", []),
    ]
    assert view.placeless == 1


def test_a_country_of_the_situation_without_a_record_is_drawn_apart_and_the_legend_says_what_that_means() -> None:
    view = situation_map(site_of().desk)
    assert view.drawing is not None
    assert len(view.drawing.silent) == 1, "Lebanon; of Syria there are events on record"
    assert "No record of the desk. It does not mean that nothing happened." in [one.words for one in view.legend]


def test_divisions_without_a_record_are_drawn_apart_but_not_on_the_map_of_a_single_event() -> None:
    layer = {"layers/divisions.geojson": divisions("XX01", "XX02", "XX03")}
    desk = site_of(**layer).desk
    assert len(situation_map(desk).drawing.silent) == 3  # type: ignore[union-attr]  # Lebanon and two of the three
    alone = map_view(desk, "Map", ["one"])
    assert alone is not None
    assert alone.drawing is not None
    assert alone.drawing.silent == ()


def test_all_links_of_a_map_lead_somewhere_on_the_page_and_no_anchor_stands_twice() -> None:
    root = read(site_of().render("situations/war/").html)
    ids = [one.attributes["id"] for one in root if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    inner = {link.attributes["href"][1:] for link in root.find("a") if link.attributes["href"].startswith("#map")}
    assert inner
    assert inner <= set(ids)


def test_the_script_that_moves_a_map_is_on_the_map_page_and_on_situations_alone() -> None:
    site = site_of()
    assert {url for url in site.pages if "map" in site.render(url).scripts} == {"map/", "situations/war/"}


def test_a_site_without_places_says_so_on_its_map_page() -> None:
    site = open_site(Settings(), MemoryTree({"day.yml": b"events:\n  one: {title: One}\n"}), NOW)
    assert "No event on record names a place." in site.render("map/").html


@pytest.mark.parametrize(("style", "dashed"), [("dashed", True), ("solid", False), ("none", False)])
def test_a_desk_says_how_it_draws_a_disputed_line(style: str, dashed: bool) -> None:
    day = b"places:\n  pristina: {name: Pristina, kind: city, lat: 42.66, lon: 21.16}\n"
    day += b"events:\n  talks: {title: Talks, where: [pristina]}\n"
    settings = Settings(map=MapSettings(worldview={"kosovo": style}))  # type: ignore[dict-item]
    desk = open_site(settings, MemoryTree({"day.yml": day}), NOW).desk
    view = map_view(desk, "Map", ["talks"])
    assert view is not None
    assert view.drawing is not None
    assert bool(view.drawing.base.disputed) is dashed
    assert any(one.sign == "disputed" for one in view.legend) is dashed
    assert bool(view.drawing.base.borders) is True


def front(**more: object) -> bytes:
    line = {"type": "LineString", "coordinates": [[36.5, 35.5], [37.5, 36.5]]}
    feature = {"type": "Feature", "properties": {"name": "SECRET-NAME", "note": "<script>"}, "geometry": line}
    top = {"type": "FeatureCollection", "label": "Front <b>line</b>", "source": "survey", "licence": "CC0"}
    return json.dumps({**top, "style": "front-line", "features": [feature], **more}).encode()


def test_a_layer_is_drawn_with_its_source_and_of_the_file_nothing_else_is_published() -> None:
    html = site_of(**{"layers/front.geojson": front()}).render("situations/war/").html
    assert 'class="map-layer-front-line"' in html
    assert "Front &lt;b&gt;line&lt;/b&gt;" in html
    assert "SECRET-NAME" not in html
    assert 'href="../../sources/survey/"' in html


@pytest.mark.parametrize("more", [{"release": {"status": "draft"}}, {"situation": "other"}, {"source": "withheld"}])
def test_a_layer_that_may_not_be_shown_is_not_drawn(more: dict[str, object]) -> None:
    other = b"situations:\n  other: {title: Other}\n"
    other += b"sources:\n  withheld: {type: report, title: Withheld, release: {tlp: RED}}\n"
    plain = site_of(**{"other.yml": other}).render("situations/war/").html
    html = site_of(**{"other.yml": other, "layers/front.geojson": front(**more)}).render("events/one/").html
    assert "map-layer" not in html
    if "situation" not in more:
        same = site_of(**{"other.yml": other, "layers/front.geojson": front(**more)}).render("situations/war/").html
        assert same == plain


@pytest.mark.parametrize("edition", ["public", "internal"])
def test_the_exact_position_of_the_blurred_mill_is_nowhere_in_the_sample(edition: Edition) -> None:
    site = sample(edition)
    texts = [site.render(url).html.encode() for url in site.pages]
    texts += [content for _, content in site.files()] + [make() for _, make in site.computed_files()]
    assert [text for text in texts if b"5274" in text or b".2731" in text] == []


@given(st.lists(st.tuples(st.text("abc", min_size=1, max_size=12), st.floats(0, 300), st.floats(0, 200)), max_size=12))
def test_no_name_covers_another_or_leaves_the_map(names: list[tuple[str, float, float]]) -> None:
    sheet = Sheet(300, 200)
    boxes = [box_of(label) for text, x, y in names if (label := sheet.beside(text, x, y, 10))]
    for at, one in enumerate(boxes):
        assert one[0] >= 0
        assert one[2] <= 300
        for other in boxes[at + 1 :]:
            assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def box_of(label: Label) -> tuple[float, float, float, float]:
    width = width_of(label.text)
    left = {"start": label.x, "middle": label.x - width / 2, "end": label.x - width}[label.anchor]
    return left, label.y - 12, left + width, label.y + 4


def test_the_map_of_a_city_is_small() -> None:
    html = render(site_of().pages["events/one/"].build()).html
    drawing = html[html.index('<svg class="map"') : html.index("<figcaption>")]
    assert len(drawing.encode()) < 12_000


def many(count: int) -> MapView:
    """The map of an event at each of so many places, all within a kilometre."""
    places = "".join(f"  p{n}: {{name: P {n:03}, kind: city, lat: 36.2, lon: {37 + n / 1e5}}}\n" for n in range(count))
    events = "".join(f"  e{n}: {{title: E {n}, where: [p{n}]}}\n" for n in range(count))
    desk = desk_of(f"places:\n{places}events:\n{events}")
    view = map_view(desk, "Map", desk.corpus.events)
    assert view is not None
    return view


def test_a_long_table_counts_events_that_a_shorter_one_names() -> None:
    assert {(len(row.events), row.more) for row in many(MOST_ROWS).rows} == {(1, 0)}
    view = many(MOST_ROWS + 1)
    assert {(len(row.events), row.more) for row in view.rows} == {(0, 1)}
    assert len(view.rows) == MOST_ROWS + 1


def test_a_mark_of_many_places_names_some_and_counts_the_rest() -> None:
    assert [mark.words for mark in marks(many(6))] == ["P 000, P 001, P 002, P 003, P 004 and P 005: 6 events"]
    expected = "P 000, P 001, P 002, P 003, P 004 and 3 more places: 8 events"
    assert [mark.words for mark in marks(many(8))] == [expected]


def marks(view: MapView) -> tuple[Mark, ...]:
    assert view.drawing is not None
    return view.drawing.marks
