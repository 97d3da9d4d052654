"""The page that holds any two versions of a briefing against each other."""

import shutil
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from repositories import CLAIMS, NOW, Desk, briefing, claim

from briefings.history.differences import differences
from briefings.history.history import History
from briefings.history.wordings import Statement, statements
from briefings.pages.briefing import BriefingPage
from briefings.pages.history.compared import ComparePage
from briefings.pages.history.lines import change_lines
from briefings.pages.history.values import said_words
from briefings.pages.tongue import english
from briefings.settings import Settings
from briefings.site import Site, open_site

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
COMPARE = "briefings/b/versions/compare/"
ROOT = "https://example.org/desk/"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def site_of(desk: Desk) -> Site:
    return open_site(Settings(content_dir=desk.content, site_url=ROOT), now=NOW)


def compared(desk: Desk) -> dict[str, list[tuple[str, str]]]:
    page = site_of(desk).pages[COMPARE].build()
    assert isinstance(page, ComparePage)
    found = [one for group in page.groups for one in group.statements]
    return {one.label: [(wording.versions, wording.words) for wording in one.wordings] for one in found}


def titles(desk: Desk, *words: str, **last: Any) -> None:
    for word in words[:-1]:
        desk.state(briefings=briefing(title=word))
    desk.state(briefings=briefing(title=words[-1], **last))


def test_each_wording_stands_with_the_versions_that_had_it(desk: Desk) -> None:
    titles(desk, "One", "Two", "One", "Three")
    assert compared(desk) == {"Title": [("Versions 1, 3", "One"), ("Version 2", "Two"), ("Version 4", "Three")]}


def test_what_never_changed_is_not_there(desk: Desk) -> None:
    titles(desk, "One", "Two", "Three")
    assert list(compared(desk)) == ["Title"]


def test_a_version_that_is_not_shown_is_in_no_range_and_cannot_be_chosen(desk: Desk) -> None:
    named = {**CLAIMS, "named": claim("Somebody opened the gate.")}
    desk.state(briefings=briefing(title="One"))
    desk.state(claims=named, briefings=briefing(title="One", summary="[It](claim:named) was opened."))
    desk.state(briefings=briefing(title="One", redact=["named"]))
    desk.state(briefings=briefing(title="Two", redact=["named"]))
    assert compared(desk) == {"Title": [("Versions 1, 3", "One"), ("Version 4", "Two")]}
    html = site_of(desk).render(COMPARE).html
    assert html.count('<option value="2" disabled>') == 2
    assert "This version is not shown." in html
    assert "Somebody opened" not in html


def test_items_of_a_list_are_followed_each_for_itself(desk: Desk) -> None:
    for items in (["A.", "B."], ["New.", "A.", "B."], ["New.", "A.", "B, in other words."], ["New.", "A."]):
        desk.state(briefings=briefing(highlights=items))
    assert compared(desk) == {
        "Highlights, number 1": [("Version 1", ""), ("Versions 2–4", "New.")],
        "Highlights, number 3": [("Versions 1–2", "B."), ("Version 3", "B, in other words."), ("Version 4", "")],
    }


def test_an_item_that_comes_back_goes_on(desk: Desk) -> None:
    for items in (["A.", "B."], ["A."], ["A.", "B."]):
        desk.state(briefings=briefing(highlights=items))
    assert compared(desk) == {"Highlights, number 2": [("Versions 1, 3", "B."), ("Version 2", "")]}


def test_a_record_that_came_is_told_once_and_what_changed_of_it_later_by_itself(desk: Desk) -> None:
    summary = {"summary": "[It](claim:new) came."}
    desk.state()
    desk.state(claims={**CLAIMS, "new": claim("It came.")}, briefings=briefing(**summary))
    desk.state(claims={**CLAIMS, "new": claim("It came.", verb="claimed")}, briefings=briefing(**summary))
    found = compared(desk)
    assert found["Claim"] == [("Version 1", ""), ("Versions 2–3", "It came.")]
    assert found["Verb of “It came.”"] == [("Version 2", "said"), ("Version 3", "claimed")]
    assert "Who says “It came.”" not in found


def test_two_neighbours_need_no_such_page_and_two_with_a_tombstone_between_do(desk: Desk) -> None:
    titles(desk, "One", "Two")
    assert COMPARE not in site_of(desk).pages
    named = {**CLAIMS, "named": claim("Somebody opened the gate.")}
    desk.state(claims=named, briefings=briefing(title="Two", summary="[It](claim:named) was opened."))
    desk.state(briefings=briefing(title="Three", redact=["named"], history={"from": "2026-01-03"}))
    site = site_of(desk)
    assert COMPARE in site.pages
    assert "briefings/b/versions/4/changes/" not in site.pages
    page = site.pages["briefings/b/"].build()
    assert isinstance(page, BriefingPage)
    assert page.past is not None
    assert page.past.changes_url == f"{COMPARE}?from=2&to=4", "the latest two that are shown are one click away"


