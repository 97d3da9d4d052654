"""What may be published, and what of a record is not."""

import datetime
from typing import Any

import pytest
from content_samples import ACTORS, SOURCES, claim, linked

from briefings.graph.release import release, withheld_because
from briefings.model.place import Place

NOW = datetime.datetime(2024, 12, 3, 12, 0, tzinfo=datetime.UTC)


def place(**terms: Any) -> Place:
    return Place.model_validate({"id": "p", "name": "P", "kind": "city", "release": terms})


@pytest.mark.parametrize(
    ("terms", "why"),
    [
        ({}, None),
        ({"tlp": "CLEAR", "status": "published"}, None),
        ({"status": "draft"}, "draft"),
        ({"status": "withdrawn"}, "withdrawn"),
        ({"tlp": "GREEN"}, "TLP:GREEN"),
        ({"tlp": "AMBER+STRICT"}, "TLP:AMBER+STRICT"),
        ({"embargo_until": "2024-12-03T12:00Z"}, None),
        ({"embargo_until": "2024-12-03T15:00+03:00"}, None),
        ({"embargo_until": "2024-12-03T15:01+03:00"}, "embargoed until 2024-12-03T15:01+03:00"),
        ({"embargo_until": "2024-12-03"}, None),
        ({"embargo_until": "2024-12-04"}, "embargoed until 2024-12-04"),
        ({"embargo_until": "2020-01-01", "status": "draft"}, "draft"),
    ],
)
def test_why_a_record_is_not_public(terms: dict[str, str], why: str | None) -> None:
    assert withheld_because(place(**terms), NOW) == why


def test_an_embargo_by_day_ends_when_the_day_has_begun_everywhere() -> None:
    embargoed = place(embargo_until="2024-12-03")
    assert withheld_because(embargoed, NOW - datetime.timedelta(minutes=1))
    assert withheld_because(embargoed, NOW) is None


def test_the_internal_edition_shows_and_marks_what_the_public_does_not_see() -> None:
    places = {
        "open": {"name": "Open", "kind": "city"},
        "shut": {"name": "Shut", "kind": "city", "release": {"tlp": "RED"}},
    }
    public, internal = (release(linked(places=places), edition, NOW) for edition in ("public", "internal"))  # type: ignore[arg-type]
    assert (list(public.graph.corpus.places), dict(public.marks)) == (["open"], {})
    assert (list(internal.graph.corpus.places), dict(internal.marks)) == (["open", "shut"], {"shut": "TLP:RED"})
    assert "shut" not in public.graph.corpus.files


@pytest.mark.parametrize("edition", ["public", "internal"])
def test_desk_notes_and_the_names_of_archived_files_are_nowhere(edition: Any) -> None:
    sources = {
        "wire-report": {
            **SOURCES["wire-report"],
            "desk_notes": "KEPT BACK",
            "archive": {"file": "KEPT-BACK.html", "url": "https://archive.example.org/1"},
        }
    }
    released = release(linked(actors=ACTORS, sources=sources), edition, NOW)
    archive = released.graph.corpus.sources["wire-report"].archive
    assert archive is not None
    assert archive.url == "https://archive.example.org/1"
    assert "KEPT" not in repr(released)


def test_of_a_protected_source_nothing_shows_but_its_cover() -> None:
    secret = {
        "type": "interview",
        "title": "Talk with SECRET",
        "publisher": "wire",
        "authors": ["SECRET"],
        "credit": {"said": "SECRET"},
        "notice": "SECRET",
        "url": "https://secret.example.org/SECRET",
        "archive": {"file": "SECRET.mp3"},
        "summary": "SECRET",
        "former_ids": ["secret-man"],
        "protected": {"shown_as": "an aid worker in the city"},
    }
    graph = linked(
        actors=ACTORS, sources={"talk": secret}, claims={"c": claim("monitor", reports=[{"source": "talk"}])}
    )
    released = release(graph, "public", NOW)
    assert released.graph.corpus.sources["talk"].title == "[an aid worker in the city]"
    assert "secret" not in repr(released).lower()
    assert released.graph.referring("wire", "source") == ()
