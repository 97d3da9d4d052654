"""How a briefing is cited whose past git knows: by the version that its page shows, at an address that stays."""

import json
import shutil
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_string
from html_reading import read
from repositories import NOW, Desk, briefing

from briefings.exports.citing.bundles import bundle
from briefings.pages.citing import PageCitation
from briefings.settings import Settings
from briefings.site import Site, open_site

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
ROOT = "https://example.org/desk/"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def site_of(desk: Desk, url: str = ROOT) -> Site:
    return open_site(Settings(content_dir=desk.content, site_url=url), now=NOW)


def cited(site: Site) -> PageCitation:
    found = site.pages["briefings/b/"].build().head.citation
    assert found is not None
    return found


def block(site: Site) -> str:
    html = site.render("briefings/b/").html
    return html[html.index('<details class="cite-this">') :].partition("</details>")[0]


def test_the_words_name_the_version_and_link_to_where_it_stays(desk: Desk) -> None:
    desk.state()
    desk.state(briefings=briefing(summary="It [has held](claim:held)."))
    site = site_of(desk)
    assert (cited(site).version, cited(site).version_address) == (2, f"{ROOT}briefings/b/versions/2/")
    assert "version 2" in block(site)
    links = [link.attributes["href"] for link in read(block(site)).find("a", rel="noreferrer")]
    assert links == [f"{ROOT}briefings/b/versions/2/"]
    assert "briefings/b/versions/2/" in site.pages, "what is cited must be there"


def test_reference_managers_and_files_have_the_address_of_the_page_and_the_files_its_version(desk: Desk) -> None:
    desk.state()
    site = site_of(desk)
    assert dict(cited(site).meta)["citation_public_url"] == f"{ROOT}briefings/b/"
    files = {path.rpartition(".")[2]: made.decode() for path, made in bundle(site.desk, "b").items()}
    own = json.loads(files["json"])[0]
    assert (own["version"], own["URL"]) == ("1", f"{ROOT}briefings/b/")
    entry = parse_string(files["bib"]).entries[0]
    assert (entry["version"], entry["url"]) == ("1", f"{ROOT}briefings/b/")


def test_what_is_not_committed_is_cited_without_a_version(desk: Desk) -> None:
    desk.state()
    desk.write({"all.yml": (desk.content / "all.yml").read_text().replace("It [held]", "It [may have held]")})
    site = site_of(desk)
    assert (cited(site).version, cited(site).version_address) == (None, "")
    assert "ersion" not in block(site)
    assert [link.attributes["href"] for link in read(block(site)).find("a", rel="noreferrer")] == [
        f"{ROOT}briefings/b/"
    ]
    assert "version" not in json.loads(bundle(site.desk, "b")["briefings/b/cite.json"])[0]


def test_a_site_that_does_not_know_its_address_gives_the_path_of_the_version(desk: Desk) -> None:
    desk.state()
    assert "<code>briefings/b/versions/1/</code>" in block(site_of(desk, ""))


def test_pages_of_other_records_have_no_version(desk: Desk) -> None:
    desk.state()
    found = site_of(desk).pages["claims/held/"].build().head.citation
    assert found is not None
    assert found.version is None


def test_in_a_style_the_version_stands_below_the_citation(desk: Desk) -> None:
    pytest.importorskip("typst")
    desk.state()
    settings = Settings(content_dir=desk.content, site_url=ROOT, citation_style="apa")
    shown = block(open_site(settings, now=NOW))
    links = [link.attributes["href"] for link in read(shown).find("a", rel="noreferrer")]
    assert links == [f"{ROOT}briefings/b/", f"{ROOT}briefings/b/versions/1/"]
    assert "Version 1:" in shown
