"""SVG drawings: what acts or reaches out is refused, what tells of their making is left out."""

import pytest

from briefings.loading.pictures import clean_picture, load_pictures
from briefings.loading.tree import MemoryTree
from briefings.model.picture import Picture, UnfitPicture

OPENING = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def published(text: str) -> str:
    return clean_picture(MemoryTree({"a.svg": text.encode()}), "a.svg").decode()


def found(text: str) -> Picture | UnfitPicture:
    return load_pictures(MemoryTree({"a.svg": text.encode()}), ["a.svg"])["a.svg"]


@pytest.mark.parametrize(
    ("inner", "what"),
    [
        ("<script>alert(1)</script>", "an element <script>"),
        ("<SCRIPT/>", "an element <SCRIPT>"),
        ("<g><foreignObject/></g>", "an element <foreignObject>"),
        ('<image href="#a"/>', "an element <image>"),
        ('<g onclick="x()"/>', 'an attribute "onclick"'),
        ('<a href="https://example.org"/>', 'an address outside of the drawing in "href"'),
        ('<a xlink:href="javascript:x()"/>', 'an address outside of the drawing in "href"'),
        ('<use href="other.svg#a"/>', 'an address outside of the drawing in "href"'),
        ('<set attributeName="xlink:href" to="#a"/>', "an animated address"),
        ("<rect style=\"fill: url( 'http://x' )\"/>", 'an address outside of the drawing in "style"'),
        ('<rect fill="URL(//x)"/>', 'an address outside of the drawing in "fill"'),
        ('<rect style="fill:\\75rl(x)"/>', 'an address outside of the drawing in "style"'),
        ("<style>@im<!-- -->port 'x'</style>", "a style that reaches out"),
        ("<style>@im<g/>port 'x'</style>", "an element <g>"),
        (f"<style>{' ' * 9000}a{{src:url({' ' * 9000}x)}}</style>", "a style that reaches out"),
        ("<?xml-stylesheet href='x'?>", "an instruction <?xml-stylesheet?>"),
    ],
)
def test_what_acts_or_reaches_out_is_refused(inner: str, what: str) -> None:
    unfit = found(f"{OPENING}>\n{inner}</svg>")
    assert isinstance(unfit, UnfitPicture)
    assert unfit.code == "active-drawing"
    assert what in unfit.message
    assert "in line 2" in unfit.message


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it is not XML"),
        ("<svg", "it is not XML"),
        ("<svg/>", "its outermost element is not an SVG drawing"),
        ("<html><body/></html>", "its outermost element is not an SVG drawing"),
        (OPENING + ">" + "<g>" * 300, "it is nested without end"),
        ('<?xml version="1.0" encoding="klingon"?><svg/>', "it is not XML"),
    ],
)
def test_what_is_no_drawing_is_refused(text: str, why: str) -> None:
    unfit = found(text)
    assert isinstance(unfit, UnfitPicture)
    assert (unfit.code, why in unfit.message) == ("unfit-picture", True)


def test_entities_are_refused_and_a_plain_document_type_is_left_out() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "ha">]>' + OPENING + ">&a;</svg>"
    unfit = found(bomb)
    assert isinstance(unfit, UnfitPicture)
    assert "a document type with definitions of its own" in unfit.message
    plain = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    assert "DOCTYPE" not in published(plain + OPENING + "/>")


def test_what_tells_of_its_making_is_left_out_and_the_drawing_stays() -> None:
    text = (
        '<?xml version="1.0"?><!-- by SECRET --><s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:i="urn:program"'
        ' i:file="C:\\SECRET.svg" viewBox="0 0 12 6" data-name="SECRET"><s:title>A &lt; B</s:title>'
        "<s:metadata><x xmlns='urn:rdf'>SECRET</x></s:metadata><i:view SECRET='1'>SECRET</i:view>"
        '<s:style>g > b { fill: url(#a) }</s:style><s:rect fill="url( \'#a\' )" i:label="SECRET"/></s:svg>'
        "<!-- SECRET -->"
    )
    assert published(text) == (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 12 6">'
        "<title>A &lt; B</title><style>g &gt; b { fill: url(#a) }</style>"
        "<rect fill=\"url( '#a' )\"></rect></svg>\n"
    )


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="120" height="60px"', (120, 60)),
        ('width="100%" viewBox="0 0 12 6.4"', (12, 6)),
        ('viewBox="0,0,12,6"', (12, 6)),
        ('width="12em" height="4em"', (None, None)),
        ("", (None, None)),
    ],
)
def test_the_size_is_what_the_drawing_says(attributes: str, size: tuple[int | None, int | None]) -> None:
    picture = found(f"{OPENING} {attributes}/>")
    assert isinstance(picture, Picture)
    assert (picture.width, picture.height) == size


def test_a_clean_drawing_stays_as_it_is() -> None:
    once = published(f'{OPENING} viewBox="0 0 1 1"><g id="a">\n <path d="M0 0"/> </g></svg>')
    assert published(once) == once
