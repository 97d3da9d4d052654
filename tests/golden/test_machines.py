"""Feeds and linked data of the sample as they are written, to be judged by eye.

`pytest tests/golden/test_machines.py --update-golden` rewrites them; read the difference.
"""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from sample_site import NOW, sample_settings

from briefings.site import Site, open_site

GOLDEN = Path(__file__).parent / "machines"
FEEDS = ["site.atom", "site.json", "corrections.atom", "languages/fr.atom", "situations/northford-harvest.atom"]
PAGES = {
    "home": "",
    "briefing": "briefings/northford-bridge-2/",
    "event": "events/bank-failure/",
    "claim": "claims/council-bank-held/",
    "actor": "actors/river-authority/",
    "place": "places/northford/",
    "source": "sources/gazette-bridge/",
    "situation": "situations/northford-flood/",
    "index": "claims/",
}
DATA = ["claims.csv", "places.csv", "datapackage.json"]


@cache
def site() -> Site:
    return open_site(replace(sample_settings(), site_url="https://example.org/desk/"), now=NOW)


def same(made: bytes, file: Path, update: bool) -> None:
    if update:
        file.write_bytes(made)
    assert file.is_file(), "write it with --update-golden, and read it"
    assert made == file.read_bytes()


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_is_written_like_this(name: str, update_golden: bool) -> None:
    same(dict(site().computed_files())[f"feeds/{name}"](), GOLDEN / name.replace("/", "-"), update_golden)


@pytest.mark.parametrize("name", DATA)
def test_a_download_is_written_like_this(name: str, update_golden: bool) -> None:
    same(dict(site().computed_files())[f"data/{name}"](), GOLDEN / name, update_golden)


@pytest.mark.parametrize("name", PAGES)
def test_linked_data_are_written_like_this(name: str, update_golden: bool) -> None:
    told = json.loads(site().render(PAGES[name]).linked_data)
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    same(text.encode(), GOLDEN / f"{name}.jsonld", update_golden)


def test_no_file_of_these_is_left_over() -> None:
    expected = {name.replace("/", "-") for name in FEEDS} | set(DATA) | {f"{name}.jsonld" for name in PAGES}
    assert {file.name for file in GOLDEN.iterdir()} == expected
