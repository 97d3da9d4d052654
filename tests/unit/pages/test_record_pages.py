"""The pages of claims, actors, places and sources."""

from sample_site import desk_of, sample

from briefings.pages.actor import build as build_actor
from briefings.pages.claim import build as build_claim
from briefings.pages.place import build as build_place
from briefings.pages.source import build as build_source
from briefings.rendering.renderer import render


def urls(listings: object, anchor: str) -> list[str]:
    return [row.link.url for listing in listings if listing.anchor == anchor for row in listing.rows]  # type: ignore[attr-defined]


def test_the_page_of_a_claim_shows_what_answers_it() -> None:
    page = build_claim(sample().desk, "authority-bank-failed")
    assert [[claim.anchor for claim in one.claims] for one in page.rivalries] == [
        ["claim-authority-bank-failed", "claim-council-bank-held"],
        ["claim-bank-qualified"],
    ]
    assert page.kicker == "Claim"


def test_the_description_of_a_claim_says_whose_it_is() -> None:
    page = build_claim(sample().desk, "council-bank-held")
    assert page.head.description == "Northford Town Council: The bank held, and the water came over the top of it."
    assert page.title == page.head.title == "The bank held, and the water came over the top of it."


def test_the_statement_is_numbered_before_what_stands_below_it() -> None:
    page = build_claim(sample().desk, "council-bank-held")
    statement = [cite.anchor for mark in page.claim.statement.marks for cite in mark.cites]
    caveat = [cite.anchor for mark in page.caveats[0].text.marks for cite in mark.cites]
    assert (statement, caveat, page.claim.reports[0].cite.anchor) == (["cite-1-1"], ["cite-1-2"], "cite-1-3")


def test_accounts_of_one_side_that_differ_are_named_on_both_pages_and_contest_nothing() -> None:
    desk = desk_of(
        """
actors:
  council: {name: Town Council, type: government-body}
  mayor: {name: The Mayor, type: person, relations: [{as: leads, of: council}]}
claims:
  held: {statement: It held., asserted_by: council, verb: said}
  broke: {statement: It broke., asserted_by: mayor, verb: said, responds_to: [{claim: held, as: disputes}]}
"""
    )
    for one, other in (("held", "broke"), ("broke", "held")):
        page = build_claim(desk, one)
        assert [link.url for link in page.claim.own_accounts_differ] == [f"claims/{other}/"]
        assert page.claim.status is not None
        assert page.claim.status.status == "claimed"
        assert "Own accounts differ:" in render(page).html


def test_relations_read_from_both_sides() -> None:
    desk = sample().desk
    (seen,) = build_actor(desk, "river-authority").relations
    assert (seen.words, seen.other.url, seen.title) == (
        "spoken for by",
        "actors/authority-spokesperson/",
        "Press office",
    )
    first, second = build_actor(desk, "authority-spokesperson").relations
    assert (first.words, second.words) == ("spokesperson for", "opposes")
    assert second.until is not None
    assert second.until.words == "2025"


def test_an_actor_shows_what_it_asserts_relays_and_may_have_said() -> None:
    desk = sample().desk
    assert urls(build_actor(desk, "northern-wire").listings, "relayed") == [
        "claims/authority-bank-failed/",
        "claims/authority-bridge-closed/",
    ]
    assert urls(build_actor(desk, "works-union").listings, "maybe") == ["claims/official-bridge-closed/"]
    assert urls(build_actor(desk, "gazette").listings, "published") == [
        "sources/gazette-bridge/",
        "sources/gazette-late/",
    ]


def test_a_place_shows_what_it_lies_in_and_its_position() -> None:
    page = build_place(sample().desk, "northford")
    assert [link.url for link in page.surroundings] == ["places/northford-valley/"]
    assert (page.position, page.pcode) == (("51.5", "-0.25"), "GB0001")
    assert build_place(sample().desk, "northford-valley").position is None


def test_the_map_of_a_place_has_what_happened_in_the_places_inside_it() -> None:
    desk = desk_of(
        "places:\n  land: {name: Land, kind: country}\n"
        "  shire: {name: Shire, kind: first-order-division, within: land}\n"
        "  town: {name: Town, kind: town, within: shire, lat: 51.5, lon: -0.25}\n"
        "  away: {name: Away, kind: town, lat: 10, lon: 10}\n"
        "events:\n  fire: {title: Fire, where: [{place: town}]}\n  flood: {title: Flood, where: [{place: away}]}\n"
    )
    for place in ("land", "shire", "town"):
        shown = build_place(desk, place).map
        assert shown is not None
        assert [[event.link.url for event in row.events] for row in shown.rows] == [["events/fire/"]]


def test_a_blurred_place_shows_the_middle_of_its_cell_and_not_where_it_is() -> None:
    assert build_place(sample().desk, "northford-mill").position == ("51.56", "-0.22")


def test_a_source_shows_what_was_read_in_it_and_never_the_file_of_the_archive() -> None:
    page = build_source(sample().desk, "gazette-bridge")
    assert urls(page.listings, "events") == ["events/flood/"]
    assert page.archive_url == "https://archive.example/1"
    assert "SECRETARCHIVE" not in repr(page)


def test_of_a_protected_source_nothing_shows_but_its_cover() -> None:
    page = build_source(sample().desk, "source-covered")
    assert (page.title, page.supplied_title) == ("[a worker at the mill]", True)
    assert (page.publisher, page.authors, page.url, page.notice, page.archive_url) == (None, (), None, None, None)
    assert "PROTECTED" not in repr(page)
