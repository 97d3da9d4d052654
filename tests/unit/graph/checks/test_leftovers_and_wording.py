"""Leftovers, outlooks, wording and what is withheld: what is right is not told."""

from typing import Any

import pytest
from content_samples import ACTORS, SOURCES, Records, claim, told

from briefings.model.vocabulary.likelihood import LIKELIHOOD_PERCENT

SITUATION: Records = {"s": {"title": "S"}}
PERSON: dict[str, Any] = {"name": "A", "type": "person"}


def briefing(**fields: Any) -> Records:
    return {"day": {"situation": "s", "title": "D", "summary": "S", "published": "2024-12-02", **fields}}


def test_a_record_that_refers_to_itself_alone_is_unused() -> None:
    actor = {**PERSON, "summary": "[A](actor:a)"}
    assert told("unused-record", actors={"a": actor}) == ["nothing refers to this actor"]


def test_the_desk_and_what_is_read_for_itself_are_used() -> None:
    disclaimers: Records = {"d": {"text": "T", "applies_when": {}}}
    shelves: dict[str, Records] = {"situations": SITUATION, "briefings": briefing(), "disclaimers": disclaimers}
    assert told("unused-record", "a", actors={"a": PERSON}, **shelves) == []


def test_a_claim_that_answers_another_is_shown_with_it_and_used() -> None:
    answers = claim("ministry", ("disputes", "open"), verb="said", statement="The bridge is shut.")
    claims = {"open": claim("ministry", verb="said"), "closed": answers}
    shelves: dict[str, Records] = {"actors": {"ministry": ACTORS["ministry"]}, "claims": claims}
    assert told("unused-record", **shelves) == []
    alone = {"closed": {**answers, "responds_to": []}}
    assert told("unused-record", **{**shelves, "claims": alone}) == ["nothing refers to this claim"]


def test_nothing_is_called_unused_while_something_cannot_be_read() -> None:
    broken: dict[str, Any] = {"title": "E", "actors": ["a"], "wehn": "2024"}
    assert told("unused-record", actors={"a": PERSON}, events={"e": broken}) == []
    assert told("unattested-event", events={"e": broken, "f": {"title": "F"}}) == []


@pytest.mark.parametrize("event", [{"sources": ["wire-report"]}, {"id-of-claim": "c"}])
def test_an_event_stands_on_sources_or_on_claims(event: dict[str, Any]) -> None:
    claims = {"c": claim("wire", attests=["e"])} if "id-of-claim" in event else {}
    fields = {key: value for key, value in event.items() if key == "sources"}
    events: Records = {"e": {"title": "E", **fields}}
    assert told("unattested-event", events=events, claims=claims, actors=ACTORS, sources=SOURCES) == []


@pytest.mark.parametrize(
    ("figure", "times"),
    [
        ({"low": 1, "best": 1, "high": 1}, 0),
        ({"low": 1, "high": 2}, 0),
        ({"best": 5}, 0),
        ({"low": 3, "high": 2}, 1),
        ({"low": 1, "best": 9, "high": 5}, 1),
        ({"low": "9", "best": "10"}, 0),
    ],
)
def test_figures_run_from_low_to_high(figure: dict[str, Any], times: int) -> None:
    quoted = {key: str(number) for key, number in figure.items()}
    assert (
        len(told("figure-out-of-order", claims={"c": claim("wire", figures={"killed": quoted})}, actors=ACTORS))
        == times
    )


def outlook(code: str, *claims: dict[str, Any], desk: str = "monitor") -> list[str]:
    named = {f"c{number}": one for number, one in enumerate(claims)}
    return told(code, desk, situations=SITUATION, briefings=briefing(outlook=list(named)), claims=named, actors=ACTORS)


def forecast(likelihood: str, by: str = "monitor") -> dict[str, Any]:
    return claim(by, kind="forecast", likelihood=likelihood)


def test_the_two_rows_of_likelihood_words_do_not_mix() -> None:
    words = list(LIKELIHOOD_PERCENT)
    rows = words[:7], words[7:]
    for row in rows:
        assert outlook("mixed-likelihood", *map(forecast, row)) == []
    assert [LIKELIHOOD_PERCENT[word] for word in rows[0]] == [LIKELIHOOD_PERCENT[word] for word in rows[1]]
    assert len(outlook("mixed-likelihood", forecast("likely"), forecast("probable"), forecast("remote"))) == 2


def test_whose_assessment_it_is_matters_only_where_the_desk_is_known() -> None:
    assert outlook("assessment-of-others", forecast("likely", "ministry"), desk="") == []
    assert outlook("assessment-of-others", forecast("likely")) == []
    assert len(outlook("assessment-of-others", forecast("likely", "ministry"))) == 1


def test_the_outlook_holds_assessments_and_forecasts() -> None:
    assert outlook("outlook-without-forecast", forecast("likely"), claim("monitor", kind="assessment")) == []
    assert len(outlook("outlook-without-forecast", claim("monitor"), claim("monitor", kind="position"))) == 2


@pytest.mark.parametrize("words", [{"quote": "مغلق"}, {"excerpt": "مغلق"}])
def test_a_translation_stands_beside_a_quote_or_an_excerpt(words: dict[str, str]) -> None:
    claims = {"c": claim("wire", reports=[{"source": "wire-report", "translation": "closed", **words}])}
    assert told("translation-without-quote", claims=claims, actors=ACTORS, sources=SOURCES) == []


def test_what_is_withheld_may_refer_to_what_is_withheld_and_be_redacted() -> None:
    draft = {"release": {"status": "draft"}}
    actors: Records = {"a": {**PERSON, **draft}}
    open_event: Records = {"e": {"title": "E", "actors": ["a"]}}
    held_event: Records = {"e": {"title": "E", "actors": ["a"], **draft}}
    assert len(told("withheld-reference", events=open_event, actors=actors)) == 1
    assert told("withheld-reference", events=held_event, actors=actors) == []
    assert told("withheld-reference", situations=SITUATION, briefings=briefing(redact=["a"]), actors=actors) == []
