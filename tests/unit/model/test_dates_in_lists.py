"""To YAML a set of dates in brackets is a list; it means the same with and without quotation marks."""

import pytest
from pydantic import TypeAdapter, ValidationError

from briefings.model.date import Date

adapter: TypeAdapter[Date] = TypeAdapter(Date)


@pytest.mark.parametrize(
    ("listed", "text"),
    [
        (["2024-11-27..2024-11-30"], "[2024-11-27..2024-11-30]"),
        (["2024-11-27", "2024-11-30"], "[2024-11-27,2024-11-30]"),
    ],
)
def test_a_list_of_texts_is_a_one_of_set(listed: list[str], text: str) -> None:
    assert adapter.validate_python(listed) == Date(text)
    assert adapter.validate_python({"edtf": listed, "said": "some day"}) == Date(text, said="some day")


@pytest.mark.parametrize("listed", [[], [{"edtf": "2024"}], [["2024"]], [None]])
def test_other_lists_are_no_dates(listed: list[object]) -> None:
    with pytest.raises(ValidationError):
        adapter.validate_python(listed)
