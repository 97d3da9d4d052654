"""Whatever a record says, the files for programs hold exactly that, and break nothing."""

import csv
import io
import json
from xml.etree import ElementTree as Xml

from html_reading import read
from hypothesis import given, settings
from hypothesis import strategies as st
from machine_files import ATOM, atom_feed, briefing, computed, json_feed, linked, site_of

from briefings.exports.downloads.csv_file import csv_file
from briefings.exports.feeds.entry import speakable
from briefings.exports.linked_data.writing import script_json

texts = st.text(st.characters(codec="utf-8"))
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")


@given(st.lists(texts, min_size=1, max_size=5))
def test_a_line_of_cells_reads_back_and_no_cell_is_a_formula(cells: list[str]) -> None:
    data = csv_file(["name"] * len(cells), [cells]).decode()
    _, back = csv.reader(io.StringIO(data, newline=""))
    for before, after in zip(cells, back, strict=True):
        assert not after.startswith(FORMULA)
        assert after.removeprefix("'" if before.startswith(FORMULA) else "") == before.replace("\0", "\ufffd")


@given(st.recursive(texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3)))
def test_linked_data_within_a_page_reads_back_as_it_was(value: object) -> None:
    page = f'<script type="application/ld+json">{script_json(value)}</script><p>after</p>'
    (block,) = read(page).find("script")
    assert json.loads(block.text) == value
    assert read(page).find("p")


@given(texts)
def test_what_xml_cannot_hold_is_replaced_and_nothing_else(text: str) -> None:
    back = Xml.fromstring(f"<a>{''.join(f'&#{ord(char)};' for char in speakable(text))}</a>").text or ""
    assert back == speakable(text)
    assert len(back) == len(text)


LINES = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.sampled_from("<>&\"'=+-@ "), min_size=1
).filter(lambda line: line.strip() == line)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_a_title_comes_through_every_format(title: str) -> None:
    site = site_of(briefing(title=json.dumps(title)))
    if site.examined.incomplete:
        return  # the loader refuses some titles, with a problem
    (item,) = json_feed(site)["items"]
    assert item["title"] == title
    assert atom_feed(site).findtext(f"{ATOM}entry/{ATOM}title") == speakable(title)
    assert linked(site, "briefings/first/")["headline"] == title
    assert json.loads(computed(site)["data/ledger.json"])["records"]["briefings"]["first"]["title"] == title
