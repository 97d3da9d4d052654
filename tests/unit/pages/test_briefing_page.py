"""The page of a briefing: the order in which it is read, its table of contents, its sums."""

from sample_site import desk_of, sample

from briefings.pages.briefing import BriefingPage, build
from briefings.pages.prose import Prose


def page(briefing: str = "northford-bridge-2") -> BriefingPage:
    return build(sample().desk, briefing)


def numbers(texts: list[Prose]) -> list[int]:
    return [cite.number for text in texts for mark in text.marks for cite in mark.cites]


def test_sources_are_numbered_in_the_order_in_which_the_page_is_read() -> None:
    shown = page()
    first = [caveat.text for caveat in shown.caveats if caveat.placement == "page-start"]
    assert shown.trend is not None
    notes = [change.note for change in shown.corrections]
    read = numbers(
        [shown.summary, *notes, *first, shown.trend.why, *shown.highlights, *(s.text for s in shown.sections)]
    )
    assert list(dict.fromkeys(read)) == list(range(1, max(read) + 1))
    assert numbers(notes)


def test_the_contents_name_the_parts_that_it_has_in_their_order() -> None:
    assert [anchor for anchor, _ in page().contents(str)] == [
        "corrections", "highlights", "figures", "the-bank", "sources-2", "sources-3", "نهر", "section-source-1",
        "the-bank-1-2", "events", "map", "claims", "actors", "outlook", "unknowns", "changes", "disclaimers", "sources",
    ]  # fmt: skip
    assert [anchor for anchor, _ in page("northford-bridge-1").contents(str)] == [
        "events", "claims", "actors", "disclaimers", "sources",
    ]  # fmt: skip


def test_the_contents_lead_to_disclaimers_also_when_all_are_placed_at_claims() -> None:
    records = """
situations: {s: {title: S}}
actors: {a: {name: A, type: monitor}}
sources: {r: {type: report, title: R}}
claims: {c: {statement: C., asserted_by: a, verb: said, reports: [{source: r}]}}
disclaimers: {d: {text: D., applies_when: {kind: claim}, placement: claim}}
briefings: {b: {situation: s, title: B, summary: "A [says](claim:c) so.", published: 2026-01-01}}
"""
    assert ("disclaimers", "Disclaimers") in build(desk_of(records), "b").contents(str)


def test_the_ledger_line_sums_the_claims_of_the_page() -> None:
    line = page().ledger
    assert line.claims == 16
    assert dict(line.by_status) == {
        "confirmed": 1, "corroborated": 2, "reported": 2, "claimed": 4,
        "contested": 2, "superseded": 1, "discounted": 1,
    }  # fmt: skip
    assert line.sources == len(page().sources)


def test_forecasts_of_the_outlook_do_not_stand_among_the_claims() -> None:
    shown = page()
    assert [view.kind for view in shown.outlook] == ["forecast", "assessment"]
    in_ledger = [claim.kind for rivalry in shown.rivalries for claim in rivalry.claims]
    assert not {"forecast", "assessment"} & set(in_ledger)


def test_a_key_figure_names_who_gives_it_and_its_status() -> None:
    first, second, third = page().key_figures
    assert (first.label, first.figure.words, first.party, first.why) == (
        "Households that left", "“dozens”", "Northford Town Council", "the only figure given",
    )  # fmt: skip
    assert second.status is not None
    assert (second.status.status, third.figure.words, third.figure.said) == ("claimed", "0", "none")


def test_events_stand_as_they_happened_and_those_without_date_beside_their_neighbour() -> None:
    assert [event.anchor for event in page().events] == [
        "event-bridge-closed",
        "event-boats-seen",
        "event-bank-failure",
    ]


def test_agencies_that_relay_stand_in_the_table_with_how_many_of_its_claims_they_relay() -> None:
    actors = {actor.link.url: actor for actor in page().actors}
    wire = actors["actors/northern-wire/"]
    assert (wire.asserts, wire.relays) == (1, 2)
    assert all(actor.relays == 0 for url, actor in actors.items() if url != "actors/northern-wire/")
    records = """
situations: {s: {title: S}}
actors: {a: {name: A, type: monitor}, w: {name: Wire, type: news-agency}, p: {name: Paper, type: medium}}
sources: {x: {type: article, title: X, publisher: p}, y: {type: article, title: Y}}
claims:
  c:
    statement: C
    asserted_by: a
    verb: said
    reports: [{source: x, via: [w]}, {source: y, via: [w, p]}]
  d: {statement: D, asserted_by: a, verb: said, reports: [{source: x, via: []}]}
briefings:
  b: {situation: s, title: B, published: 2026-03-08, summary: "It [says](claim:c) and [says](claim:d)."}
"""
    shown = build(desk_of(records), "b").actors
    assert [(one.link.text, one.asserts, one.relays) for one in shown] == [("A", 2, 0), ("Wire", 0, 1), ("Paper", 0, 1)]


def test_an_actor_shows_its_parts_and_how_much_it_asserts() -> None:
    actors = {actor.link.url: actor for actor in page().actors}
    authority = actors["actors/river-authority/"]
    assert [(role, [link.url for link in links]) for role, links in authority.parts] == [
        ("participant", ["events/bank-failure/"])
    ]
    assert authority.asserts == 4


def test_a_disclaimer_says_why_it_applies_and_to_what() -> None:
    caveat = page().caveats[0]
    assert (caveat.anchor, caveat.placement, caveat.reason) == (
        "disclaimer-contested-claims", "page-start", "are contested",
    )  # fmt: skip
    assert {link.url for link in caveat.claims} == {"claims/authority-bank-failed/", "claims/council-bank-held/"}


def test_a_description_is_the_summary_without_markup() -> None:
    assert page().head.description.startswith(
        "The River Authority says that the bank failed; the Town Council denies it."
    )


def test_the_names_of_files_are_written_as_addresses() -> None:
    plain, odd = page().media
    assert (plain.url, odd.url, odd.graphic) == ("media/bridge.svg", "media/bank%2050%25%20%231.svg", True)
