"""Feeds: what enters them, under which id, with which date; read back as a reader's program reads them."""

import datetime
from dataclasses import replace

import pytest
from machine_files import ATOM, FLOOD, SITE, atom_feed, briefing, computed, json_feed, links, site_of
from sample_site import NOW, sample_settings

from briefings.pages.channels import MOST_ENTRIES, MOST_OF_AN_ACTOR
from briefings.settings import Edition, Publisher, Settings
from briefings.site import open_site

CHANGES = """[
      {date: 2026-03-08, kind: minor, note: A spelling.},
      {date: 2026-03-08, kind: correction, note: It was another river.},
      {date: 2026-03-09T10:00+01:00, kind: major, note: Now with figures.}]"""


def titles(records: str, name: str = "site") -> list[str]:
    return [item["title"] for item in json_feed(site_of(records), name)["items"]]


def test_publications_major_changes_and_corrections_enter_and_minor_changes_never() -> None:
    assert titles(briefing(changes=CHANGES)) == ["Major change: Water", "Correction: Water", "Water"]
    assert titles(briefing(changes=CHANGES), "corrections") == ["Correction: Water"]


def test_dates_are_the_records_own_and_the_briefing_was_updated_when_it_last_changed_in_substance() -> None:
    major, correction, first = json_feed(site_of(briefing(changes=CHANGES)))["items"]
    assert first["date_published"] == "2026-03-07T20:00:00+00:00"
    assert first["date_modified"] == "2026-03-09T10:00:00+01:00" == major["date_published"]
    assert correction["date_published"] == correction["date_modified"] == "2026-03-08T00:00:00+00:00"
    feed = atom_feed(site_of(briefing(changes=CHANGES)))
    assert feed.findtext(f"{ATOM}updated") == "2026-03-09T10:00:00+01:00"


def test_a_minor_change_alone_updates_nothing() -> None:
    (first,) = json_feed(site_of(briefing(changes="[{date: 2026-03-09, kind: minor, note: A comma.}]")))["items"]
    assert first["date_modified"] == first["date_published"]


def test_a_day_begins_at_midnight_of_the_desks_zone_and_no_change_stands_before_the_publication() -> None:
    records = briefing(published="2026-03-07", changes="[{date: 2026-03-07, kind: major, note: More.}]")
    items = json_feed(site_of(records, timezone="Asia/Damascus"))["items"]
    assert {item["date_published"] for item in items} == {"2026-03-07T00:00:00+03:00"}
    late = briefing(changes="[{date: 2026-03-07, kind: major, note: More.}]")
    assert {item["date_published"] for item in json_feed(site_of(late))["items"]} == {"2026-03-07T20:00:00+00:00"}


def ids(records: str, settings: Settings | None = None) -> set[str]:
    options = {} if settings is None else {"publisher": settings.publisher, "site_url": settings.site_url}
    return {item["id"] for item in json_feed(site_of(records, **options))["items"]}


def test_ids_outlive_a_new_title_a_new_text_a_new_id_and_a_move_of_the_site() -> None:
    before = ids(briefing(changes=CHANGES))
    reworded = CHANGES.replace("Now with figures", "Other words").replace("another river", "no river")
    after = briefing("second", title="New", former_ids="[first]", summary="New text.", changes=reworded)
    moved = Settings(
        publisher=Publisher(name="Another name", actor="northford-desk"), site_url="https://moved.example/x/"
    )
    assert before == ids(after, moved)
    assert len(before) == 3


def test_a_change_that_is_called_major_later_takes_no_other_ones_id() -> None:
    before, after = ids(briefing(changes=CHANGES)), ids(briefing(changes=CHANGES.replace("minor", "major")))
    assert before < after


def test_desks_and_briefings_have_ids_of_their_own() -> None:
    other = Settings(publisher=Publisher(actor="another-desk"), site_url=SITE)
    assert not ids(briefing()) & ids(briefing(), other)
    assert not ids(briefing()) & ids(briefing("second"))


def test_every_link_of_an_entry_is_whole_and_the_text_is_full() -> None:
    records = briefing(
        sections='[{heading: The bank, text: "It [fell](event:fall), [they](actor:town) say [@notice, p. 1]. #"}]',
        unknowns="[The toll.]",
    ) + (
        "events:\n  fall: {title: The fall, sources: [notice]}\n"
        "actors:\n  town: {name: The town, type: government-body}\n"
        "sources:\n  notice: {type: webpage, title: Notice, publisher: town, issued: 2026-03-06}\n"
    )
    (item,) = json_feed(site_of(records))["items"]
    html = item["content_html"]
    assert [link for link in links(html) if not link.startswith("https://")] == []
    assert f"{SITE}briefings/first/#source-1" in links(html)
    assert f"{SITE}events/fall/" in links(html)
    for words in ("It rose.", "The bank", "fell", "The toll.", "Notice"):
        assert words in html
    for left_out in ("note", "<script", "<style", "style=", "hidden"):
        assert left_out not in html


