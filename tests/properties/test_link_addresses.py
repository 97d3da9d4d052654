"""A relative link is read as a browser reads it, however many steps up it begins with."""

from urllib.parse import unquote, urljoin, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from briefings.publishing.links import broken_links

names = st.sampled_from(["a", "b", "claims", "x.html", ".hidden", "..."])
folders = st.lists(st.sampled_from(["a", "b", "claims"]), max_size=3).map(lambda parts: "".join(f"{p}/" for p in parts))
steps = st.integers(0, 4).map(lambda count: "../" * count)
ways = st.lists(st.one_of(names, st.sampled_from([".", "..", "%61"])), min_size=1, max_size=4).map("/".join)


@given(folder=folders, up=steps, way=ways, ending=st.sampled_from(["", "/"]))
def test_a_link_leads_where_a_browser_would_go(folder: str, up: str, way: str, ending: str) -> None:
    href = up + way + ending
    expected = unquote(urlsplit(urljoin(f"https://example.org/{folder}", href)).path).lstrip("/")
    found = broken_links({folder: f'<a href="{href}">x</a>'})
    told = [one.missing.removeprefix("there is no page or file /") for one in found]
    assert told == ([] if expected == folder else [expected])
