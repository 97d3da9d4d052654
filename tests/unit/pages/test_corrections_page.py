"""The page of corrections."""

from machine_files import FLOOD, briefing, site_of

from briefings.pages import corrections
from briefings.pages.corrections import CorrectionsPage
from briefings.site import Site

CLAIMS = """
actors:
  town: {name: The town, type: government-body}
sources:
  early: {type: report, title: Early report, issued: 2026-03-06, status: retracted}
  late: {type: report, title: Late report, issued: 2026-03-09, status: corrected}
  sound: {type: report, title: Sound report, issued: 2026-03-09}
claims:
  toll-old: {statement: Three died., asserted_by: town, asserted: 2026-03-06, reports: [{source: sound}]}
  toll-new:
    {statement: Five died., asserted_by: town, asserted: 2026-03-08, reports: [{source: sound}],
     responds_to: [{claim: toll-old, as: updates}]}
  boats: {statement: Boats came., asserted_by: town, asserted: 2026-03-06, reports: [{source: sound}]}
  no-boats:
    {statement: No boats came., asserted_by: town, asserted: 2026-03-09, reports: [{source: sound}],
     responds_to: [{claim: boats, as: retracts}]}
  rumour: {statement: Ice came., asserted_by: town, asserted: 2026-03-05, reports: [{source: early}]}
"""


def page(site: Site) -> CorrectionsPage:
    return corrections.build(site.desk)


def test_corrections_stand_newest_first_and_lead_to_their_note() -> None:
    site = site_of(
        briefing(
            changes="[{date: 2026-03-08, kind: correction, note: One.}, {date: 2026-03-09, kind: major, note: Two.},"
            " {date: 2026-03-10, kind: correction, note: Three.}]"
        )
    )
    found = page(site).corrections
    assert [one.note.plain for one in found] == ["Three.", "One."]
    assert [one.briefing.url for one in found] == ["briefings/first/#change-3", "briefings/first/#change-1"]
    html = site.render("briefings/first/").html
    assert all(f'id="change-{number}"' in html for number in (1, 2, 3))


def test_claims_revised_or_taken_back_say_to_what_or_why_newest_first() -> None:
    found = page(site_of(CLAIMS)).revised
    assert [one.claim.text for one in found] == ["Boats came.", "Three died.", "Ice came."]
    assert [one.to.text if one.to else None for one in found] == [None, "Five died.", None]
    assert found[0].reason == "whoever said it took it back"
    assert found[0].date is not None
    assert found[0].date.words == "9 March 2026"
    assert found[2].reason.startswith("every source in which it was read was retracted")


def test_sources_that_no_longer_stand_are_listed() -> None:
    assert [row.link.text for row in page(site_of(CLAIMS)).source_rows] == ["Late report", "Early report"]


def test_a_desk_that_corrected_nothing_says_so() -> None:
    html = site_of(FLOOD).render("corrections/").html
    for words in ("has corrected nothing yet", "No claim of the ledger", "No source of the ledger"):
        assert words in html


def test_a_section_called_like_a_change_note_keeps_its_own_anchor() -> None:
    site = site_of(
        briefing(
            sections="[{heading: Change 1, text: T.}]", changes="[{date: 2026-03-08, kind: correction, note: One.}]"
        )
    )
    html = site.render("briefings/first/").html
    assert html.count('id="change-1"') == 1
