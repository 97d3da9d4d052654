"""Promises over all pictures: no bytes stop the program, and cleaning what is clean changes nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st
from picture_samples import SECRET, gif, jpeg, png, webp

from briefings.loading.pictures import clean_picture, load_pictures
from briefings.loading.tree import MemoryTree
from briefings.model.picture import Picture, UnfitPicture

SVG = b"""<?xml version="1.0"?><!-- SECRET --><svg xmlns="http://www.w3.org/2000/svg" xmlns:x="urn:x" x:by="SECRET">
<metadata>SECRET</metadata><style>a{fill:url(#b)}</style><g id="b"><path d="M0 0"/></g></svg>"""
SAMPLES = {
    "a.jpg": jpeg(),
    "b.jpg": jpeg(progressive=True),
    "c.png": png(),
    "d.webp": webp(),
    "e.gif": gif(),
    "f.svg": SVG,
}


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """A picture with some bytes changed, a piece left out, doubled, or cut off."""
    name = draw(st.sampled_from(sorted(SAMPLES)))
    data = bytearray(SAMPLES[name])
    for _ in range(draw(st.integers(0, 4))):
        if data:
            data[draw(st.integers(0, len(data) - 1))] = draw(st.integers(0, 255))
    start = draw(st.integers(0, len(data)))
    end = draw(st.integers(start, len(data)))
    how = draw(st.sampled_from(["whole", "cut", "less", "twice"]))
    parts = {
        "whole": data,
        "cut": data[:end],
        "less": data[:start] + data[end:],
        "twice": data[:end] + data[start:],
    }
    return name, bytes(parts[how])


@given(damaged())
@settings(max_examples=400, deadline=None)
def test_a_picture_is_cleaned_or_refused_whatever_its_bytes(given_: tuple[str, bytes]) -> None:
    name, data = given_
    tree = MemoryTree({name: data})
    found = load_pictures(tree, [name])[name]
    assert isinstance(found, Picture | UnfitPicture)
    if isinstance(found, Picture):
        once = clean_picture(tree, name)
        assert len(once) == found.size
        again = load_pictures(MemoryTree({name: once}), [name])[name]
        assert again == found
        assert clean_picture(MemoryTree({name: once}), name) == once


@given(st.sampled_from(sorted(SAMPLES)), st.binary(max_size=40))
def test_what_follows_the_end_of_a_picture_changes_nothing(name: str, ending: bytes) -> None:
    if name == "f.svg":
        ending = b"<!-- %s -->" % ending.hex().encode()
    one = clean_picture(MemoryTree({name: SAMPLES[name]}), name)
    assert clean_picture(MemoryTree({name: SAMPLES[name] + ending}), name) == one
    assert SECRET.encode() not in one
