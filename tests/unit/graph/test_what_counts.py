"""Cases in which a count or a status once said more than the record: each rule on one small corpus."""

import pytest

from briefings.graph.affiliation import state_affiliated
from briefings.graph.figures import by_subject, headline, revisions
from briefings.graph.ledger import Ledger
from briefings.graph.link import link
from briefings.loading.loader import load
from briefings.loading.tree import MemoryTree
from briefings.model.date import Date

ACTORS = """
  army: {name: Army, type: state-forces}
  officer: {name: Officer, type: person, relations: [{as: part-of, of: army, to: 2024-03-01}]}
  rebels: {name: Rebels, type: rebel-group}
  un: {name: UN, type: international-organisation}
  wire: {name: Wire, type: news-agency}
  desk: {name: Desk, type: organisation}
"""


def made(claims: str) -> Ledger:
    loaded = load(MemoryTree({"day.yml": f"actors:{ACTORS}claims:\n{claims}".encode()}))
    assert loaded.problems == ()
    return Ledger(link(loaded.corpus)[0])


def status(found: Ledger, claim: str) -> str:
    standing = found.standing(claim)
    assert standing is not None
    return standing.status


def test_who_confirms_and_disputes_at_once_contests() -> None:
    found = made("""
  c1: {statement: A, asserted_by: army, verb: said}
  c2: {statement: B, asserted_by: rebels, verb: said,
    responds_to: [{claim: c1, as: confirms}, {claim: c1, as: disputes}]}
""")
    assert {status(found, "c1"), status(found, "c2")} == {"contested"}


def test_both_ends_of_a_dispute_are_judged_at_one_date() -> None:
    found = made("""
  c1: {statement: A, asserted_by: officer, verb: said, asserted: 2024-01-01}
  c2: {statement: B, asserted_by: army, verb: said, asserted: 2024-06-01, responds_to: [{claim: c1, as: disputes}]}
""")
    assert {status(found, "c1"), status(found, "c2")} == {"contested"}


@pytest.mark.parametrize("kind", ["position", "assessment", "forecast"])
@pytest.mark.parametrize("response", ["confirms", "disputes"])
def test_what_is_neither_true_nor_false_neither_confirms_nor_contests(kind: str, response: str) -> None:
    found = made(f"""
  c1: {{statement: A, asserted_by: army, verb: said}}
  c2: {{kind: {kind}, statement: B, asserted_by: desk, verb: said, responds_to: [{{claim: c1, as: {response}}}]}}
""")
    assert status(found, "c1") == "claimed"
    assert found.group("c1").originators == ("army",)


def test_an_agency_that_relays_is_no_voice_of_a_joint_statement() -> None:
    found = made("  c1: {statement: A, asserted_by: [wire, army], verb: said}\n")
    assert found.group("c1").originators == ("army",)


def test_the_sum_over_a_page_counts_sides_at_the_time_of_its_claims() -> None:
    found = made("""
  c1: {statement: A, asserted_by: army, verb: said, asserted: 2024-05-01}
  c2: {statement: B, asserted_by: officer, verb: said, asserted: 2024-06-01, responds_to: [{claim: c1, as: confirms}]}
""")
    assert len(found.group("c1").originators) == len(found.tally(("c1", "c2")).originators) == 2


def test_a_joint_statement_on_one_matter_makes_nobody_one_voice_in_another() -> None:
    found = made("""
  c1: {statement: A, asserted_by: [army, rebels], verb: said}
  c2: {statement: B, asserted_by: army, verb: said}
  c3: {statement: C, asserted_by: rebels, verb: said}
""")
    assert found.tally(("c1",)).originators == ("army",)
    assert found.tally(("c1", "c2", "c3")).originators == ("army", "rebels")


def test_the_sum_over_a_page_names_who_left_a_side_apart_also_where_a_third_spoke_before() -> None:
    found = made("""
  c1: {statement: A, asserted_by: army, verb: said, asserted: 2024-05-01}
  c2: {statement: B, asserted_by: officer, verb: said, asserted: 2024-05-02}
  c3: {statement: C, asserted_by: rebels, verb: said, asserted: 2024-01-01}
""")
    assert found.tally(("c1", "c2", "c3")).originators == ("army", "officer", "rebels")


TOLL = "killed: {measure: killed, unit: people"


def test_a_forecast_is_no_count() -> None:
    found = made(f"""
  c1: {{statement: A, asserted_by: army, verb: said, figures: {{{TOLL}, best: 5}}}}}}
  f1: {{kind: forecast, statement: B, asserted_by: desk, figures: {{{TOLL}, best: 500}}}}}}
""")
    ((given,),) = by_subject(found.graph, ("c1", "f1")).values()
    assert given.claim.id == "c1"


def test_a_superseded_figure_heads_nothing() -> None:
    found = made(f"""
  c1: {{statement: A, asserted_by: army, verb: said, figures: {{{TOLL}, best: 5}}}}}}
  c2: {{statement: Nobody, asserted_by: army, verb: said, responds_to: [{{claim: c1, as: corrects}}]}}
""")
    (given,) = by_subject(found.graph, ("c1", "c2")).values()
    assert headline(found, given, "range-over-originators") is None


def test_a_withdrawn_revision_revises_nothing_and_the_newest_comes_last() -> None:
    found = made("""
  c1: {statement: A, asserted_by: army, verb: said, asserted: 2024-05-01}
  c2: {statement: B, asserted_by: army, verb: said, asserted: 2024-05-20, responds_to: [{claim: c1, as: updates}]}
  c3: {statement: C, asserted_by: army, verb: said, asserted: 2024-05-10, responds_to: [{claim: c1, as: updates}]}
  c4: {statement: D, asserted_by: army, verb: said, responds_to: [{claim: c1, as: updates}]}
  c5: {statement: E, asserted_by: army, verb: said, responds_to: [{claim: c4, as: retracts}]}
""")
    assert revisions(found, "c1") == ("c3", "c2")


def test_who_left_a_side_speaks_for_it_no_more() -> None:
    found = made("  c1: {statement: A, asserted_by: officer, verb: said}\n")
    assert state_affiliated(found, "officer", Date("2024-01-01"))
    assert not state_affiliated(found, "officer", Date("2024-06-01"))


def test_own_accounts_that_differ_are_noted_at_their_own_side_alone() -> None:
    found = made("""
  c1: {statement: A, asserted_by: army, verb: said}
  c2: {statement: B, asserted_by: rebels, verb: said, responds_to: [{claim: c1, as: confirms}]}
  c3: {statement: C, asserted_by: rebels, verb: said, responds_to: [{claim: c2, as: disputes}]}
""")
    differing = {claim: found.standing(claim) for claim in ("c1", "c2")}
    assert differing["c1"] is not None
    assert differing["c2"] is not None
    assert (differing["c1"].own_accounts_differ, differing["c2"].own_accounts_differ) == ((), ("c3",))
