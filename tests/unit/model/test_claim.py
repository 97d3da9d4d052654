"""What a claim may be, and what only an assessment or a forecast may."""

from typing import Any

import pytest
from pydantic import ValidationError

from briefings.model.claim import Claim


def claim(**fields: Any) -> Claim:
    return Claim.model_validate({"id": "c", "statement": "S", "asserted_by": "ministry", **fields})


def test_one_quote_and_a_list_of_quotes_are_both_lists() -> None:
    one = claim(reports=[{"source": "s", "quote": "closed", "excerpt": ["the bridge", "was shut"]}])
    assert list(one.quotations()) == [
        (0, "quote", "closed"),
        (0, "excerpt", "the bridge"),
        (0, "excerpt", "was shut"),
    ]


def test_no_chain_and_an_empty_chain_are_not_the_same() -> None:
    silent, direct = claim(reports=[{"source": "s"}]), claim(reports=[{"source": "s", "via": []}])
    assert silent.reports[0].via is None
    assert direct.reports[0].via == ()


def test_an_empty_value_is_as_absent_as_a_missing_key() -> None:
    assert claim(verb=None, reports=None) == claim()


@pytest.mark.parametrize("kind", ["position", "assessment", "forecast"])
def test_only_a_claim_has_a_status(kind: str) -> None:
    with pytest.raises(ValidationError, match="has no status"):
        claim(kind=kind, status={"value": "confirmed", "why": "W"})


@pytest.mark.parametrize("field", [{"likelihood": "likely"}, {"confidence": "high"}, {"outcome": "partly"}])
def test_likelihood_belongs_to_assessments_and_forecasts(field: dict[str, str]) -> None:
    assert claim(kind="forecast", **field).kind == "forecast"
    with pytest.raises(ValidationError) as raised:
        claim(kind="position", **field)
    (error,) = raised.value.errors()
    assert error["type"] == "likelihood-without-assessment"
    assert error["ctx"]["keys"] == tuple(field)


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        claim().statement = "T"  # type: ignore[misc]