def test_rendering_a_feed_leaves_the_pages_as_they_are() -> None:
    site = site_of(briefing(unknowns='["[it](situation:flood)"]'))
    before = site.render("briefings/first/").html
    computed(site)
    assert site.render("briefings/first/").html == before
    assert 'href="../../situations/flood/"' in before


def test_an_entry_says_its_language_and_its_direction() -> None:
    records = briefing(language="ar", title="الماء", summary="ارتفع.")
    (item,) = json_feed(site_of(records))["items"]
    assert item["language"] == "ar"
    assert item["content_html"].startswith('<div lang="ar" dir="rtl">')
    entry = atom_feed(site_of(records)).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"


TRANSLATED = """
situations:
  flood: {title: The flood}
briefings:
  first:
    situation: flood
    title: Water
    summary: It rose.
    language: en
    published: 2026-03-07
    changes:
      - {date: 2026-03-09, kind: correction, note: It was another river.}
  premier:
    situation: flood
    title: L’eau
    summary: Elle montait.
    published: 2026-03-08
    language: fr
    translation_of: first
    changes:
      - {date: 2026-03-10, kind: correction, note: C’était une autre rivière.}
      - {date: 2026-03-11, kind: correction, note: Le mot « digue » manquait.}
"""


def test_a_translation_is_no_second_piece_of_news_until_it_says_what_no_other_version_said() -> None:
    own, *others = titles(TRANSLATED)
    assert own.startswith("Rectificatif")
    assert others == ["Correction: Water", "Water"]
    assert titles(TRANSLATED, "situations/flood") == titles(TRANSLATED)
    assert titles(TRANSLATED, "corrections") == titles(TRANSLATED)[:2]
    assert json_feed(site_of(TRANSLATED))["items"][0]["date_published"].startswith("2026-03-11")


def test_whoever_follows_a_language_is_told_all_that_its_versions_say() -> None:
    feed = json_feed(site_of(TRANSLATED), "languages/fr")
    assert feed["language"] == "fr"
    assert feed["title"].endswith(": Français")
    assert [item["date_published"][:10] for item in feed["items"]] == ["2026-03-11", "2026-03-10", "2026-03-08"]
    assert feed["items"][-1]["title"] == "L’eau"
    assert "feeds/languages/en.json" not in computed(site_of(TRANSLATED))


def test_a_translation_is_announced_as_one_with_the_way_to_its_original() -> None:
    address = f"{SITE}briefings/first/"
    for item in json_feed(site_of(TRANSLATED), "languages/fr")["items"]:
        assert f'<a href="{address}" hreflang="en"><bdi lang="en">Water</bdi></a>' in item["content_html"]
        assert item["_translation_of"] == {"url": address, "language": "en"}
    entries = atom_feed(site_of(TRANSLATED), "languages/fr").findall(f"{ATOM}entry")
    for entry in entries:
        assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
        related = [link.attrib for link in entry.iter(f"{ATOM}link") if link.get("rel") == "related"]
        assert related == [{"rel": "related", "hreflang": "en", "href": address}]
    original = json_feed(site_of(TRANSLATED))["items"][-1]
    assert "_translation_of" not in original
    assert "Translation of" not in original["content_html"]


def test_a_site_in_the_language_of_a_translation_tells_that_and_of_the_original_what_it_does_not_say_yet() -> None:
    caught_up = site_of(TRANSLATED, language="fr")
    assert [item["language"] for item in json_feed(caught_up)["items"]] == ["fr", "fr", "fr"]
    assert [item["language"] for item in json_feed(caught_up, "languages/en")["items"]] == ["en", "en"]
    behind = site_of(TRANSLATED.partition("    changes:\n      - {date: 2026-03-10")[0], language="fr")
    assert [(item["language"], item["date_published"][:10]) for item in json_feed(behind)["items"]] == [
        ("en", "2026-03-09"),
        ("fr", "2026-03-08"),
    ]


def test_a_version_in_another_language_names_the_feed_of_that_language() -> None:
    site = site_of(TRANSLATED)
    named = {
        page: {url for _, url, _ in site.render(f"briefings/{page}/").sharing.feeds} for page in ("first", "premier")
    }
    assert "feeds/languages/fr.atom" in named["premier"]
    assert "feeds/languages/fr.atom" not in named["first"]
    assert "Français" in site.render("feeds/").html


