"""How a briefing is cited whose past git knows: by the version that its page shows, at an address that stays."""

import json
import shutil
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_string
from click.testing import CliRunner
from html_reading import read
from repositories import NOW, SOURCES, Desk, briefing

from briefings.cli import application
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


class TestEarlierVersions:
    """The page of an earlier version is cited by itself: its own words, its own address, its own sources."""

    @pytest.fixture
    def site(self, desk: Desk) -> Site:
        desk.state(briefings=briefing(title="As it was", authors=["A. Before"]))
        desk.state(
            briefings=briefing(title="As it is", authors=["A. Later"], summary="No claim [@notice]."),
            sources={**SOURCES, "notice": {"type": "report", "title": "Notice"}},
        )
        return site_of(desk)

    def test_its_block_has_its_own_words_and_permalink(self, site: Site) -> None:
        page = site.pages["briefings/b/versions/1/"].build()
        found = page.head.citation
        assert found is not None
        where = f"{ROOT}briefings/b/versions/1/"
        assert (found.version, found.version_address, found.address) == (1, where, where)
        assert (found.title, found.authors) == ("As it was", ("A. Before",))
        assert dict(found.meta)["citation_public_url"] == where
        html = site.render("briefings/b/versions/1/").html
        shown = html[html.index('<details class="cite-this">') :].partition("</details>")[0]
        assert "version 1" in shown
        assert 'href="./cite.bib"' in shown

    def test_its_files_are_there_and_have_its_sources(self, site: Site) -> None:
        files = {path: make().decode() for path, make in site.computed_files() if "/versions/" in path}
        assert sorted(path for path in files if "cite." in path) == [
            f"briefings/b/versions/{number}/cite.{suffix}" for number in (1, 2) for suffix in ("bib", "json", "ris")
        ]
        own, *sources = json.loads(files["briefings/b/versions/1/cite.json"])
        assert (own["title"], own["version"], own["URL"]) == ("As it was", "1", f"{ROOT}briefings/b/versions/1/")
        assert [source["title"] for source in sources] == ["Flood"]
        assert [one["title"] for one in json.loads(files["briefings/b/versions/2/cite.json"])] == ["As it is", "Notice"]
        assert f"UR  - {ROOT}briefings/b/versions/1/" in files["briefings/b/versions/1/cite.ris"]

    def test_a_version_that_is_not_shown_has_neither(self, desk: Desk) -> None:
        desk.state()
        desk.state(briefings=briefing(summary="No claim.", redact=["held"]))
        site = site_of(desk)
        assert "cite-this" not in site.render("briefings/b/versions/1/").html
        assert not [path for path, _ in site.computed_files() if path.startswith("briefings/b/versions/1/")]

    def test_in_a_style_it_has_its_own_words_too(self, desk: Desk) -> None:
        pytest.importorskip("typst")
        desk.state(briefings=briefing(title="As it was"))
        desk.state(briefings=briefing(title="As it is"))
        site = open_site(Settings(content_dir=desk.content, site_url=ROOT, citation_style="apa"), now=NOW)
        html = site.render("briefings/b/versions/1/").html
        shown = html[html.index('<details class="cite-this">') :].partition("</details>")[0]
        assert "As it was" in shown
        assert "As it is" not in shown
        assert "Version 1:" in shown


class TestInTheTerminal:
    """`briefings cite` names the version that the page names."""

    def cite(self, desk: Desk, *options: str) -> str:
        config = desk.root / "mkdocs.yml"
        config.write_text(
            "site_name: Desk\nsite_url: https://example.org/desk/\ndocs_dir: content\n"
            "theme: {name: briefings}\nplugins: [briefings]\n"
        )
        done = CliRunner().invoke(application, ("cite", "b", "-f", str(config), *options), prog_name="briefings")
        assert done.exit_code == 0, done.output
        return done.stdout

    def test_in_files(self, desk: Desk) -> None:
        desk.state()
        desk.state(briefings=briefing(title="Two"))
        assert json.loads(self.cite(desk, "--format", "csl-json"))[0]["version"] == "2"
        assert parse_string(self.cite(desk, "--format", "bibtex")).entries[0]["version"] == "2"

    def test_in_a_style_on_a_line_of_its_own(self, desk: Desk) -> None:
        pytest.importorskip("typst")
        desk.state()
        *_, last = self.cite(desk).splitlines()
        assert last == f"Version 1: {ROOT}briefings/b/versions/1/"
        html = self.cite(desk, "--format", "html")
        assert f'Version 1: <a href="{ROOT}briefings/b/versions/1/"' in html

    def test_not_where_the_page_says_more_than_what_is_committed(self, desk: Desk) -> None:
        desk.state()
        desk.write({"all.yml": (desk.content / "all.yml").read_text().replace("It [held]", "It [may have held]")})
        assert "version" not in json.loads(self.cite(desk, "--format", "csl-json"))[0]

    def test_sources_are_cited_without_it(self, desk: Desk) -> None:
        desk.state()
        assert "ersion" not in self.cite(desk, "--sources", "--format", "csl-json")
