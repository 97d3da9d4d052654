"""The files of `/data/`: they hold the ledger, no more, and open safely in a spreadsheet."""

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from machine_files import briefing, computed, linked, site_of
from sample_site import NOW, sample, sample_settings

from briefings.exports.downloads.csv_file import csv_file, written
from briefings.loading.tree import MemoryTree
from briefings.model.problem import Severity
from briefings.pages import place
from briefings.pages.tables import TABLES
from briefings.settings import Settings
from briefings.site import open_site


def files() -> dict[str, bytes]:
    return {path: make() for path, make in sample().computed_files() if path.startswith("data/")}


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files()[f"data/{table}.csv"].decode(), newline="")))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_text_that_a_spreadsheet_would_take_for_a_formula_gets_an_apostrophe(start: str) -> None:
    assert written(f"{start}1+1") == f"'{start}1+1"
    assert written(f"1{start}") == f"1{start}"


def test_a_null_character_never_reaches_a_file() -> None:
    assert written("\0=1") == "'\ufffd=1"


def test_numbers_below_zero_stay_numbers_and_what_is_not_known_stays_empty() -> None:
    cells = (Decimal("-0.250"), -3, Decimal("1E+3"), True, False, None, "")
    assert [written(cell) for cell in cells] == ["-0.250", "-3", "1000", "true", "false", "", ""]


def test_what_would_break_a_line_is_quoted() -> None:
    assert csv_file(["a", "b"], [('say "x", y', "1\r\n2")]) == b'a,b\r\n"say ""x"", y","1\r\n2"\r\n'


def test_each_record_of_a_table_stands_in_it_once() -> None:
    corpus = sample().desk.corpus
    for table in ("events", "claims", "sources", "actors", "places"):
        assert [row["id"] for row in rows(table)] == list(getattr(corpus, table))
    assert len(rows("reports")) == sum(len(claim.reports) for claim in corpus.claims.values())
    assert len(rows("figures")) == sum(len(claim.figures) for claim in corpus.claims.values())


def test_a_claims_row_says_what_its_page_says() -> None:
    desk = sample().desk
    for row in rows("claims"):
        standing = desk.ledger.standing(row["id"])
        assert row["status"] == (standing.status if standing else "")
        assert row["originators"].split() == list(desk.ledger.group(row["id"]).originators)


def test_the_dictionary_names_the_columns_of_each_file_and_every_value_is_one_of_its_terms() -> None:
    package = json.loads(files()["data/datapackage.json"])
    assert [resource["name"] for resource in package["resources"]] == [table.name for table in TABLES]
    for resource in package["resources"]:
        found = rows(resource["name"])
        fields = resource["schema"]["fields"]
        assert list(found[0]) == [field["name"] for field in fields]
        for field in fields:
            constraints = field.get("constraints", {})
            values = [row[field["name"]] for row in found]
            assert not constraints.get("required") or all(values), field["name"]
            assert set(filter(None, values)) <= set(constraints.get("enum", values)), field["name"]
        key = [tuple(row[name] for name in resource["schema"]["primaryKey"]) for row in found]
        assert len(set(key)) == len(key)


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ("CC BY 4.0", [{"name": "CC-BY-4.0", "title": "CC BY 4.0"}]),
        ("All rights reserved ©", [{"name": "other", "title": "All rights reserved ©"}]),
        ("", None),
    ],
)
def test_the_licence_is_named_as_the_desk_names_it(licence: str, expected: Any) -> None:
    settings = sample_settings()
    site = open_site(replace(settings, publisher=replace(settings.publisher, licence=licence)), now=NOW)
    assert json.loads(computed(site)["data/datapackage.json"]).get("licenses") == expected


def test_the_ledger_is_content_that_another_desk_can_load_and_derives_the_same() -> None:
    ledger = json.loads(files()["data/ledger.json"])
    again = open_site(
        Settings(publisher=sample().settings.publisher),
        MemoryTree({"a.yml": json.dumps(ledger["records"]).encode()}),
        NOW,
    )
    errors = {found.code for found in again.verdict.findings if found.severity == Severity.ERROR}
    assert errors <= {"missing-file"}, "pictures are not in the ledger"
    assert len(again.desk.corpus) == len(sample().desk.corpus)
    told = {path: make() for path, make in again.computed_files() if path.startswith("data/")}
    assert json.loads(told["data/ledger.json"])["derived"] == ledger["derived"]
    for name in ("claims", "events", "places"):
        assert told[f"data/{name}.csv"] == files()[f"data/{name}.csv"]


