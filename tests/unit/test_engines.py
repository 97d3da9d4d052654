"""The same content builds to the same bytes under both engines and on any machine, and reads under another theme."""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from html_reading import Element, faults, pages_of, read
from sample_site import ROOT, build, built_content, built_sample, bytes_of, copy_sample, run_engine

from briefings.publishing.links import broken_links

MATERIAL = "theme: {name: material, font: false}"


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


def test_both_engines_write_the_same_bytes(tmp_path: Path) -> None:
    other = build(copy_sample(tmp_path / "desk"), engine="properdocs")
    assert differing(bytes_of(built_sample()), bytes_of(other)) == []


def test_no_circumstance_of_a_build_shows_in_it(tmp_path: Path) -> None:
    folder = copy_sample(tmp_path / "a folder" / "ü")
    for file in folder.rglob("*"):
        os.utime(file, (0, 0))
    old = os.umask(0o077)
    try:
        site = build(
            folder, PYTHONHASHSEED="4242", TZ="Pacific/Kiritimati", LC_ALL="C", LANG="tr_TR.UTF-8", HOME=str(tmp_path)
        )
    finally:
        os.umask(old)
    assert differing(bytes_of(built_sample()), bytes_of(site)) == []
    traces = (str(tmp_path).encode(), str(ROOT).encode(), sys.prefix.encode())
    assert [name for name, data in bytes_of(site).items() if any(trace in data for trace in traces)] == []


def test_a_build_from_another_folder_of_work_is_the_same(tmp_path: Path) -> None:
    folder = copy_sample(tmp_path / "desk")
    done = run_engine(tmp_path, "build", "-f", "desk/mkdocs.yml", PYTHONHASHSEED="1")
    assert done.returncode == 0, done.stderr
    assert differing(bytes_of(built_sample()), bytes_of(folder / "site")) == []


@pytest.fixture(scope="module", params=["sample", "content"])
def material(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site under a theme that knows nothing of us."""
    folder = tmp_path_factory.mktemp("material") / "desk"
    if request.param == "sample":
        copy_sample(folder)
    else:
        shutil.copytree(ROOT / "content", folder / "content")
        shutil.copy(ROOT / "mkdocs.yml", folder)
    config = (folder / "mkdocs.yml").read_text("utf-8")
    for ours in ("theme: {name: briefings}", "theme:\n  name: briefings"):
        config = config.replace(ours, MATERIAL)
    assert MATERIAL in config
    (folder / "mkdocs.yml").write_text(config.replace("strict: true", ""), "utf-8")
    return build(folder)


def content(html: str) -> Element:
    """What stands on the page itself, without the theme's shell."""
    root = read(html)
    return next(iter(root.find("article", class_="md-content__inner")), root)


def test_under_material_nothing_of_a_page_is_missing(material: Path) -> None:
    ours = pages_of(built_sample() if (material / "claims" / "bank-qualified").is_dir() else built_content())
    theirs = pages_of(material)
    assert {url for url in ours if url != "404.html"} <= set(theirs)
    for url, html in theirs.items():
        if url == "404.html":
            continue
        (main,) = read(ours[url]).find("main")
        words = [
            one.text.split() for one in main if one.name in ("h1", "h2", "h3", "li", "p", "dt", "dd", "blockquote")
        ]
        shown = " ".join(content(html).text.split())
        assert [line for line in map(" ".join, words) if line and line not in shown] == [], url


def test_under_material_numbers_lead_to_their_entries_and_back(material: Path) -> None:
    for url, html in pages_of(material).items():
        marks = content(html).find("a", class_="cite-mark")
        found = [fault for fault in faults(html, whole=False) if "source" in fault or "describedby" in fault]
        assert found == [], url
        assert all(mark.attributes["href"].startswith("#source-") for mark in marks)


def test_under_material_notes_stay_hidden_for_whom_has_not_our_styles(material: Path) -> None:
    notes = [note for html in pages_of(material).values() for note in content(html).find("span", class_="note")]
    assert notes
    assert all("hidden" in note.attributes for note in notes)


def test_under_material_no_link_is_broken(material: Path) -> None:
    files = set(bytes_of(material))
    pages = {url: html for url, html in pages_of(material).items() if url != "404.html"}
    assert broken_links(pages, files, "/desk/" if "bank-qualified" in str(files) else "/") == []
