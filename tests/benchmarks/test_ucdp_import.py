"""The importer of UCDP GED that benchmarks use: rows of the file's shape, invented, through it and the product."""

import csv
import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from briefings.graph.ledger import Ledger
from briefings.settings import Settings
from briefings.site import examine

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
TAGS = {"year": "#date+year", "side_a": "#group+name+first", "latitude": "#geo+lat", "best": "#affected+killed"}
EMPTY = (
    "id,year,type_of_violence,side_a,side_b,number_of_sources,source_article,source_office,source_date,"
    "source_headline,source_original,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,iso3,"
    "event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high"
)
BASE = dict.fromkeys(EMPTY.split(","), "") | {
    "type_of_violence": "1", "side_a": "Government of Ruritania", "side_b": "NF/RB", "number_of_sources": "-1",
    "where_prec": "1", "where_coordinates": "Zenda town", "adm_1": "Zenda Province", "adm_2": "Upper Zenda District",
    "latitude": "50.5", "longitude": "14.25", "country": "Ruritania", "event_clarity": "1", "date_prec": "1",
    "date_start": "1991-06-15", "date_end": "1991-06-15", "deaths_a": "1", "deaths_b": "2", "deaths_civilians": "0",
    "deaths_unknown": "0", "low": "2", "best": "3", "high": "5",
}  # fmt: skip


