"""An id that stands twice is one mistake, however the files are named and sorted."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.loading.tree import MemoryTree
from briefings.settings import Settings
from briefings.site import examine

PARTS = (
    b"actors:\n  mill: {name: Mill Trust, type: organisation}\n",
    b"places:\n  mill: {name: The mill, kind: facility}\n",
    b"situations:\n  flood:\n    title: The flood\n    summary: The [trust](actor:mill) owns the [mill](place:mill).\n",
    b"situations:\n  storm:\n    title: The storm\n    places: [mill]\n",
    b"sources:\n  notice: {type: webpage, title: Notice, publisher: mill, issued: 2024-12-01}\n",
)


@settings(max_examples=60)
@given(st.permutations(PARTS))
def test_only_the_second_id_is_told_in_any_order_of_files(parts: list[bytes]) -> None:
    tree = MemoryTree({f"{number}.yml": data for number, data in enumerate(parts)})
    (finding,) = examine(Settings(), tree).verdict.findings
    kinds = [number for number, data in enumerate(parts) if data in PARTS[:2]]
    assert (finding.code, finding.place.path) == ("duplicate-id", f"{kinds[1]}.yml")
    assert [place.path for place in finding.related] == [f"{kinds[0]}.yml"]
