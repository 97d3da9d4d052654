"""Impact as data: every part with its line in the files and its address on the site."""

from typing import Any

from sample_site import desk_of

from briefings.exports.impact_view import impact_view
from briefings.graph.impact import impact
from briefings.model.problem import Spot
from briefings.pages import briefing as briefing_page

RECORDS = """
situations: {flood: {title: The flood}}
briefings:
  day:
    situation: flood
    title: The bank
    summary: All.
    published: 2026-03-09
    highlights: ['It [held](claim:held).', 'Water [@wire].']
    key_figures: [{figure: held#hurt, label: Hurt}]
    unknowns: ['Whether [it held](claim:held).']
    outlook: [held]
    sections: [{heading: The bank, text: "Nothing.\\n\\nIt [held](claim:held)."}]
claims:
  held: {statement: It held., asserted_by: council, verb: said, reports: [{source: wire}], figures: {hurt: {best: '3'}}}
actors:
  council: {name: The council, type: government-body}
  agency: {name: The agency, type: news-agency}
sources: {wire: {type: report, title: Wire, publisher: agency}}
disclaimers: {only: {text: T, applies_when: {status: claimed}}}
"""


def shown(spot: Spot) -> str:
    return "/".join(map(str, spot.keys))


def view(record_id: str) -> dict[str, Any]:
    desk = desk_of(RECORDS)
    return impact_view(desk, impact(desk.graph, record_id), shown)


def test_each_part_has_its_words_its_place_and_its_address() -> None:
    parts = {one["part"]: (one["place"], one["url"]) for one in view("wire")["rests"] if one["id"] == "day"}
    assert parts == {
        "highlight 2": ("briefings/day/highlights/1", "briefings/day/#highlight-2"),
        "highlight 1": ("briefings/day/highlights/0", "briefings/day/#highlight-1"),
        "section 1, paragraph 2": ("briefings/day/sections/0/text", "briefings/day/#the-bank-2"),
        "unknown 1": ("briefings/day/unknowns/0", "briefings/day/#unknowns"),
        "key figure 1": ("briefings/day/key_figures/0/figure", "briefings/day/#figures"),
        "outlook 1": ("briefings/day/outlook/0", "briefings/day/#outlook"),
        "": ("briefings/day", "briefings/day/"),
    }


def test_the_anchors_are_those_of_the_page() -> None:
    desk = desk_of(RECORDS)
    (section,) = briefing_page.build(desk, "day").sections
    assert section.anchor == "the-bank"


def test_changes_say_from_and_to_and_why() -> None:
    found = view("wire")
    assert found["statuses"] == [
        {
            "record": "claim",
            "id": "held",
            "from": "claimed",
            "to": "retracted",
            "from_reason": "said by The council alone, a party",
            "to_reason": "every source in which it was read was retracted",
        }
    ]
    assert {"record": "claim", "id": "held", "what": "outlets", "from": ["agency"], "to": []} in found["counts"]
    assert found["disclaimers"] == [{"id": "only", "gained": [], "lost": ["held"]}]


def test_a_supposed_retraction_does_not_pass_for_an_editors_word() -> None:
    (status,) = view("council")["statuses"]
    assert (status["to"], status["to_reason"]) == ("retracted", "as is supposed here")


def test_files_are_named_where_a_source_stands_in_them() -> None:
    files = ["briefings/day/cite.json", "briefings/day/cite.bib", "briefings/day/cite.ris"]
    assert view("wire")["files"] == view("agency")["files"] == files
    assert view("held")["files"] == view("council")["files"] == []
