"""Sources are numbered by first appearance, one number a source, and each entry leads back to every place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_site import desk_of, sample

from briefings.pages.desk import Desk
from briefings.pages.prose import Numbering, slug

RECORDS = """
actors:
  wire: {name: Northern Wire, aliases: [NW], type: news-agency}
  paper: {name: Northford Paper, type: medium}
claims:
  twice-read:
    statement: It held.
    asserted_by: wire
    verb: said
    reports:
      - {source: beta, locator: para. 1}
      - {source: beta, locator: para. 3}
      - {source: alpha, via: [], locator: p. 9}
  unread: {statement: Nothing., asserted_by: wire}
sources:
  alpha: {type: report, title: Alpha, publisher: paper, issued: 2026-03-07, status: retracted}
  beta: {type: report, title: Beta, publisher: paper, notice: "See the [third](source:gamma) [@gamma; @beta, end]."}
  gamma: {type: report, title: Gamma, notice: "It cites [@delta]."}
  delta: {type: report, title: Delta}
"""


@pytest.fixture(scope="module")
def desk() -> Desk:
    return desk_of(RECORDS)


@given(
    st.lists(st.tuples(st.sampled_from(["alpha", "beta", "gamma", "delta"]), st.sampled_from(["", "p. 2", "p. 10"])))
)
def test_one_number_a_source_by_first_appearance_and_back_from_every_place(cited: list[tuple[str, str]]) -> None:
    numbering = Numbering(desk_of(RECORDS.replace("notice:", "summary:")))
    cites = [numbering.cite(source, locator) for source, locator in cited]
    order = list(dict.fromkeys(source for source, _ in cited))
    assert [cite.number for cite in cites] == [order.index(source) + 1 for source, _ in cited]
    entries = list(numbering.entries())
    assert [(entry.number, entry.link.url) for entry in entries] == [
        (number, f"sources/{source}/") for number, source in enumerate(order, 1)
    ]
    back = {
        anchor: (entry.anchor, locator) for entry in entries for locator, anchors in entry.places for anchor in anchors
    }
    assert back == {cite.anchor: (cite.target, cite.locator) for cite in cites}
    assert len(back) == len(cites)


def test_a_note_need_not_name_again_what_was_named(desk: Desk) -> None:
    numbering = Numbering(desk)
    assert [numbering.cite(source).again for source in ("alpha", "beta", "alpha")] == [False, False, True]


def test_a_cite_says_that_its_source_was_retracted(desk: Desk) -> None:
    assert Numbering(desk).cite("alpha").retracted
    assert not Numbering(desk).cite("beta").retracted


def test_locators_stand_in_the_order_of_their_numbers(desk: Desk) -> None:
    numbering = Numbering(desk)
    for locator in ("para. 10", "para. 9", "", "ص 1", "para. 10"):
        numbering.cite("alpha", locator)
    (entry,) = numbering.entries()
    assert [locator for locator, _ in entry.places] == ["", "para. 9", "para. 10", "ص 1"]


def test_a_notice_that_cites_is_numbered_on_and_what_it_cites_is_listed(desk: Desk) -> None:
    numbering = Numbering(desk)
    numbering.cite("beta")
    entries = list(numbering.entries())
    assert [entry.link.text for entry in entries] == ["Beta", "Gamma", "Delta"]
    assert entries[0].notice is not None
    assert [[cite.anchor for cite in mark.cites] for mark in entries[0].notice.marks] == [[], ["cite-2-1", "cite-1-2"]]
    assert entries[0].places == (("", ("cite-1-1",)), ("end", ("cite-1-2",)))


def test_a_claim_brings_one_number_for_each_source_and_chain(desk: Desk) -> None:
    numbering = Numbering(desk)
    record = desk.corpus.sources["alpha"]
    prose = numbering.prose(record, "It [held](claim:twice-read), [](claim:unread) and [](actor:wire) [@gamma].")
    held, unread, wire, cited = prose.marks
    assert [(cite.number, cite.locator) for cite in held.cites] == [(1, "para. 1, para. 3"), (2, "p. 9")]
    assert [cite.chain.words for cite in held.cites if cite.chain] == ["NW → Northford Paper"] * 2
    assert held.link is not None
    assert (held.link.url, unread.cites, wire.cites) == ("claims/twice-read/", (), ())
    assert [cite.number for cite in cited.cites] == [3]
    assert cited.link is None


def test_plain_text_has_names_and_no_numbers(desk: Desk) -> None:
    prose = Numbering(desk).prose(
        desk.corpus.sources["alpha"], "*It* [](claim:twice-read) says [](actor:wire) [@gamma]."
    )
    assert prose.plain == "It It held. says Northern Wire."


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("The allies’ other wars", "the-allies-other-wars"),
        ("نهر النور", "نهر-النور"),
        ("हिन्दी", "हिन्दी"),
        ("E\u0301te\u0301", "été"),
        ("…", "section"),
        ("Source", "section-source"),
        ("Cite 1 1", "section-cite-1-1"),
        ("Claims made", "claims-made"),
    ],
)
def test_an_anchor_is_made_of_the_words(words: str, anchor: str) -> None:
    assert slug(words, set()) == anchor


@given(st.lists(st.tuples(st.sampled_from(["A", "A 1", "A 1 1", "A 2", "a-1-2"]), st.integers(0, 3)), max_size=8))
def test_no_heading_takes_an_anchor_of_another_or_of_its_paragraphs(sections: list[tuple[str, int]]) -> None:
    taken = {"sources"}
    made = [(slug(words, taken, blocks), blocks) for words, blocks in sections]
    anchors = [name for anchor, blocks in made for name in (anchor, *(f"{anchor}-{n + 1}" for n in range(blocks)))]
    assert len(set(anchors)) == len(anchors)
    assert "sources" not in anchors


def test_texts_know_their_language() -> None:
    desk = sample().desk
    arabic = desk.corpus.briefings["northford-bridge-2-ar"]
    assert Numbering(desk).prose(arabic, arabic.summary).language == "ar"
