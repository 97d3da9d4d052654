"""Events as pages show them."""

from sample_site import sample

from briefings.pages.event import EventPage
from briefings.pages.event import build as build_event
from briefings.pages.events import EventView, event_view
from briefings.pages.prose import Numbering


def view(event_id: str) -> EventView:
    desk = sample().desk
    return event_view(desk, Numbering(desk), desk.corpus.events[event_id])


def page(event_id: str) -> EventPage:
    return build_event(sample().desk, event_id)


def test_a_place_says_how_exactly_it_is_known_unless_it_is_exact() -> None:
    mill, town = view("bank-failure").where
    assert (mill.said, mill.precision, town.precision) == ("below the mill", None, "within about 25 km")
    (harbour,) = view("boats-seen").where
    assert (harbour.link, harbour.said) == (None, "in the harbour")


def test_a_date_keeps_the_sources_words_and_the_desks_reason() -> None:
    date = view("bank-failure").date
    assert date is not None
    assert (date.words, date.said, date.why) == ("7 March 2026", "Saturday", "The notice gives the weekday.")


def test_an_event_that_only_came_after_another_says_so_in_place_of_a_date() -> None:
    date = view("boats-seen").date
    assert date is not None
    assert (date.words, date.attribute) == ("", None)
    assert [(word, link.url) for word, link in date.near] == [("after", "events/bridge-closed/")]


def test_an_event_of_which_nobody_says_when_has_no_date() -> None:
    assert view("undated-meeting").date is None


def test_the_status_is_that_of_the_strongest_claim() -> None:
    statuses = {event: found.status.status for event in ("boats-seen", "bank-failure") if (found := view(event)).status}
    assert statuses == {"boats-seen": "confirmed", "bank-failure": "contested"}


def test_a_page_brings_what_is_said_against_the_claims_that_attest_it() -> None:
    shown = [[claim.anchor for claim in rivalry.claims] for rivalry in page("bank-failure").rivalries]
    assert shown == [["claim-authority-bank-failed", "claim-council-bank-held"], ["claim-bank-qualified"]]


def test_parts_stand_in_the_order_in_which_they_happened() -> None:
    assert [part.anchor for part in page("flood").parts] == ["event-bridge-closed", "event-bank-failure"]
    assert [link.url for link in page("bank-failure").trail] == ["situations/northford-flood/", "events/flood/"]


def test_who_reports_it_in_its_own_voice_is_named_by_outlet_or_by_the_source_where_that_has_none() -> None:
    assert [link.text for link, _ in page("flood").own_sources] == ["Northford Gazette", "Night Radio"]
    assert [link.text for link, _ in page("undated-meeting").own_sources] == ["[a worker at the mill]"]


def test_a_claim_stands_in_one_list_only() -> None:
    listed = {listing.anchor: [row.link.url for row in listing.rows] for listing in page("flood").listings}
    assert listed["about"] == ["claims/paper-bridge-fell/", "claims/wire-level/"]
    assert "claims/authority-bank-failed/" not in str(page("bank-failure").listings)


def test_the_pictures_of_an_event_stand_on_its_page() -> None:
    assert [(one.url, one.picture) for one in page("bank-failure").media] == [("media/mill.svg", True)]
