"""Disclaimers stand where their placement says, on every page that shows a claim that they match."""

from typing import Any

import pytest
from content_samples import ACTORS, NOW, SOURCES, Records, claim, tree
from html_reading import Element, read

from briefings.settings import Settings
from briefings.site import open_site

PAGES = ["briefings/day/", "events/closes/", "claims/closed/"]
RULES: list[dict[str, Any]] = [{"actor": "ministry"}, {"status": "contested"}, {"actor": "rebels"}]


def shown(url: str, placement: str, rule: dict[str, Any]) -> Element:
    records: dict[str, Records] = {
        "actors": ACTORS,
        "sources": SOURCES,
        "situations": {"flood": {"title": "The flood"}},
        "events": {"closes": {"title": "The bridge closes", "situation": "flood"}},
        "claims": {
            "closed": claim("ministry", verb="said", attests=["closes"], reports=[{"source": "wire-report"}]),
            "open": {
                **claim("rebels", ("disputes", "closed"), verb="said", reports=[{"source": "wire-report"}]),
                "statement": "The bridge is open.",
            },
        },
        "briefings": {
            "day": {
                "situation": "flood",
                "title": "Day one",
                "published": "2024-12-01",
                "summary": "The ministry says that it [is closed](claim:closed).",
                "sections": [{"heading": "Closed", "text": "It [is](claim:closed)."}],
            }
        },
        "disclaimers": {
            "caution": {"title": "With caution", "text": "Mind.", "applies_when": rule, "placement": placement}
        },
    }
    return read(open_site(Settings(), tree(**records), NOW).render(url).html)


@pytest.mark.parametrize("rule", RULES, ids=str)
@pytest.mark.parametrize("placement", ["page-start", "page-end", "claim"])
@pytest.mark.parametrize("url", PAGES)
def test_a_disclaimer_stands_once_at_its_place_with_its_reason_and_its_claims(
    url: str, placement: str, rule: dict[str, Any]
) -> None:
    page = shown(url, placement, rule)
    (caveat,) = (aside for aside in page.find("aside") if aside.has("class", "caveat"))
    order = [element for element in page if element.name in ("aside", "h2")]
    at_start = order[0] is caveat
    assert at_start == (placement == "page-start")
    if placement != "page-start":
        assert any(one.has("aria-labelledby", "disclaimers") for one in caveat.ancestors)
    matching = {"ministry": 1, "rebels": 1}.get(str(rule.get("actor")), 2)
    assert "It applies to claims that" in caveat.text
    assert len(caveat.find("li")) == matching


@pytest.mark.parametrize("rule", RULES, ids=str)
@pytest.mark.parametrize("url", PAGES)
def test_one_that_stands_at_the_claim_is_linked_from_each_claim_that_it_matches(url: str, rule: dict[str, Any]) -> None:
    page = shown(url, "claim", rule)
    links = page.find("a", href="#disclaimer-caution")
    matching = {"ministry": 1, "rebels": 1}.get(str(rule.get("actor")), 2)
    assert len(links) == matching


@pytest.mark.parametrize("url", PAGES)
def test_one_that_matches_nothing_stands_nowhere(url: str) -> None:
    for placement in ("page-start", "page-end", "claim"):
        assert shown(url, placement, {"actor": "radio"}).find("aside") == []
