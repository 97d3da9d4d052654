"""Every reference is looked up once, and is known from its other end."""

import pytest
from content_samples import ACTORS, SOURCES, claim, corpus, linked

from briefings.graph.graph import Referrer
from briefings.graph.link import link
from briefings.model.problem import Problem

SITUATION = {"flood": {"title": "The flood"}}


def briefing(summary: str, **fields: object) -> dict[str, dict[str, object]]:
    return {"day": {"situation": "flood", "title": "D", "published": "2024-12-01", "summary": summary, **fields}}


def problems(summary: str, **options: object) -> list[Problem]:
    found = corpus(situations=SITUATION, actors=ACTORS, sources=SOURCES, briefings=briefing(summary))
    return link(found, **options)[1]  # type: ignore[arg-type]


def test_fields_and_texts_refer_and_say_where() -> None:
    graph = linked(
        situations=SITUATION,
        actors=ACTORS,
        sources=SOURCES,
        briefings=briefing("The [ministry](actor:ministry) [@wire-report; @radio-report, 3]."),
    )
    assert graph.referrers["ministry"][-1:] != ()
    assert Referrer("day", "briefing", ("summary",), 15) in graph.referrers["ministry"]
    assert graph.referrers["flood"] == (Referrer("day", "briefing", ("situation",)),)
    assert [r.in_text for r in graph.referrers["radio-report"]] == [True]
    assert graph.referring("ministry", "actor", "relations") == ("spokesman",)
    assert graph.referring("ministry", "actor", "party_to_conflict") == ()


@pytest.mark.parametrize(
    ("summary", "code", "message", "hint"),
    [
        ("[x](actor:minstry)", "unknown-id", 'no actor "minstry"', 'did you mean "ministry"?'),
        ("[@nowhere]", "unknown-id", 'no source "nowhere"', "add the record, or correct the id"),
        ("[x](event:ministry)", "wrong-kind", '"ministry" is an actor; an event belongs here', "name an event"),
        ("[@wire]", "wrong-kind", '"wire" is an actor; a source belongs here', "name a source"),
        ("[@wire-reprot]", "unknown-id", 'no source "wire-reprot"', 'did you mean "wire-report"?'),
    ],
)
def test_what_does_not_resolve_is_told_with_what_is_close(summary: str, code: str, message: str, hint: str) -> None:
    (problem,) = problems(summary)
    assert (problem.code, problem.message, problem.hint) == (code, message, hint)
    assert problem.spot.offset is not None


def test_who_refers_to_a_broken_record_is_not_blamed() -> None:
    assert problems("[x](actor:nobody)", broken={"nobody": "actor"}) == []


def test_who_refers_to_an_id_that_stands_twice_is_not_blamed_whatever_kind_is_meant() -> None:
    for kind in ("actor", "event", "claim"):
        assert problems(f"[x]({kind}:twice)", broken={"twice": None}) == []
    assert problems("[@twice]", broken={"twice": None}) == []


def test_nothing_is_missing_where_a_file_could_not_be_read() -> None:
    assert problems("[x](actor:nobody)", incomplete=True) == []
    assert [p.code for p in problems("[x](event:ministry)", incomplete=True)] == ["wrong-kind"]


def test_a_claim_may_be_about_anything_that_can_be_spoken_of() -> None:
    about = ["flood", "ministry", "wire-report"]
    graph = linked(situations=SITUATION, actors=ACTORS, sources=SOURCES, claims={"c": claim("wire", about=about)})
    assert [graph.referring(target, "claim", "about") for target in about] == [("c",)] * 3


def test_the_order_of_records_does_not_show() -> None:
    turned = dict(reversed(ACTORS.items()))
    assert linked(actors=ACTORS) == linked(actors=turned)
