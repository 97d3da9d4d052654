"""The conductor: opens whatever the content is, and hands out what the edition may show."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from sample_site import NOW, copy_sample, sample, sample_settings

from briefings.loading.tree import MemoryTree
from briefings.settings import Settings
from briefings.site import open_site


def test_mistakes_are_a_verdict_and_never_an_exception() -> None:
    tree = MemoryTree({"a.yml": b"actors: [", "b.yml": b"\xff", "c.yml": b"actors: {x: {name: X, type: monitor}}"})
    site = open_site(Settings(), tree, NOW)
    assert site.verdict.failed()
    assert "a.yml:1:" in site.report()
    assert "content/a.yml:1:" in site.problems_html()
    assert "actors/x/" in site.pages


def test_an_empty_tree_is_a_site_with_a_front_page() -> None:
    site = open_site(Settings(site_name="Desk"), MemoryTree({}), NOW)
    assert "Desk" in site.render("").html
    assert dict(site.media) == {}


def test_a_page_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        sample().render("claims/nothing/")


def test_nothing_restricted_has_a_page_a_file_or_a_line_of_search_in_the_public_edition() -> None:
    secret = {record.id for record in sample("internal").desk.corpus} - {record.id for record in sample().desk.corpus}
    assert len(secret) == 9
    assert not [url for url in sample().pages if any(name in url for name in (*secret, "withheld"))]
    assert "media/WITHHELD.svg" not in sample().media
    assert "media/WITHHELD.svg" in sample("internal").media


def test_media_of_briefings_and_events_belong_to_the_site_and_nothing_else_does() -> None:
    assert sorted(sample().media) == ["media/bank 50% #1.svg", "media/bridge.svg", "media/mill.svg"]


def test_an_embargo_ends_with_its_moment(tmp_path: Path) -> None:
    settings = replace(sample_settings(), content_dir=copy_sample(tmp_path / "desk") / "content")
    ends = datetime.datetime(2998, 12, 31, 23, 59, tzinfo=datetime.UTC)
    before, after = (open_site(settings, now=ends + datetime.timedelta(minutes=step)) for step in (-1, 0))
    assert "sources/secret-source/" not in before.pages
    assert "sources/secret-source/" in after.pages


def test_the_clock_can_be_set_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert open_site(Settings(), MemoryTree({})).examined.now == datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def test_files_are_the_bundles_and_the_index_each_once_and_the_same_again() -> None:
    files = list(sample().files())
    names = [name for name, _ in files]
    assert len(set(names)) == len(names)
    assert set(sample().assets.values()) <= set(names)
    assert files == list(sample().files())
    assert any(name.startswith("search/") for name in names)


def test_rendering_twice_gives_the_same_page() -> None:
    assert sample().render("") == sample().render("")


def test_the_order_and_the_names_of_files_do_not_show() -> None:
    content = (sample_settings().content_dir / "northford.yml").read_bytes()
    head, *kinds = content.split(b"\n\nactors:")
    split = {"z.yml": head, "a.yml": b"actors:" + kinds[0]}
    one, other = (open_site(sample_settings(), MemoryTree(files), NOW) for files in ({"day.yml": content}, split))
    assert {url: one.render(url) for url in one.pages} == {url: other.render(url) for url in other.pages}
    assert list(one.files()) == list(other.files())


def test_a_desk_cannot_lower_the_mistake_for_which_a_record_was_lost() -> None:
    tree = MemoryTree({"a.yml": b"sources: {s: {type: report, title: T, url: 'javascript:alert(1)'}}"})
    site = open_site(Settings(severities={"unsafe-address": "off"}), tree, NOW)
    assert [finding.code for finding in site.verdict.findings] == ["unsafe-address"]
    assert site.verdict.failed()
