"""The files that cite a briefing: the page first, then its sources in the order of citation."""

import json
from dataclasses import replace
from typing import Any

import rispy
from bibtexparser.entrypoint import parse_string
from sample_site import sample

from briefings.exports.citing.bundles import bundle, bundles, references_of
from briefings.exports.citing.reference import reference_of_source
from briefings.pages import briefing as briefing_page
from briefings.pages.desk import Desk
from briefings.settings import Publisher


def first_briefing(desk: Desk) -> str:
    return next(iter(desk.corpus.briefings))


def test_the_page_stands_first_and_its_sources_as_its_own_list_has_them() -> None:
    desk = sample().desk
    for briefing_id in desk.corpus.briefings:
        cited = [entry.link.text for entry in briefing_page.build(desk, briefing_id).sources]
        references = references_of(desk, briefing_id)
        assert references[0].id == briefing_id
        assert [reference.title for reference in references[1:]] == cited


def test_the_three_files_hold_the_same_things() -> None:
    desk = sample().desk
    briefing_id = first_briefing(desk)
    ids = [reference.id for reference in references_of(desk, briefing_id)]
    files = {path.rpartition(".")[2]: content.decode() for path, content in bundle(desk, briefing_id).items()}
    assert [item["id"] for item in json.loads(files["json"])] == ids
    assert [entry.key for entry in parse_string(files["bib"]).entries] == ids
    assert [record["id"] for record in rispy.loads(files["ris"])] == ids


def test_every_briefing_has_its_files_and_they_are_the_same_each_time() -> None:
    one, other = ({path: make() for path, make in bundles(sample().desk)} for _ in range(2))
    assert one == other
    assert len(one) == 3 * len(sample().desk.corpus.briefings)
    assert list(one)[:3] == [f"briefings/{first_briefing(sample().desk)}/cite.{end}" for end in ("json", "bib", "ris")]


def of_site(**options: Any) -> dict[str, Any]:
    desk = sample().desk
    other = Desk(desk.released, replace(desk.settings, **options))
    item: dict[str, Any] = json.loads(
        bundle(other, first_briefing(other))[f"briefings/{first_briefing(other)}/cite.json"]
    )[0]
    return item


def test_a_site_that_knows_its_address_gives_it_and_another_gives_none() -> None:
    briefing_id = first_briefing(sample().desk)
    assert of_site(site_url="https://example.org/desk/")["URL"] == f"https://example.org/desk/briefings/{briefing_id}/"
    assert "URL" not in of_site(site_url="")


def test_a_briefing_without_authors_is_its_publishers() -> None:
    desk = sample().desk
    nameless = next(one.id for one in desk.corpus.briefings.values() if not one.authors)
    other = Desk(desk.released, replace(desk.settings, publisher=Publisher(name="The Desk & Co.")))
    assert references_of(other, nameless)[0].authors == ("The Desk & Co.",)
    assert references_of(other, nameless)[0].publisher == "The Desk & Co."


def test_of_a_protected_source_nothing_but_its_cover_words_is_cited() -> None:
    desk = sample().desk
    protected = next(one for one in desk.corpus.sources.values() if one.protected is not None)
    reference = reference_of_source(desk, protected.id)
    assert reference.title.startswith("[")
    assert (reference.authors, reference.container, reference.publisher, reference.url, reference.accessed) == (
        (),
        "",
        "",
        "",
        None,
    )
