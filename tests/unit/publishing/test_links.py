"""Every link inside a site leads somewhere, or is told with its page."""

import pytest

from briefings.publishing.links import BrokenLink, LinkCheck, broken_links

HOME = '<h1 id="top-of">x</h1><a href="claims/x/#a%20b">x</a><a href="https://e.org/">out</a><a href="#top">t</a>'
CLAIM = '<p id="a b">x</p><a href="../../">home</a><img src="../../a/b.png">'


def test_a_whole_site_has_no_broken_links() -> None:
    assert broken_links({"": HOME, "claims/x/": CLAIM}, {"a/b.png"}) == []


@pytest.mark.parametrize(
    ("html", "missing"),
    [
        ('<a href="claims/none/">', "there is no page or file /claims/none/"),
        ("<a href='claims/x/#nowhere'>", "/claims/x/ has no anchor 'nowhere'"),
        ('<a class=c href="#nowhere">', "/ has no anchor 'nowhere'"),
        ('<img srcset="none.png 2x">', "there is no page or file /none.png"),
        ('<a title=">" href="/claims/none/">', "there is no page or file /claims/none/"),
        ('<A HREF="claims/x">', "there is no page or file /claims/x"),
    ],
)
def test_a_broken_link_is_told_with_what_is_missing(html: str, missing: str) -> None:
    found = broken_links({"": html, "claims/x/": "<p id=here>"})
    assert [(link.url, link.missing) for link in found] == [("", missing)]


@pytest.mark.parametrize(
    "html",
    [
        "<!-- <a href='none/'> -->",
        "<script>'<a href=\"none/\">'</script>",
        '&lt;a href="none/">',
        '<a data-href="none/">',
        '<p title="a src=none/ in words">',
        "<img alt='<a href=\"none/\">' hidden>",
    ],
)
def test_what_is_no_link_is_not_checked(html: str) -> None:
    assert broken_links({"": html}) == []


def test_a_link_from_the_root_counts_only_below_the_sites_own_path() -> None:
    pages = {"": '<a href="/desk/none/"><a href="/elsewhere/"><a href="/desk/">'}
    assert broken_links(pages, prefix="/desk/") == [BrokenLink("", "/desk/none/", "there is no page or file /none/")]


def test_links_within_a_page_are_answered_at_once_and_not_kept() -> None:
    check = LinkCheck()
    for number in range(50):
        marks = "".join(f'<p id="a{mark}"><a href="#a{mark}">x</a></p>' for mark in range(20))
        check.page(f"claims/{number}/", f'{marks}<a href="#none">x</a><a href="../7/#a3">y</a>')
    assert len(check._links) <= 2  # what the other pages are asked for, however many ask
    assert [(link.url, link.href) for link in check.broken()] == [
        (url, "#none") for url in sorted(f"claims/{number}/" for number in range(50))
    ]
