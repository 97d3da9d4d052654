"""The source summary: how many speak, and how many of them have a side of their own."""

from sample_site import desk_of

from briefings.pages.tallies import ledger_line, source_summary

DESK = """
situations: {flood: {title: Flood}}
actors:
  council: {name: Town Council, type: government-body, party_to_conflict: [flood]}
  mayor: {name: The Mayor’s Office, type: organisation, relations: [{as: part-of, of: council}]}
  authority: {name: River Authority, type: organisation}
  gazette: {name: Northford Gazette, type: medium}
sources:
  one: {type: article-newspaper, title: One, publisher: gazette, issued: "2026-03-07?"}
  two: {type: report, title: Two, publisher: gazette, issued: 2026-03-08, status: retracted}
claims:
  a: {statement: A, asserted_by: mayor, verb: said, reports: [{source: one}]}
  b: {statement: B, asserted_by: authority, verb: said, reports: [{source: one}]}
  c: {statement: C, asserted_by: gazette, reports: [{source: one, via: []}]}
"""


def test_a_side_of_a_party_to_the_conflict_and_of_a_state_is_counted_as_such() -> None:
    summary = source_summary(desk_of(DESK), ("a", "b", "c"), ("one", "two"), "flood")
    assert (summary.sources, summary.publishers, summary.originators) == (2, 1, 2)
    assert (summary.parties, summary.state) == (1, 1)
    assert (summary.single, summary.unstated) == (2, 1)
    assert (summary.retracted, summary.undated) == (1, 1)


def test_statuses_and_what_has_none_make_up_all_claims() -> None:
    position = "  d: {kind: position, statement: D, asserted_by: mayor, verb: called-for, reports: [{source: one}]}\n"
    line = ledger_line(desk_of(DESK + position), ("a", "b", "c", "d"), 2)
    assert (line.claims, sum(count for _, count in line.by_status), line.no_status) == (4, 3, 1)
