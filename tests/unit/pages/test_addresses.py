"""Addresses: one for each record, and links that work in any folder and from any host."""

from urllib.parse import urljoin

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefings.model.reference import KINDS
from briefings.pages.addresses import HOME, INDEXES, SEARCH, address, relative

PARTS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)?", fullmatch=True)
FOLDERS = st.lists(PARTS, max_size=4).map(lambda parts: "".join(f"{part}/" for part in parts))
ANCHORS = st.one_of(st.just(""), PARTS.map("#{}".format))
FILES = st.builds(lambda folder, name: f"{folder}{name}.png", FOLDERS, PARTS)
ROOT = "https://example.org/some/desk/"


@given(st.builds(lambda path, anchor: path + anchor, st.one_of(FOLDERS, FILES), ANCHORS), FOLDERS)
def test_a_browser_on_the_page_finds_the_target_again(target: str, page: str) -> None:
    assume(not target.startswith("#"))  # an anchor alone is one of the page itself
    link = relative(target, page)
    assert urljoin(ROOT + page, link) == ROOT + target
    assert link
    assert not link.startswith("/")


@given(FOLDERS, FOLDERS)
def test_a_link_also_works_in_files_on_a_disk(target: str, page: str) -> None:
    assert urljoin(f"file:///srv/site/{page}index.html", relative(target, page)) == f"file:///srv/site/{target}"


def test_an_anchor_of_the_page_itself_stays_an_anchor() -> None:
    assert relative("claims/x/#top", "claims/x/") == "#top"
    assert relative("#top", "claims/x/") == "#top"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_an_index_and_its_records_stand_below_it(kind: str) -> None:
    assert address(kind, "some-id").startswith(INDEXES[kind])  # type: ignore[arg-type,index]


def test_no_two_pages_share_an_address() -> None:
    fixed = [HOME, SEARCH, *INDEXES.values()]
    assert len(set(fixed)) == len(fixed)
    assert len({address(kind, "x") for kind in KINDS}) == len(KINDS)
