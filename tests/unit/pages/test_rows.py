"""Records as lines of lists."""

import pytest
from sample_site import sample

from briefings.pages.rows import rows_of


@pytest.mark.parametrize(
    ("record", "note", "status", "date"),
    [
        ("official-bridge-closed", "an official at the bridge", "claimed", "7 March 2026 (uncertain)"),
        ("bank-failure", "Other · The mill, Northford", "contested", "7 March 2026"),
        ("undated-meeting", "Diplomatic contact", "reported", None),
        ("boats-seen", "in the harbour", "confirmed", ""),
        ("river-authority", "Government body", None, None),
        ("northford-mill", "facility in Northford", None, None),
        ("northford-valley", "area", None, None),
        ("gazette-late", "Northford Gazette · news article", None, None),
        ("late-source", "report", None, None),
        ("northford-bridge-1", "Flood and fighting at Northford · Flash update 1", None, "6 March 2026, 09:00 (UTC+1)"),
    ],
)
def test_a_line_says_what_one_wants_to_know(record: str, note: str, status: str | None, date: str | None) -> None:
    (row,) = rows_of(sample().desk, [record])
    assert row.note == note
    assert (row.status.status if row.status else None) == status
    assert (row.date.words if row.date else None) == date


def test_a_record_stands_in_a_list_once_in_the_order_given() -> None:
    rows = rows_of(sample().desk, ["wire-level", "northford", "wire-level"])
    assert [row.link.url for row in rows] == ["claims/wire-level/", "places/northford/"]


def test_the_internal_edition_marks_a_withheld_record_in_every_list() -> None:
    from sample_site import sample

    desk = sample("internal").desk
    marked = {record_id: why for record_id, why in desk.released.marks.items() if desk.corpus.get(record_id)}
    assert marked
    assert {row.link.url: row.mark for row in rows_of(desk, marked)} == {
        desk.link(record_id).url: why for record_id, why in marked.items()
    }
