"""JSON-LD read back: it says what the model says, and nothing that is hidden."""

import json
from dataclasses import replace
from typing import Any

import pytest
from html_reading import read
from machine_files import FLOOD, SITE, briefing, linked, site_of
from sample_site import NOW, PUBLISHER, built_sample, sample, sample_settings

from briefings.exports.linked_data.writing import script_json
from briefings.graph.scope import scope_of
from briefings.site import Site, open_site


def known() -> Site:
    return open_site(replace(sample_settings(), site_url=SITE), now=NOW)


def nodes(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [node for one in value for node in nodes(one)]
    if isinstance(value, dict):
        return [value, *(node for one in value.values() for node in nodes(one))]
    return []


def test_a_briefing_is_an_article_with_its_dates_citations_and_corrections() -> None:
    site = known()
    node = linked(site, "briefings/northford-bridge-2/")
    record = site.desk.corpus.briefings["northford-bridge-2"]
    assert node["@type"] == "AnalysisNewsArticle"
    assert node["headline"] == record.title
    assert node["datePublished"] == "2026-03-07T20:30:00+01:00"
    assert node["dateModified"] == "2026-03-08T00:00:00+00:00"
    assert node["inLanguage"] == "en"
    assert [author["name"] for author in node["author"]] == list(record.authors)
    assert node["temporalCoverage"] == "2026-03-05/2026-03-07"
    assert node["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "An earlier version gave another toll.",
            "datePublished": "2026-03-08T00:00:00+00:00",
            "url": f"{SITE}briefings/northford-bridge-2/#change-1",
        }
    ]
    page = site.pages["briefings/northford-bridge-2/"].build()
    assert [one["name"] for one in node["citation"]] == [entry.link.text for entry in page.sources]
    scope = scope_of(site.desk.graph, record)
    assert [one["@id"] for one in node["isBasedOn"]] == [f"{SITE}claims/{claim}/#claim" for claim in scope.claims]


def test_an_article_without_outlook_and_trend_is_no_analysis() -> None:
    assert linked(site_of(briefing()), "briefings/first/")["@type"] == "NewsArticle"


def test_an_original_names_its_translations_and_each_of_these_the_original() -> None:
    site = known()
    original, arabic, french = (f"northford-bridge-2{ending}" for ending in ("", "-ar", "-fr"))
    told = {one: linked(site, f"briefings/{one}/") for one in (original, arabic, french, "northford-bridge-1")}
    named = [(one["@id"], one["inLanguage"], one["name"]) for one in told[original]["workTranslation"]]
    assert named == [
        (told[one]["@id"], language, site.desk.corpus.briefings[one].title)
        for one, language in ((arabic, "ar"), (french, "fr"))
    ]
    for one in (arabic, french):
        assert told[one]["translationOfWork"]["@id"] == told[original]["@id"]
        assert told[one]["translationOfWork"]["inLanguage"] == "en"
        assert "workTranslation" not in told[one]
    assert "translationOfWork" not in told[original]
    assert not {"translationOfWork", "workTranslation"} & set(told["northford-bridge-1"])


def test_a_translation_of_a_translation_names_the_original_as_the_original_names_it() -> None:
    site = site_of(
        f"{FLOOD}briefings:\n"
        "  a: {situation: flood, title: A, summary: S., published: 2026-03-07}\n"
        "  b: {situation: flood, title: B, summary: S., published: 2026-03-07, translation_of: a, language: fr}\n"
        "  c: {situation: flood, title: C, summary: S., published: 2026-03-07, translation_of: b, language: es}\n"
    )
    assert [one["name"] for one in linked(site, "briefings/a/")["workTranslation"]] == ["C", "B"]
    assert linked(site, "briefings/c/")["translationOfWork"]["name"] == "A"


def test_the_publisher_names_its_policies_and_where_errors_are_reported() -> None:
    own = replace(PUBLISHER, policies="policies/", contact="mailto:desk@desk.example")
    publisher = linked(site_of(briefing(), publisher=own), "briefings/first/")["publisher"]
    assert publisher["publishingPrinciples"] == publisher["correctionsPolicy"] == f"{SITE}policies/"
    assert publisher["contactPoint"] == {
        "@type": "ContactPoint",
        "contactType": "corrections",
        "email": "desk@desk.example",
    }
    silent = linked(site_of(briefing()), "briefings/first/")["publisher"]
    assert not {"publishingPrinciples", "correctionsPolicy", "contactPoint"} & set(silent)


def test_every_claim_is_told_as_the_model_has_it_and_none_is_reviewed() -> None:
    site = known()
    for claim in site.desk.corpus.claims.values():
        node = linked(site, f"claims/{claim.id}/")
        standing = site.desk.ledger.standing(claim.id)
        assert node["@type"] == "Claim"
        assert node["text"] == site.desk.plain_label(claim)
        assert node.get("creativeWorkStatus") == (standing.status if standing else None)
        named = [f"{SITE}actors/{actor}/#actor" for actor in claim.asserted_by.named]
        if named:
            assert [one["@id"] for one in node["author"]] == named
        read_in = list(dict.fromkeys(f"{SITE}sources/{report.source}/#source" for report in claim.reports))
        assert [one["@id"] for one in node.get("appearance", [])] == read_in
    everything = "".join(site.render(url).linked_data for url in site.pages)
    assert "ClaimReview" not in everything


