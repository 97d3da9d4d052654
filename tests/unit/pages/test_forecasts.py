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


def test_how_they_came_out_is_counted_outcome_by_outcome_and_the_open_ones_last() -> None:
    almost_no_chance, likely = build(desk_of(DESK)).groups
    assert likely.tally == (("came true", 1), ("did not come true", 1), ("open", 1))
    assert almost_no_chance.tally == (("open", 1),)


def test_a_forecast_of_which_nobody_can_tell_is_not_open() -> None:
    untold = DESK.replace("outcome: did-not", "outcome: cannot-be-told")
    assert build(desk_of(untold)).groups[1].tally == (("came true", 1), ("cannot be told", 1), ("open", 1))


def test_a_desk_without_forecasts_has_an_empty_page() -> None:
    assert build(desk_of("actors: {council: {name: Town Council, type: government-body}}")).groups == ()