def test_the_schema_knows_nothing_of_what_is_the_desks_own() -> None:
    text = files()["data/schema.json"].decode()
    for name in ("desk_notes", "redact", "embargo_until"):
        assert f'"{name}": {{' not in text


def test_what_is_redacted_is_not_named() -> None:
    site = site_of(
        briefing(redact="[hidden-claim]")
        + "actors:\n  town: {name: Town, type: person}\n"
        + "claims:\n  hidden-claim: {statement: S., asserted_by: town, release: {status: draft}}\n"
    )
    assert not [path for path, data in computed(site).items() if b"hidden-claim" in data]


@pytest.mark.parametrize("blur", ["", ", blur: 20"])
def test_a_place_is_told_no_more_exactly_than_its_page_shows_it(blur: str) -> None:
    site = site_of("places:\n  mill: {name: Mill, kind: facility, lat: -51.50123, lon: 0.25" + blur + "}\n")
    page = place.build(site.desk, "mill").position
    assert page is not None
    shown = (Decimal(page[0]), Decimal(page[1]))
    assert (shown == (Decimal("-51.50123"), Decimal("0.25"))) == (not blur)
    made = computed(site)
    (row,) = csv.DictReader(io.StringIO(made["data/places.csv"].decode()))
    assert (Decimal(row["latitude"]), Decimal(row["longitude"])) == shown
    told = json.loads(made["data/ledger.json"])["records"]["places"]["mill"]
    assert (Decimal(str(told["lat"])), Decimal(str(told["lon"]))) == shown
    geo = linked(site, "places/mill/")["geo"]
    assert (geo["@type"] == "GeoShape") == bool(blur)
    if not blur:
        assert (Decimal(str(geo["latitude"])), Decimal(str(geo["longitude"]))) == shown
    assert not blur or not [path for path, data in made.items() if b"50123" in data]


def test_every_file_says_of_a_blurred_place_how_large_its_cell_is() -> None:
    site = site_of(
        "places:\n  mill: {name: Mill, kind: facility, lat: -51.50123, lon: 0.25, blur: 20}\n"
        "  hall: {name: Hall, kind: facility, lat: -51.50123, lon: 0.25}\n"
        "events:\n  fire: {title: Fire, where: [{place: mill}]}\n"
    )
    made = computed(site)
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(made["data/places.csv"].decode()))}
    assert (rows["mill"]["blur"], rows["hall"]["blur"]) == ("20", "")
    ledger = json.loads(made["data/ledger.json"])
    assert ledger["records"]["places"]["mill"]["blur"] == 20
    cell = ledger["derived"]["places"]["mill"]["cell"]
    assert cell["km"] == 20
    assert cell["south"] < -51.50123 < cell["north"]
    assert cell["west"] < 0.25 < cell["east"]
    assert "cell" not in ledger["derived"]["places"]["hall"]
    for told in (linked(site, "places/mill/"), linked(site, "events/fire/")["location"][0]):
        assert told["geo"] == {
            "@type": "GeoShape",
            "box": " ".join(f"{cell[edge]:.4f}" for edge in ("south", "west", "north", "east")),
        }
        assert (told["additionalProperty"]["value"], told["additionalProperty"]["unitCode"]) == (20, "KMT")
    assert "additionalProperty" not in linked(site, "places/hall/")


def test_numbers_of_the_ledger_keep_every_digit() -> None:
    site = site_of(
        "actors:\n  town: {name: Town, type: person}\n"
        "claims:\n  toll: {statement: S., asserted_by: town,\n"
        "    figures: {dead: {low: 0, best: 1.50, high: 123456789012345.123456}}}\n"
    )
    figures = json.loads(computed(site)["data/ledger.json"])["records"]["claims"]["toll"]["figures"]["dead"]
    assert figures == {"low": 0, "best": 1.5, "high": "123456789012345.123456"}


def test_the_page_leads_to_every_file_and_explains_every_column() -> None:
    page = sample().render("data/").html
    for path in files():
        assert f'href="{path.removeprefix("data/")}"' in page or f'href="./{path.removeprefix("data/")}"' in page, path
    for table in TABLES:
        for column in table.columns:
            assert f"<code>{column.name}</code>" in page
