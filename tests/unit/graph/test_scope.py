"""What a briefing shows follows from what its text names."""

from content_samples import ACTORS, SOURCES, Records, claim, linked

from briefings.graph.scope import Scope, scope_of

EVENTS: Records = {
    "later": {"title": "Later", "when": "2024-11-30", "actors": ["rebels"], "where": ["bridge"]},
    "earlier": {"title": "Earlier", "when": "2024-11-29"},
    "undated": {"title": "Undated"},
}
CLAIMS: Records = {
    "named": claim("ministry", attests=["later"]),
    "rival": claim("monitor", ("disputes", "named"), attests=["undated"]),
    "answered": claim("wire", about=["later"]),
    "forecast": claim("wire", ("qualifies", "answered"), kind="forecast"),
    "elsewhere": claim("radio"),
}


def scope(**fields: object) -> Scope:
    day = {"situation": "s", "title": "D", "summary": "S", "published": "2024-12-01", **fields}
    graph = linked(
        situations={"s": {"title": "S"}},
        briefings={"day": day},
        events=EVENTS,
        claims=CLAIMS,
        actors=ACTORS,
        sources=SOURCES,
        places={"bridge": {"name": "Old Bridge", "kind": "facility"}, "city": {"name": "City", "kind": "city"}},
    )
    return scope_of(graph, graph.corpus.briefings["day"])


def test_a_claim_comes_with_what_is_said_against_it() -> None:
    assert scope(summary="It is [closed](claim:named).").claims == ("named", "rival")
    assert scope(unknowns=["Whether it is [closed](claim:rival)."]).claims == ("rival", "named")


def test_the_outlook_and_what_it_answers_are_shown() -> None:
    assert scope(outlook=["forecast"]).claims == ("forecast", "answered")


def test_events_follow_from_claims_and_stand_as_they_happened() -> None:
    found = scope(summary="[It](event:earlier) came before it was [closed](claim:named).")
    assert found.events == ("earlier", "later", "undated")


def test_actors_and_places_follow_from_events_claims_and_text() -> None:
    found = scope(summary="It is [closed](claim:named), says the [radio](actor:radio) of the [city](place:city).")
    assert found.actors == ("rebels", "radio", "ministry", "monitor")
    assert found.places == ("bridge", "city")


def test_a_briefing_that_names_nothing_shows_nothing() -> None:
    assert scope() == Scope((), (), (), ())
