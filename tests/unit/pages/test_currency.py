"""A briefing says where it stands in time, and front pages say what was recorded since."""

from sample_site import desk_of

from briefings.model.briefing import Briefing
from briefings.pages.currency import MOST, currency_of, since
from briefings.pages.desk import Desk
from briefings.pages.home import build as build_home
from briefings.pages.situation import build as build_situation

RECORDS = """
situations: {{s: {{title: S}}, other: {{title: Other}}}}
actors: {{a: {{name: A, type: monitor}}}}
sources: {{r: {{type: report, title: R, issued: 2026-02-10}}}}
claims:
  before: {{statement: Before., asserted_by: a, verb: said, asserted: 2026-01-01, about: [s]}}
  after: {{statement: After., asserted_by: a, verb: said, reports: [{{source: r}}], about: [s]}}
  perhaps: {{statement: Perhaps., asserted_by: a, verb: said, asserted: 2026-01, about: [s]}}
  elsewhere: {{statement: Elsewhere., asserted_by: a, verb: said, asserted: 2026-02-01, about: [other]}}
{more}
briefings:
  old: {{situation: s, title: Old, summary: Old., published: 2025-12-01, number: 1}}
  new: {{situation: s, title: New, summary: New., published: 2026-01-02, cutoff: 2026-01-01, next_update: 2026-01-09}}
"""


def desk(more: str = "") -> Desk:
    return desk_of(RECORDS.format(more=more))


def briefing(found: Desk, name: str) -> Briefing:
    return found.corpus.briefings[name]


def test_a_briefing_leads_to_the_one_before_and_the_one_after_it() -> None:
    found = desk()
    old, new = currency_of(found, briefing(found, "old")), currency_of(found, briefing(found, "new"))
    assert (old.newer and old.newer.text, old.older) == ("New", None)
    assert (new.newer, new.older and new.older.text) == (None, "Old")


def test_old_information_is_called_old_after_the_desks_limit() -> None:
    found = desk()
    assert currency_of(found, briefing(found, "new")).behind == (
        "its information ends 40 days before the newest record of this site"
    )
    patient = desk_of(RECORDS.format(more=""))
    object.__setattr__(patient.settings, "stale_after", 40)
    assert currency_of(patient, briefing(patient, "new")).behind == ""


def test_an_update_that_did_not_come_is_told() -> None:
    found = desk()
    assert currency_of(found, briefing(found, "new")).overdue
    assert not currency_of(found, briefing(found, "old")).overdue


def test_what_became_known_later_is_named_also_when_that_is_not_certain_and_of_this_situation_alone() -> None:
    found = desk()
    assert [row.link.text for row in since(found, briefing(found, "new")).rows] == ["After.", "Perhaps."]


def test_a_front_page_names_a_few_and_counts_the_rest() -> None:
    more = "".join(
        f"  more-{number}: {{statement: M., asserted_by: a, verb: said, asserted: 2026-01-{number:02}, about: [s]}}\n"
        for number in range(2, 14)
    )
    found = desk(more)
    told = since(found, briefing(found, "new"))
    assert (len(told.rows), told.more) == (MOST, 14 - MOST)


def test_the_front_page_and_the_situation_say_the_same_of_the_latest_briefing() -> None:
    found = desk()
    home, page = build_home(found), build_situation(found, "s")
    assert home.lead is not None
    assert home.lead.title == "New"
    assert home.since == page.since
    assert home.lead.currency == page.currency == home.situations[0].currency
    assert [card.link.text for card in home.situations] == ["S", "Other"]
