"""What stands against a claim stands beside it, whoever says so first."""

from sample_site import desk_of

from briefings.pages.desk import Desk
from briefings.pages.prose import Numbering
from briefings.pages.rivals import rivalries

DESK = """
actors:
  council: {name: Town Council, type: government-body}
  authority: {name: River Authority, type: organisation}
  union: {name: Boatmen’s Union, type: organisation}
events:
  failure: {title: The bank fails}
claims:
  failed: {statement: It failed., asserted_by: authority, verb: said, attests: [failure]}
  held: {statement: It held., asserted_by: council, verb: said, about: [failure],
    responds_to: [{claim: failed, as: disputes}]}
  cut: {statement: It was cut., asserted_by: union, verb: said, about: [failure],
    responds_to: [{claim: held, as: refutes}]}
  wet: {statement: It was wet., asserted_by: union, verb: said, responds_to: [{claim: failed, as: qualifies}]}
"""


def shown(desk: Desk, *claims: str) -> list[list[str]]:
    found = rivalries(desk, Numbering(desk), claims)
    return [[view.anchor.removeprefix("claim-") for view in rivalry.claims] for rivalry in found]


def test_disputes_join_claims_in_both_directions_and_through_each_other() -> None:
    assert shown(desk_of(DESK), "wet", "held", "failed", "cut") == [["wet"], ["held", "failed", "cut"]]


def test_only_claims_of_the_page_stand_beside_each_other() -> None:
    assert shown(desk_of(DESK), "failed", "cut") == [["failed"], ["cut"]]


def test_rivals_stand_under_the_event_that_all_of_them_speak_of() -> None:
    desk = desk_of(DESK)
    (rivalry,) = rivalries(desk, Numbering(desk), ("failed", "held"))
    assert [link.text for link in rivalry.about] == ["The bank fails"]


def test_a_claim_alone_stands_under_nothing() -> None:
    desk = desk_of(DESK)
    (alone,) = rivalries(desk, Numbering(desk), ("failed",))
    assert alone.about == ()
