"""Promises of citations in a style: whatever a title or name holds, it comes out as it is, and only it."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.exports.citing.reference import Reference
from briefings.exports.citing.sealing import opened, sealed, sealed_name
from briefings.exports.citing.styles import Style
from briefings.exports.citing.typesetting import typeset

letters = st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"))
texts = st.one_of(st.text(letters), st.text("#$*_@<>\\\"`'{}[]()&%~^=-+/|:;,.?! ab\u0628"))
lines = texts.map(lambda text: " ".join(text.split())).filter(bool)


@given(st.text())
def test_sealed_text_has_no_sign_that_could_mean_anything(text: str) -> None:
    assert not set(sealed(text) + sealed_name(text)) & set(string.punctuation)
    assert " " not in sealed_name(text)


@given(lines)
def test_what_was_sealed_opens_as_it_was(text: str) -> None:
    assert opened(sealed(text)) == opened(sealed_name(text)) == text


@settings(max_examples=150, deadline=None)
@given(lines, lines, lines, st.sampled_from(["chicago-notes", "apa", "mla", "ieee"]))
def test_a_title_a_name_and_a_paper_stand_in_the_citation_letter_for_letter(
    title: str, name: str, paper: str, style: str
) -> None:
    reference = Reference("a", "article-newspaper", title, (name,), container=paper)
    found, after = typeset([reference, Reference("b", "report", "After it")], Style(style))
    assert title in found.text
    assert name in found.text
    assert paper in found.text
    assert "After it" in after.text


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_no_text_at_all_stops_the_typesetter(text: str) -> None:
    line = " ".join(text.split()) or "T"
    (found,) = typeset([Reference("a", "webpage", line, (line,), line)], Style("apa"))
    assert found.runs