def test_both_formats_carry_the_same_entries() -> None:
    site = site_of(briefing(changes=CHANGES, authors="[A, B]"))
    entries = atom_feed(site).findall(f"{ATOM}entry")
    items = json_feed(site)["items"]
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [item["id"] for item in items]
    assert [entry.findtext(f"{ATOM}content") for entry in entries] == [item["content_html"] for item in items]
    assert [entry.findtext(f"{ATOM}updated") for entry in entries] == [item["date_modified"] for item in items]
    assert [[author["name"] for author in item["authors"]] for item in items] == [["A", "B"]] * 3
    assert [[name.text for name in entry.iter(f"{ATOM}name")] for entry in entries] == [["A", "B"]] * 3


def test_a_feed_holds_the_newest_alone() -> None:
    start = datetime.date(2026, 1, 1)
    many = "".join(
        f"  b{n}: {{situation: flood, title: T{n}, summary: S., published: {start + datetime.timedelta(n)}}}\n"
        for n in range(MOST_ENTRIES + 5)
    )
    items = json_feed(site_of(f"{FLOOD}briefings:\n{many}"))["items"]
    assert len(items) == MOST_ENTRIES
    assert (items[0]["title"], items[-1]["title"]) == (f"T{MOST_ENTRIES + 4}", "T5")


def test_the_feed_of_an_actor_holds_fewer_because_each_text_stands_in_that_of_every_actor_it_names() -> None:
    many = "".join(
        f'  b{n}: {{situation: flood, title: T{n}, summary: "[](actor:town)", published: 2026-01-{n:02}}}\n'
        for n in range(1, MOST_OF_AN_ACTOR + 4)
    )
    site = site_of(f"{FLOOD}actors:\n  town: {{name: The town, type: government-body}}\nbriefings:\n{many}")
    items = json_feed(site, "actors/town")["items"]
    assert len(items) == MOST_OF_AN_ACTOR
    assert items[0]["title"] == f"T{MOST_OF_AN_ACTOR + 3}"
    assert len(json_feed(site, "situations/flood")["items"]) == MOST_OF_AN_ACTOR + 3


def test_a_situation_and_an_actor_have_what_is_theirs_also_at_their_former_addresses() -> None:
    records = (
        "situations:\n  flood: {title: The flood, former_ids: [deluge]}\n  drought: {title: Drought}\n"
        "briefings:\n  first: {situation: flood, title: Water, published: 2026-03-07,\n"
        "    summary: 'The [town](actor:town).'}\n"
        "actors:\n  town: {name: The town, type: government-body}\n  other: {name: Other, type: person}\n"
    )
    files = computed(site_of(records))
    assert titles(records, "situations/flood") == titles(records, "actors/town") == ["Water"]
    assert titles(records, "situations/drought") == titles(records, "actors/other") == []
    assert files["feeds/situations/deluge.atom"] == files["feeds/situations/flood.atom"]
    assert files["feeds/situations/deluge.json"] == files["feeds/situations/flood.json"]


def test_an_empty_feed_has_a_date_and_it_is_not_the_clocks() -> None:
    assert atom_feed(site_of(FLOOD)).findtext(f"{ATOM}updated") == "1970-01-01T00:00:00+00:00"
    assert atom_feed(site_of(briefing()), "corrections").findtext(f"{ATOM}updated") == "2026-03-07T20:00:00+00:00"


def test_without_an_address_of_the_site_there_are_no_feeds_and_the_page_says_why() -> None:
    site = site_of(briefing(), site_url="")
    assert [path for path in computed(site) if path.startswith("feeds/")] == []
    page = site.render("feeds/").html
    assert "site_url" in page
    assert ".atom" not in page
    assert site.render("").sharing.feeds == ()


@pytest.mark.parametrize("edition", ["public", "internal"])
def test_every_feed_that_a_page_names_is_written(edition: Edition) -> None:
    site = open_site(replace(sample_settings(edition), site_url=SITE), now=NOW)
    written = {path for path, _ in site.computed_files()}
    named = {url for page in site.pages for _, url, _ in site.render(page).sharing.feeds}
    assert named <= written
    assert {"feeds/site.atom", "feeds/corrections.json", "feeds/situations/northford-flood.atom"} <= named


def test_the_internal_edition_marks_what_the_public_does_not_see() -> None:
    records = briefing(release="{status: draft}")
    assert titles(records) == []
    (item,) = json_feed(site_of(records, edition="internal"))["items"]
    assert item["title"] == "Not public: draft · Water"
    assert "Not public: draft" in item["content_html"]


def test_the_same_content_gives_the_same_bytes() -> None:
    assert computed(site_of(briefing(changes=CHANGES))) == computed(site_of(briefing(changes=CHANGES)))