@pytest.fixture(scope="module")
def citing() -> Iterator[ModuleType]:
    """`benchmarks/citations.py`; scripts are no package."""
    spec = importlib.util.spec_from_file_location("citations", BENCHMARKS / "citations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["citations"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["citations"]


def rows() -> list[dict[str, str]]:
    modern = {
        "number_of_sources": "3",
        "source_article": '"Reuters News,2016-07-02,Bridge *closed*; port [open]";" Press Trust of India,2016-07-02,'
        'Port open\n\nAU \t\nA Writer";"Reuters News,2016-07-02,Bridge *closed*; port [open]"',
        "date_start": "2016-07-01", "date_end": "2016-07-01",
    }  # fmt: skip
    return [
        BASE | {"id": "1", "source_article": "R 6/16/1991 BRIDGE CLOSED IN ZENDA.", "source_original": "police"},
        BASE | {"id": "2", "source_article": "Reuters (17 June 1991): \"BRIDGE OPEN\".  SATP", "date_prec": "2",
                "date_end": "1991-06-16"},
        BASE | modern | {"id": "3", "source_original": "NF/RB/Human Rights Watch, officials and witnesses"},
        BASE | modern | {"id": "4", "type_of_violence": "3", "side_b": "Civilians", "where_prec": "6",
                         "where_coordinates": "Ruritania", "adm_1": "", "adm_2": "", "event_clarity": "2"},
        BASE | {"id": "5", "source_article": "r 16/6 1991", "source_original": "not given", "best": "7"},
        BASE | {"id": "6"},
        BASE | {"id": "7", "source_article": "Gray, Ann.  The Bridge?  1999.  Pp 12.", "date_prec": "5",
                "date_start": "1991-01-01", "date_end": "1991-12-31", "where_coordinates": "Zenda Province",
                "adm_2": "", "where_prec": "4"},
    ]  # fmt: skip


def imported(folder: Path, name: str = "content") -> Path:
    table = folder / "events.csv"
    with table.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, EMPTY.split(","))
        writer.writeheader()
        writer.writerow(dict.fromkeys(BASE, "") | TAGS)
        writer.writerows(rows())
    arguments = [sys.executable, str(BENCHMARKS / "ucdp.py"), str(table), str(folder / name), "--report"]
    done = subprocess.run(arguments, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    (folder / f"{name}.txt").write_text(done.stdout, "utf-8")
    return folder / name


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return imported(tmp_path_factory.mktemp("ged"))


@pytest.fixture(scope="module")
def ledger(content: Path) -> Ledger:
    return Ledger(examine(Settings(content_dir=content)).graph)


def test_the_content_has_no_errors_and_its_warnings_are_those_of_the_rows(content: Path) -> None:
    findings = examine(Settings(content_dir=content)).verdict.findings
    assert sorted((f.severity.value, f.code) for f in findings if f.severity.value != "advice") == [
        ("warning", "figure-out-of-order"),  # row 5
        ("warning", "unattested-event"),  # row 6
    ]


def test_the_row_of_hxl_tags_is_no_event_and_each_other_row_is_one(ledger: Ledger) -> None:
    assert list(ledger.graph.corpus.events) == [f"ged-{number}" for number in range(1, 8)]


def test_two_imports_of_one_file_are_the_same_bytes(content: Path, tmp_path: Path) -> None:
    again = imported(tmp_path)
    assert {f.name: f.read_bytes() for f in again.iterdir()} == {f.name: f.read_bytes() for f in content.iterdir()}


def test_named_bodies_and_sides_originate_and_parties_without_a_name_do_not(ledger: Ledger) -> None:
    group = ledger.group(ledger.attesting("ged-3")[0])
    assert set(group.originators) == {"human-rights-watch", "nf-rb"}
    assert set(group.unnamed) == {"officials", "witnesses"}
    assert group.outlets == ("reuters", "press-trust-of-india")
    assert ledger.group(ledger.attesting("ged-1")[0]).unnamed == ("police",)


def test_without_an_originator_the_outlets_speak_in_their_own_voice(ledger: Ledger) -> None:
    group = ledger.group(ledger.attesting("ged-2")[0])
    assert group.originators == ()
    assert set(group.own_voice) == {"reuters", "south-asia-terrorism-portal"}


def test_a_document_that_a_row_cites_twice_or_two_rows_cite_is_one_source(ledger: Ledger) -> None:
    titled = [source for source in ledger.graph.corpus.sources.values() if source.title.startswith("Bridge *closed*")]
    assert [source.title for source in titled] == ["Bridge *closed*; port [open]"]


def test_dates_are_days_or_spans_as_far_as_they_are_known(ledger: Ledger) -> None:
    events = ledger.graph.corpus.events
    when = {name: events[name].when for name in ("ged-1", "ged-2", "ged-7")}
    assert {name: date.edtf for name, date in when.items() if date} == {
        "ged-1": "1991-06-15",
        "ged-2": "[1991-06-15..1991-06-16]",
        "ged-7": "[1991-01-01..1991-12-31]",
    }


def test_places_lie_in_their_divisions_and_positions_belong_to_the_place_that_was_named(ledger: Ledger) -> None:
    places = ledger.graph.corpus.places
    town, district = places["zenda-town"], places["upper-zenda-district"]
    assert (town.within, district.within) == ("upper-zenda-district", "zenda-province")
    assert (str(town.lat), district.lat) == ("50.5", None)
    assert [at.place for at in ledger.graph.corpus.events["ged-4"].where] == ["ruritania"]


def test_figures_stay_with_their_claim_for_each_side_apart(ledger: Ledger) -> None:
    figures = ledger.graph.corpus.claims[ledger.attesting("ged-1")[0]].figures
    assert {key: (figure.of, str(figure.best)) for key, figure in figures.items()} == {
        "deaths": (None, "3"),
        "deaths-a": ("Government of Ruritania", "1"),
        "deaths-b": ("NF/RB", "2"),
        "deaths-civilians": ("civilians", "0"),
        "deaths-unknown": ("side not known", "0"),
    }


def test_what_a_row_does_not_say_is_absent(content: Path) -> None:
    records = yaml.safe_load((content / "1991.yml").read_text("utf-8"))
    event = records["events"]["ged-6"]
    assert "sources" not in event
    assert "desk_notes" not in event
    assert all(record.get(key) is not None for record in records["claims"].values() for key in record)


def test_the_report_counts_events_by_what_they_rest_on(content: Path) -> None:
    told = content.with_suffix(".txt").read_text("utf-8")
    assert "number_of_sources of 2 or more: 2\n  two or more named originators      1   50.0 %" in told
    assert "2 or more documents in source_article: 3\n" in told


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("r 13/7 2001", [("Reuters", "2001-07-13", "")]),
        ("R 3/12/1991 ARMY CLOSES BRIDGE.", [("Reuters", "1991-03-12", "ARMY CLOSES BRIDGE")]),
        (
            'Reuters (1989-07-20):  "ALERT AFTER "PEACE" MARCH".',
            [("Reuters", "1989-07-20", 'ALERT AFTER "PEACE" MARCH')],
        ),
        ('AP 1989-08-17: "Bridge closed', [("Associated Press", "1989-08-17", "Bridge closed")]),
        ('BBC "Police plan "massive raid" after closure', [("BBC", "", 'Police plan "massive raid" after closure')]),
        (
            'AFP 2005-08-17 "A b" AND BBC News Online\n2005-08-18 "C, d" AND Reuters 2005-08-22 "E".',
            [
                ("Agence France-Presse", "2005-08-17", "A b"),
                ("BBC", "2005-08-18", "C, d"),
                ("Reuters", "2005-08-22", "E"),
            ],
        ),
        ("AFP 29/1, SATP", [("Agence France-Presse", "2004-01-29?", ""), ("South Asia Terrorism Portal", "", "")]),
        ("Bridge closed in Zenda, Reuters, 2010-05-05", [("Reuters", "2010-05-05", "Bridge closed in Zenda")]),
        (
            'Daily Star, "Bridge closed," Daily Star, February 2, 2010.',
            [("The Daily Star", "2010-02-02", "Bridge closed")],
        ),
        ("Xinhua, 30 Feb 2001", [("Xinhua", "", "")]),
        ("someone told us", [("", "", "")]),
        ("", []),
    ],
)
def test_citations_of_every_period_are_read(
    citing: ModuleType, column: str, expected: list[tuple[str, str, str]]
) -> None:
    found = citing.citations(column, 2004)
    assert [(one.outlet, one.issued, one.title) for one in found] == expected
