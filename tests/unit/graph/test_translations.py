"""A briefing in several languages: which is the original, and what a translation has not caught up on."""

from typing import Any

import pytest
from content_samples import Records, linked

from briefings.graph.graph import Graph
from briefings.graph.translations import in_language, lag_of, original_of, versions_of

SITUATIONS: Records = {"s": {"title": "S"}}
CORRECTED = {"date": "2024-12-03", "kind": "correction", "note": "Another bridge."}


def briefing(language: str | None = None, of: str | None = None, **more: Any) -> dict[str, Any]:
    said = {"language": language, "translation_of": of}
    given = {"situation": "s", "title": "T", "summary": "Text.", "published": "2024-12-01"}
    return given | {name: value for name, value in said.items() if value} | more


def graph(**briefings: dict[str, Any]) -> Graph:
    return linked(situations=SITUATIONS, briefings=briefings)


def lag(original: dict[str, Any], **translation: Any) -> list[str] | None:
    made = graph(a=briefing(**original), b=briefing("fr", "a", **translation))
    found = lag_of(made, made.corpus.briefings["b"])
    return [str(change.note) for _, change in found.changes] if found else None


def test_the_original_stands_first_then_its_translations_by_language() -> None:
    made = graph(ru=briefing("ru", "en"), en=briefing(), ar=briefing("ar", "en"), other=briefing("ar"))
    for one in ("en", "ar", "ru"):
        assert [v.id for v in versions_of(made, made.corpus.briefings[one])] == ["en", "ar", "ru"]
    assert [v.id for v in versions_of(made, made.corpus.briefings["other"])] == ["other"]


def test_a_translation_of_a_translation_is_one_of_the_original() -> None:
    made = graph(en=briefing(), fr=briefing("fr", "en"), ar=briefing("ar", "fr"))
    assert original_of(made.corpus, made.corpus.briefings["ar"]).id == "en"
    assert [v.id for v in versions_of(made, made.corpus.briefings["fr"])] == ["en", "ar", "fr"]


def test_in_a_circle_one_stands_for_all_and_nothing_hangs() -> None:
    made = graph(b=briefing("fr", "c"), c=briefing("ar", "b"), d=briefing("ru", "c"), self=briefing("uk", "self"))
    assert {original_of(made.corpus, made.corpus.briefings[one]).id for one in "bcd"} == {"b"}
    assert [v.id for v in versions_of(made, made.corpus.briefings["d"])] == ["b", "c", "d"]
    assert original_of(made.corpus, made.corpus.briefings["self"]).id == "self"
    assert lag_of(made, made.corpus.briefings["self"]) is None


@pytest.mark.parametrize(
    ("language", "version"),
    [("fr", "fr"), ("fr-CA", "fr"), ("pt-BR", "br"), ("pt-PT", "br"), ("en", "en"), ("ru", "en"), ("", "en")],
)
def test_a_page_shows_the_version_in_its_language_or_one_of_another_region_or_the_original(
    language: str, version: str
) -> None:
    made = graph(br=briefing("pt-BR", "en"), en=briefing(), fr=briefing("fr", "en"))
    for one in made.corpus.briefings.values():
        assert in_language(made, one, language).id == version


def test_an_original_never_lags() -> None:
    made = graph(a=briefing(changes=[CORRECTED]))
    assert lag_of(made, made.corpus.briefings["a"]) is None


def test_a_translation_lags_behind_what_was_changed_after_it() -> None:
    assert lag({"changes": [CORRECTED]}) == ["Another bridge."]
    major = {"date": "2024-12-04T10:00Z", "kind": "major", "note": "Added."}
    assert lag({"changes": [CORRECTED, major]}, published="2024-12-03T23:00Z") == ["Added."]


def test_a_spelling_that_was_set_right_leaves_a_translation_as_it_was() -> None:
    assert lag({"changes": [CORRECTED | {"kind": "minor"}]}) is None


@pytest.mark.parametrize("published", ["2024-12-03", "2024-12-04", "2024-12-03T08:00Z"])
def test_of_one_day_nobody_can_tell_which_came_first(published: str) -> None:
    assert lag({"changes": [CORRECTED]}, published=published) is None


def test_a_translation_catches_up_by_a_change_of_its_own() -> None:
    assert lag({"changes": [CORRECTED]}, changes=[CORRECTED]) is None
    assert lag({"changes": [CORRECTED]}, changes=[CORRECTED | {"date": "2024-12-02"}]) == ["Another bridge."]


def test_a_translation_of_a_draft_lags_behind_the_publication() -> None:
    made = graph(a=briefing(published="2024-12-02"), b=briefing("fr", "a"))
    found = lag_of(made, made.corpus.briefings["b"])
    assert found is not None
    assert (found.state.edtf, found.published and found.published.edtf, found.changes) == (
        "2024-12-01",
        "2024-12-02",
        (),
    )
