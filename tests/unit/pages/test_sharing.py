"""What is told of a page when it is shared."""

import pytest
from machine_files import SITE, briefing, site_of
from sample_site import built_sample, sample

MEDIA = "[{file: a.svg, alt: A}, {file: b.png, alt: B, graphic: true}, {file: 'c d.png', alt: The river}]"


def test_a_briefing_is_an_article_with_its_dates() -> None:
    told = dict(
        site_of(briefing(changes="[{date: 2026-03-09, kind: major, note: N.}]"))
        .render("briefings/first/")
        .sharing.properties
    )
    assert told == {
        "og:type": "article",
        "og:title": "Water",
        "og:description": "It rose.",
        "og:url": f"{SITE}briefings/first/",
        "og:site_name": "Briefings",
        "article:published_time": "2026-03-07T20:00:00+00:00",
        "article:modified_time": "2026-03-09T00:00:00+00:00",
        "article:section": "The flood",
    }


def test_the_picture_is_the_first_that_needs_no_warning_and_that_others_can_show() -> None:
    sharing = site_of(briefing(media=MEDIA)).render("briefings/first/").sharing
    told = dict(sharing.properties)
    assert (told["og:image"], told["og:image:alt"]) == (f"{SITE}c%20d.png", "The river")
    assert sharing.names == (("twitter:card", "summary_large_image"),)
    plain = site_of(briefing()).render("briefings/first/").sharing
    assert plain.names == (("twitter:card", "summary"),)
    assert "og:image" not in dict(plain.properties)


@pytest.mark.parametrize(("language", "expected"), [("ar", None), ("pt-BR", "pt_BR"), ("en", None)])
def test_a_territory_is_named_only_where_the_record_names_one(language: str, expected: str | None) -> None:
    told = dict(site_of(briefing(language=language)).render("briefings/first/").sharing.properties)
    assert told.get("og:locale") == expected


def test_a_page_that_moved_has_its_new_address_and_is_not_searched() -> None:
    site = site_of(briefing(former_ids="[older]"))
    sharing = site.render("briefings/older/").sharing
    assert sharing.canonical == f"{SITE}briefings/first/"
    assert not sharing.indexed
    assert (sharing.properties, sharing.names, sharing.feeds) == ((), (), ())
    assert site.render("briefings/first/").sharing.indexed


def test_the_internal_edition_asks_not_to_be_searched_and_the_public_one_may_be() -> None:
    public = site_of(briefing())
    assert all(public.render(url).sharing.indexed for url in public.pages)
    internal = site_of(briefing(), edition="internal")
    assert not [url for url in internal.pages if internal.render(url).sharing.indexed]


def test_without_an_address_of_the_site_nothing_claims_to_have_one() -> None:
    sharing = sample().render("briefings/northford-bridge-2/").sharing
    assert sharing.canonical == ""
    assert not {"og:url", "og:image"} & {name for name, _ in sharing.properties}


@pytest.mark.parametrize(
    ("url", "feeds"),
    [
        ("", ["site"]),
        ("corrections/", ["site", "corrections"]),
        ("situations/flood/", ["site", "situations/flood"]),
        ("briefings/first/", ["site", "situations/flood"]),
        ("events/rise/", ["site", "situations/flood"]),
        ("actors/town/", ["site", "actors/town"]),
    ],
)
def test_a_page_names_the_feeds_of_what_it_is_about(url: str, feeds: list[str]) -> None:
    records = briefing() + (
        "actors:\n  town: {name: The town, type: government-body}\nevents:\n  rise: {title: Rise, situation: flood}\n"
    )
    named = [path for _, path, _ in site_of(records).render(url).sharing.feeds]
    assert named == [f"feeds/{name}.{format}" for name in feeds for format in ("atom", "json")]


def test_the_shell_writes_it_all_escaped() -> None:
    html = (built_sample() / "briefings" / "northford-bridge-2" / "index.html").read_text("utf-8")
    assert '<meta property="og:title" content="The bridge &amp; the “river” &lt;bank&gt; at Northford">' in html
    assert '<link rel="canonical" href="https://example.org/desk/briefings/northford-bridge-2/">' in html
    assert 'type="application/atom+xml" title="Northford Desk (Atom)" href="../../feeds/site.atom">' in html
    moved = (built_sample() / "claims" / "bank-gave-way" / "index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in moved
