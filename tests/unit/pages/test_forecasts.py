"""Forecasts by their word of likelihood, with what became of them."""

from sample_site import desk_of

from briefings.pages.forecasts import build

DESK = """
actors: {northford-desk: {name: Northford Desk, type: organisation}}
claims:
  fall: {kind: forecast, statement: It falls., asserted_by: northford-desk, likelihood: likely, outcome: came-true}
  rise: {kind: forecast, statement: It rises., asserted_by: northford-desk, likelihood: likely, outcome: did-not}
  stay: {kind: forecast, statement: It stays., asserted_by: northford-desk, likelihood: likely}
  burn: {kind: forecast, statement: It burns., asserted_by: northford-desk, likelihood: almost no chance}
  said: {statement: It rained., asserted_by: northford-desk}
"""


def test_forecasts_stand_by_their_word_from_the_least_to_the_most_likely() -> None:
    assert [(group.word, len(group.rows)) for group in build(desk_of(DESK)).groups] == [
        ("almost no chance", 1),
        ("likely", 3),
    ]


def test_what_came_true_is_counted_among_what_was_judged() -> None:
    likely = build(desk_of(DESK)).groups[1]
    assert (likely.judged, likely.came_true) == (2, 1)
    assert {row.outcome for row in likely.rows} == {"came true", "did not come true", None}


def test_a_desk_without_forecasts_has_an_empty_page() -> None:
    assert build(desk_of("actors: {council: {name: Town Council, type: government-body}}")).groups == ()