SOURCES = """
actors:
  town: {name: Town, type: person}
sources:
  early: {type: report, title: Early, issued: 2026-03-06}
  late: {type: report, title: Late, issued: 2026-03-07}
  vague: {type: report, title: Vague, issued: 2026-03}
  undated: {type: report, title: Undated}
claims:
  known: {statement: S., asserted_by: town, reports: [{source: late}, {source: early}]}
  open: {statement: S., asserted_by: town, reports: [{source: late}, {source: vague}]}
  lost: {statement: S., asserted_by: town, reports: [{source: late}, {source: undated}]}
"""


def test_a_first_appearance_is_told_only_where_it_is_certain() -> None:
    site = site_of(SOURCES)
    assert linked(site, "claims/known/")["firstAppearance"]["name"] == "Early"
    assert "firstAppearance" not in linked(site, "claims/open/")
    assert "firstAppearance" not in linked(site, "claims/lost/")


def test_dates_of_events_that_are_not_certain_are_left_out() -> None:
    site = site_of(
        "events:\n  sure: {title: A, when: 2026-03-05/2026-03-07}\n  day: {title: D, when: 2026-03-05}\n"
        "  doubtful: {title: B, when: 2026-03-05?}\n  open: {title: C, when: 2026-03-05/..}\n"
    )
    assert [linked(site, "events/sure/")[key] for key in ("startDate", "endDate")] == ["2026-03-05", "2026-03-07"]
    assert [linked(site, "events/day/").get(key) for key in ("startDate", "endDate")] == ["2026-03-05", None]
    assert [linked(site, "events/open/").get(key) for key in ("startDate", "endDate")] == ["2026-03-05", None]
    assert "startDate" not in linked(site, "events/doubtful/")


def test_a_place_stands_where_its_page_shows_it() -> None:
    site = known()
    node = linked(site, "places/northford/")
    assert node["geo"] == {"@type": "GeoCoordinates", "latitude": 51.5, "longitude": -0.25}
    assert "geo" not in linked(site, "places/northford-valley/")


def test_a_protected_source_is_its_cover_words_and_nothing_else() -> None:
    node = linked(known(), "sources/source-covered/")
    assert node["name"] == "[a worker at the mill]"
    assert set(node) == {"@type", "@id", "url", "mainEntityOfPage", "name"}


def test_a_person_is_a_person_and_an_authority_an_organisation() -> None:
    site = site_of(
        "actors:\n  one: {name: One, type: person, relations: [{as: part-of, of: body}]}\n"
        "  body: {name: Body, type: government-body, relations: [{as: part-of, of: state}]}\n"
        "  state: {name: State, type: government-body}\n"
    )
    one, body = linked(site, "actors/one/"), linked(site, "actors/body/")
    assert (one["@type"], [whole["name"] for whole in one["memberOf"]]) == ("Person", ["Body"])
    assert (body["@type"], [whole["name"] for whole in body["parentOrganization"]]) == (
        "GovernmentOrganization",
        ["State"],
    )


def test_the_way_to_a_page_leads_from_the_front_page() -> None:
    graph = json.loads(known().render("claims/council-bank-held/").linked_data)["@graph"]
    steps = graph[-1]["itemListElement"]
    assert [step["item"] for step in steps] == [SITE, f"{SITE}claims/", f"{SITE}claims/council-bank-held/"]
    assert [step["position"] for step in steps] == [1, 2, 3]


def test_without_an_address_of_the_site_addresses_are_relative_to_the_page() -> None:
    node = linked(sample(), "briefings/northford-bridge-2/")
    assert node["url"] == "./"
    assert node["about"][0]["url"] == "../../situations/northford-flood/"


@pytest.mark.parametrize("url", ["search/", "claims/bank-gave-way/"])
def test_a_page_without_content_of_its_own_tells_nothing(url: str) -> None:
    assert sample().render(url).linked_data == ""


def test_built_pages_carry_it_as_data_that_reads_back() -> None:
    html = (built_sample() / "briefings" / "northford-bridge-2" / "index.html").read_text("utf-8")
    (block,) = read(html).find("script", type="application/ld+json")
    assert json.loads(block.text) == json.loads(known_at_the_samples_address())


def known_at_the_samples_address() -> str:
    publisher = replace(PUBLISHER, contact="https://example.org/report-an-error", licence="CC BY 4.0")
    settings = replace(sample_settings(), site_url="https://example.org/desk/", publisher=publisher)
    return open_site(settings, now=NOW).render("briefings/northford-bridge-2/").linked_data


def test_nothing_in_it_can_end_the_element() -> None:
    made = script_json({"a": "</script><!-- \u2028 & '"})
    assert not set(made) & set("<>&'\u2028\u2029")
    assert json.loads(made) == {"a": "</script><!-- \u2028 & '"}


def test_all_types_are_known_words_and_all_addresses_whole() -> None:
    site = known()
    for url in site.pages:
        text = site.render(url).linked_data
        for node in nodes(json.loads(text)["@graph"]) if text else []:
            assert all(str(node[key]).startswith("http") for key in ("@id", "url", "item") if key in node), node
            assert None not in node.values()
            assert "" not in node.values()
