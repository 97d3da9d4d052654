"""Whole built sites, the sample's and this repository's own: every page read back, every link followed."""

from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from html_reading import faults, pages_of, read
from sample_site import built_content, built_sample, bytes_of

from briefings.pages.tongue import Tongue
from briefings.publishing.links import broken_links

SITES = pytest.mark.parametrize(("site", "prefix"), [(built_sample, "/desk/"), (built_content, "/")])
Build = Callable[[], Path]


@SITES
def test_no_page_has_a_fault(site: Build, prefix: str) -> None:
    pages = pages_of(site())
    assert len(pages) > 50
    found = [f"/{url}: {fault}" for url, html in pages.items() for fault in faults(html, whole=True)]
    assert found == []


@SITES
def test_every_link_leads_somewhere(site: Build, prefix: str) -> None:
    assert broken_links(pages_of(site()), set(bytes_of(site())), prefix) == []


@SITES
def test_nothing_is_loaded_from_elsewhere(site: Build, prefix: str) -> None:
    for url, html in pages_of(site()).items():
        for one in read(html):
            for name in ("src", "srcset", "poster", "action", "data"):
                assert "//" not in one.attributes.get(name, ""), f"/{url}: <{one.name}>"
            if one.name == "link":
                named = one.has("rel", "canonical") or one.has("rel", "alternate")  # nothing is loaded from them
                assert named or "//" not in one.attributes["href"], f"/{url}"


@SITES
def test_every_page_has_the_policy_a_title_and_a_way_to_report_an_error(site: Build, prefix: str) -> None:
    for url, html in pages_of(site()).items():
        root = read(html)
        (policy,) = root.find("meta", http_equiv="Content-Security-Policy")
        blocks = [one.text for one in root.find("script", type="application/ld+json")]
        hashes = "".join(f" 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in blocks)
        expected = f"default-src 'none'; script-src 'self'{hashes}; style-src 'self';"
        assert policy.attributes["content"].startswith(expected), url
        assert "unsafe" not in policy.attributes["content"]
        (title,) = root.find("head")[0].find("title")  # a drawing has its own
        assert title.text.strip()
        language = root.find("html")[0].attributes["lang"]
        reports = [link.text for link in root.find("a") if "report-an-error" in link.attributes["href"]]
        assert reports == [Tongue(language).say("Report an error")], url
        inline = [one for one in root if one.name == "script" and "src" not in one.attributes]
        assert all(one.has("type", "application/ld+json") for one in inline), "data blocks are not run"
        assert not root.find("style")


@SITES
def test_only_pages_bundles_icons_the_index_and_named_media_are_there(site: Build, prefix: str) -> None:
    others = [name for name in bytes_of(site()) if not name.endswith((".html", ".css", ".js"))]
    allowed = ("assets/", "search/", "media/", "data/", "feeds/", "sitemap.xml", "robots.txt", ".")
    cited = ("/cite.json", "/cite.bib", "/cite.ris")
    found = [name for name in others if not (name.startswith("briefings/") and name.endswith(cited))]
    assert [name for name in found if not name.startswith(allowed)] == []
    assert not [name for name in others if name.endswith((".yml", ".yaml", ".md"))]


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ('<h1>a</h1><p id="x"></p><p id="x"></p>', "id 'x' stands 2 times"),
        ("<h1>a</h1><h3>b</h3>", "a heading skips from 1 to 3"),
        ("<h1>a</h1><h1>b</h1>", "2 first headings"),
        ('<h1>a</h1><a href="#x">b</a>', "the link '#x' leads nowhere"),
        ('<h1>a</h1><a href="x/"><em><a href="y/">b</a></em></a>', "a link stands in a link: 'b'"),
        ("<h1>a</h1><p><div></div></p>", "<div> stands in a paragraph"),
        ("<h1>a</h1><p>b", "<p> is not closed"),
        ('<h1>a</h1><a href="">b</a>', "<a> has an empty href"),
        ('<h1>a</h1><a href="javascript:1">b</a>', "<a> leads to 'javascript:1'"),
        ('<h1 onclick="x">a</h1>', "<h1> has onclick"),
        ('<h1>a</h1><input aria-describedby="x">', "aria-describedby='x' leads nowhere"),
        (
            '<h1>a</h1><a class="cite-mark" id="cite-1-1" href="#source-1">1</a>'
            '<li class="source" id="source-1" value="1">',
            "source 1 leads back to [], but is cited at ['cite-1-1']",
        ),
    ],
)
def test_what_is_wrong_with_a_page_is_found(html: str, fault: str) -> None:
    assert fault in faults(html, whole=False)
