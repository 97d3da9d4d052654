"""How a page of ours says that it is cited: words, permalink, files, and tags for reference managers."""

from dataclasses import replace

from html_reading import read
from sample_site import desk_of, sample

from briefings.pages.citing import citation_of
from briefings.pages.desk import Desk
from briefings.settings import Publisher
from briefings.site import Site

BRIEFING = """
situations: {flood: {title: The flood}}
briefings:
  day:
    situation: flood
    number: 3
    title: Bread "&" <b>
    summary: All.
    published: 2026-03-09T23:30-05:00
    authors: [A. One, لينا]
claims: {a: {statement: '*The* bank held.', asserted_by: council, verb: said}}
actors: {council: {name: The council, type: government-body}}
"""


def at(desk: Desk, **options: object) -> Desk:
    return Desk(desk.released, replace(desk.settings, **options))  # type: ignore[arg-type]


def meta(desk: Desk, record_id: str) -> list[tuple[str, str]]:
    return list(citation_of(desk, desk.record(record_id)).meta)


def test_a_briefing_names_its_authors_date_number_and_permalink() -> None:
    desk = at(desk_of(BRIEFING), site_url="https://example.org/desk/")
    found = citation_of(desk, desk.record("day"))
    assert (found.authors, found.title, found.kind) == (("A. One", "لينا"), 'Bread "&" <b>', "Update 3")
    assert (found.address, found.permanent) == ("https://example.org/desk/briefings/day/", True)
    assert found.date is not None
    assert found.date.attribute == "2026-03-09T23:30-05:00"


def test_reference_managers_are_told_what_is_known() -> None:
    desk = at(desk_of(BRIEFING), site_url="https://example.org/desk/", publisher=Publisher(name="The Desk"))
    assert meta(desk, "day") == [
        ("citation_title", 'Bread "&" <b>'),
        ("citation_language", "en"),
        ("citation_author", "A. One"),
        ("citation_author", "لينا"),
        ("citation_publication_date", "2026/03/09"),
        ("citation_technical_report_institution", "The Desk"),
        ("citation_technical_report_number", "3"),
        ("citation_publisher", "The Desk"),
        ("citation_public_url", "https://example.org/desk/briefings/day/"),
    ]


def test_a_page_of_the_ledger_has_no_date_and_a_site_without_address_no_permalink() -> None:
    desk = at(desk_of(BRIEFING), site_url="", publisher=Publisher())
    assert meta(desk, "a") == [("citation_title", "The bank held."), ("citation_language", "en")]
    found = citation_of(desk, desk.record("a"))
    assert (found.kind, found.authors, found.date, found.files) == ("Claim", (), None, ())
    assert (found.address, found.permanent) == ("claims/a/", False)


def test_the_desks_own_estimates_are_cited_as_what_they_are() -> None:
    desk = desk_of(
        "claims: {a: {kind: forecast, statement: It holds., asserted_by: northford-desk, likelihood: likely}}"
    )
    assert citation_of(desk, desk.record("a")).kind == "Forecast"


def test_a_title_that_ends_a_sentence_gets_no_second_full_stop() -> None:
    site = sample()
    words = site.render("claims/authority-toll-old/").html.partition('class="cite-words"')[2]
    assert "Three people were hurt.</cite> Claim." in words


def test_only_briefings_have_files() -> None:
    desk = desk_of(BRIEFING)
    assert [url for _, url in citation_of(desk, desk.record("day")).files] == [
        "briefings/day/cite.json",
        "briefings/day/cite.bib",
        "briefings/day/cite.ris",
    ]


def test_every_page_of_a_record_says_how_to_cite_it_and_lists_do_not() -> None:
    site = sample()
    for url, planned in site.pages.items():
        made = site.render(url)
        is_record = planned.kind not in ("home", "index", "search", "moved") and made.meta != ()
        assert made.html.count('<details class="cite-this">') == is_record
        assert (planned.kind in ("briefing", "claim", "event", "actor", "place", "source", "situation")) == is_record


def test_the_links_to_the_files_are_relative_to_the_page() -> None:
    site = sample()
    url = next(url for url, planned in site.pages.items() if planned.kind == "briefing")
    links = [link.attributes["href"] for link in read(site.render(url).html).find("a", download="")]
    assert links == ["./cite.json", "./cite.bib", "./cite.ris"]


def test_a_page_that_cites_a_retracted_source_says_so_at_its_top_and_others_do_not() -> None:
    site: Site = sample()
    told = {url for url in site.pages if "Rests on a retracted source:" in site.render(url).html}
    cited = {
        url
        for url, planned in site.pages.items()
        if planned.kind in ("home", "briefing", "claim", "event", "situation")
        and any(entry.status == "retracted" for entry in planned.build().sources)
    }
    assert told == cited
    assert "claims/union-boats-none/" in told
    html = site.render("claims/union-boats-none/").html
    assert html.index("Rests on a retracted source:") < html.index("Where it was read")
