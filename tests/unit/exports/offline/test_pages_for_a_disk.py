"""Links, policy and search results of a page that is read from a disk."""

import json

import pytest

from briefings.exports.offline.rewriting import link_for_disk, page_for_disk, results_for_disk

PAGES = frozenset(
    ["index.html", "claims/index.html", "claims/a/index.html", "about/index.html", "search/index.html", "b/c.html"]
)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../../", "../../index.html"),
        ("../..", "../../index.html"),
        ("./", "./index.html"),
        (".", "./index.html"),
        ("../", "../index.html"),
        ("../#list", "../index.html#list"),
        ("../../search/?q=bank#x", "../../search/index.html?q=bank#x"),
        ("../../b/c.html", "../../b/c.html"),
        ("../../assets/site.css", "../../assets/site.css"),
        ("/", "../../index.html"),
        ("/about/", "../../about/index.html"),
        ("/assets/site.css", "../../assets/site.css"),
        ("#sources", "#sources"),
        ("?q=x", "?q=x"),
        ("https://example.org/", "https://example.org/"),
        ("//example.org/claims/", "//example.org/claims/"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("data:,x", "data:,x"),
        ("", ""),
    ],
)
def test_a_link_names_the_file_that_a_server_would_have_found(link: str, expected: str) -> None:
    assert link_for_disk("claims/a/index.html", link, PAGES) == expected


def test_a_link_from_the_servers_root_is_read_below_the_sites_own_path() -> None:
    assert link_for_disk("claims/a/index.html", "/desk/about/", PAGES, "/desk/") == "../../about/index.html"
    assert link_for_disk("index.html", "/desk/about/#x", PAGES, "/desk/") == "about/index.html#x"


def test_only_links_are_touched_and_words_that_look_like_them_are_not() -> None:
    page = (
        '<!-- <a href="../"> --><script>const a = "<a href=\'../\'>";</script>'
        '<p title="href=&quot;../&quot; src=">href="../"</p><a class=x href="../?a=1&amp;b=2">x</a>'
        "<form action='../../search/'></form><script src=\"../../assets/a.js\" defer></script>"
    )
    assert page_for_disk("claims/a/index.html", page, PAGES) == (
        '<!-- <a href="../"> --><script>const a = "<a href=\'../\'>";</script>'
        '<p title="href=&quot;../&quot; src=">href="../"</p><a class=x href="../index.html?a=1&amp;b=2">x</a>'
        '<form action="../../search/index.html"></form><script src="../../assets/a.js" defer></script>'
    )


def test_the_policy_allows_files_and_no_connection() -> None:
    head = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; connect-src 'self'\">"
    page = page_for_disk("index.html", head, PAGES)
    assert "connect-src" not in page
    assert "default-src &#x27;none&#x27;" in page or "default-src 'none'" in page
    assert "unsafe" not in page


def test_results_of_the_search_lead_to_files() -> None:
    results = [{"url": "claims/a/"}, {"url": ""}, {"url": "claims/#x"}, {"url": "b/c.html"}]
    found = [one["url"] for one in json.loads(results_for_disk(json.dumps(results).encode()))]
    assert found == ["claims/a/index.html", "index.html", "claims/index.html#x", "b/c.html"]
