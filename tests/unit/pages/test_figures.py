"""Figures side by side: as they were given, on one scale, the newest of each line on top."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sample_site import desk_of

from briefings.pages.claims import figure_words
from briefings.pages.desk import Desk
from briefings.pages.figures import figure_tables, figures_over_time
from briefings.pages.tongue import Tongue
from briefings.settings import HeadlineRule

TOLL = "measure: killed, unit: people, of: people"
DESK = f"""
actors:
  council: {{name: Town Council, type: government-body}}
  authority: {{name: River Authority, type: organisation}}
claims:
  first: {{statement: A, asserted_by: council, verb: said, asserted: 2026-03-07,
    figures: {{dead: {{{TOLL}, low: 10, best: 12, high: 20}}}}}}
  other: {{statement: B, asserted_by: authority, verb: said, asserted: 2026-03-08, credibility: 2,
    figures: {{dead: {{{TOLL}, best: 30}}}}}}
  later: {{statement: C, asserted_by: council, verb: said, asserted: 2026-03-09,
    figures: {{dead: {{{TOLL}, low: 41}}}}, responds_to: [{{claim: first, as: updates}}]}}
  words: {{statement: D, asserted_by: {{said: an official}}, verb: said, figures: {{dead: {{{TOLL}, said: dozens}}}}}}
  homes: {{statement: E, asserted_by: council, verb: said, figures: {{homes: {{unit: households, best: 7}}}}}}
"""
CLAIMS = ("first", "other", "later", "words", "homes")


def desk(rule: HeadlineRule = "range-over-originators") -> Desk:
    made = desk_of(DESK)
    return Desk(made.released, replace(made.settings, headline_figure=rule))


def test_what_counts_different_things_stands_in_different_tables() -> None:
    assert [(t.title, t.unit, len(t.rows)) for t in figure_tables(desk(), CLAIMS)] == [
        ("people killed", "people", 3),
        ("homes", "households", 1),
    ]


def test_a_revised_figure_is_folded_under_the_one_that_replaces_it() -> None:
    (toll, _) = figure_tables(desk(), CLAIMS)
    council = next(row for row in toll.rows if row.claim.url == "claims/later/")
    assert [older.figure.words for older in council.earlier] == ["12 (10–20)"]
    assert "claims/first/" not in [row.claim.url for row in toll.rows]


@pytest.mark.parametrize("front", ["first#dead", "later#dead"])
def test_over_time_a_key_figure_stands_with_what_it_revises_and_what_revises_it(front: str) -> None:
    (toll,) = figures_over_time(desk(), [front])
    assert [row.figure.words for row in toll.rows] == ["12 (10–20)", "at least 41"]


def test_over_time_a_key_figure_stands_with_what_others_say_of_the_same_event() -> None:
    made = desk_of(DESK.replace("verb: said,", "verb: said, attests: [fall],") + "events: {fall: {title: The fall}}")
    (toll,) = figures_over_time(made, ["other#dead", "first#dead"])
    assert [row.figure.words for row in toll.rows] == ["12 (10–20)", "30", "at least 41", "“dozens”"]
    assert toll.headline == ""


@pytest.mark.parametrize(
    ("rule", "headline", "reason"),
    [
        ("range-over-originators", "30–41", "the range over all who give one"),
        ("latest", "at least 41", "the latest"),
        ("highest-credibility", "30", "the highest credibility"),
    ],
)
def test_the_headline_follows_the_rule_of_the_desk_and_names_it(rule: HeadlineRule, headline: str, reason: str) -> None:
    toll = figure_tables(desk(rule), CLAIMS)[0]
    assert (toll.headline, toll.rule) == (headline, reason)


def test_all_rows_lie_on_one_scale_from_nothing_to_a_round_number() -> None:
    toll = figure_tables(desk(), CLAIMS)[0]
    assert toll.scale == ("0", "41")
    spans = {row.claim.url: row.range for row in toll.rows}
    assert spans["claims/later/"] is not None
    assert spans["claims/later/"].low == 100
    words = spans["claims/words/"]
    assert words is not None
    assert (words.low, words.best, words.high) == (None, None, None)


def test_figures_in_words_alone_have_no_scale() -> None:
    (toll,) = figure_tables(desk(), ("words",))
    assert toll.scale is None
    assert toll.headline == "“dozens”"


def test_a_best_outside_low_and_high_is_drawn_and_no_crash() -> None:
    odd = desk_of(
        "actors: {council: {name: Town Council, type: government-body}}\n"
        "claims: {odd: {statement: A, asserted_by: council, verb: said, figures: {n: {low: 5, best: 2, high: 9}}}}"
    )
    (table,) = figure_tables(odd, ("odd",))
    assert table.rows[0].figure.words == "2 (5–9)"


def test_tables_with_too_few_rows_can_be_left_out() -> None:
    assert len(figure_tables(desk(), CLAIMS, at_least=2)) == 1


def test_numbers_that_are_equal_are_written_as_their_source_gave_them() -> None:
    assert [figure_words(None, Decimal(number), None, None, Tongue("en")) for number in ("0", "-0", "0")] == [
        "0",
        "-0",
        "0",
    ]