def test_the_latest_two_are_one_click_from_the_page_and_any_two_one_more(desk: Desk) -> None:
    titles(desk, "One", "Two", "Three")
    site = site_of(desk)
    assert 'href="versions/3/changes/"' in site.render("briefings/b/").html
    for url in ("briefings/b/versions/", "briefings/b/versions/3/changes/"):
        assert "compare/" in site.render(url).html


def test_it_is_kept_out_of_indexes(desk: Desk) -> None:
    titles(desk, "One", "Two", "Three")
    site = site_of(desk)
    assert site.render(COMPARE).sharing.indexed is False
    sitemap = dict(site.files_for_robots(()))["sitemap.xml"]().decode()
    assert "/versions/" not in sitemap


def test_between_any_two_versions_it_has_exactly_what_differs(desk: Desk) -> None:
    """Held against `differences`, the source of all other pages; of records that came or went their name alone."""
    desk.state(briefings=briefing(highlights=["A.", "B."]))
    desk.state(briefings=briefing(title="Two", unknowns=["Who?"]), claims={"held": claim("It has held.")})
    desk.state(briefings=briefing(title="Two", highlights=["B.", "C."]), claims={"held": claim("It has held.")})
    desk.state(briefings=briefing(title="“Two”", sections=[{"heading": "Bank", "text": "It held."}]))
    found = desk.history()
    assert isinstance(found, History)
    states = [(version.number, found.facts(version)) for version in found.versions("b")]
    changed = statements(states)
    for (one, before), (other, after) in combinations(states, 2):
        there = {key.id for key in before.said} & {key.id for key in after.said}
        expected = {change.key for change in differences(before, after) if change.key.id in there}
        assert {s.key for s in changed if _wording(s, one) != _wording(s, other)} == expected


def _wording(statement: Statement, version: int) -> int:
    return next(at for at, wording in enumerate(statement.wordings) if version in wording.versions)


def test_what_a_text_rests_on_is_told_by_name_each_by_itself(desk: Desk) -> None:
    claims = {**CLAIMS, "other": claim("It held well.")}
    for target in ("held", "other", "held"):
        desk.state(claims=claims, briefings=briefing(summary=f"It [held](claim:{target})."))
    found = desk.history()
    assert isinstance(found, History)
    told = [
        [
            (said_words(wording.value, english(), {"held": "Held.", "other": "Other."}), wording.versions)
            for wording in one.wordings
        ]
        for one in statements([(version.number, found.facts(version)) for version in found.versions("b")])
        if one.key.field == "summary-refers"
    ]
    assert told == [[("“Held.”", [1, 3]), ("", [2])], [("", [1, 3]), ("“Other.”", [2])]]


def changes(desk: Desk) -> list[tuple[str, str, str]]:
    """Label, before and after of what changed between the first two versions."""
    found = desk.history()
    assert isinstance(found, History)
    one, other, *_ = (found.facts(version) for version in found.versions("b"))
    return [(line.label, line.before, line.after) for line in change_lines(one, other, english())]


def test_of_a_list_in_any_order_only_what_came_and_went_is_told(desk: Desk) -> None:
    claims = {name: claim(f"It held, says {name}.") for name in ("held", "other", "third")}
    desk.state(claims=claims, briefings=briefing(summary="It [held](claim:held), [so](claim:other)."))
    desk.state(claims=claims, briefings=briefing(summary="It [held](claim:third), [so](claim:held)."))
    assert ("What the summary rests on", "“It held, says other.”", "“It held, says third.”") in changes(desk)


def test_the_order_in_which_a_text_cites_makes_no_change_of_what_it_rests_on(desk: Desk) -> None:
    claims = {name: claim(f"It held, says {name}.") for name in ("held", "other")}
    desk.state(claims=claims, briefings=briefing(summary="It [held](claim:held), [so](claim:other)."))
    desk.state(claims=claims, briefings=briefing(summary="So it [held](claim:other), [as said](claim:held)."))
    assert [label for label, _, _ in changes(desk)] == ["Summary"]


def test_a_claim_with_another_id_is_the_same_claim_and_has_another_address(desk: Desk) -> None:
    desk.state(claims={"held": claim("It held.")}, briefings=briefing(summary="It [held](claim:held)."))
    renamed = {**claim("It held well."), "former_ids": ["held"]}
    desk.state(claims={"bank-held": renamed}, briefings=briefing(summary="It [held](claim:bank-held)."))
    assert changes(desk) == [
        ("Claim", "It held.", "It held well."),
        ("Address of the page of “It held well.”", "held", "bank-held"),
    ]


def test_of_a_date_the_reason_is_told_too(desk: Desk) -> None:
    for why in ("The notice gives the day.", "The paper gives the day."):
        said = {**claim("It held."), "asserted": {"edtf": "2026-03-07", "why": why}}
        desk.state(claims={"held": said}, briefings=briefing(summary="It [held](claim:held)."))
    (told,) = changes(desk)
    assert told[1:] == ("7 March 2026 — The notice gives the day.", "7 March 2026 — The paper gives the day.")
