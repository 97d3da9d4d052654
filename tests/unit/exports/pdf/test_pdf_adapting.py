"""What a page is told for WeasyPrint: paint, directions, names of drawings, gradients, letters from right to left."""

import re
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from pdf_reading import require_pdf

SVG = 'xmlns="http://www.w3.org/2000/svg"'


@pytest.fixture(autouse=True)
def _needs_pango() -> None:
    require_pdf()


def said(css: str, html: str, *properties: str) -> list[tuple[str, dict[str, str]]]:
    from briefings.exports.pdf.stylesheet import Stylesheet

    root = fromstring(html)
    return [(element.get("id", element.tag), found) for element, found in Stylesheet(css, properties).of(root)]


def adapted(html: str, css: str = "", site_url: str = "") -> Element:
    from briefings.exports.pdf import Document
    from briefings.exports.pdf.adapting import adapt

    root = fromstring(f"<html><head/><body>{html}</body></html>")
    adapt(root, Document(url="a/b/", html=b"", title="T", site_url=site_url), css)
    return root


def text_of(root: Element) -> str:
    return re.sub(r"ns\d+:", "", tostring(root, encoding="unicode"))


@pytest.mark.parametrize(
    ("css", "fill"),
    [
        ("p { fill: red }", "red"),
        ("#a { fill: red } p { fill: blue }", "red"),
        ("@layer one, two; @layer two { p { fill: red } } @layer one { #a { fill: blue } }", "red"),
        ("p { fill: red } @media screen { p { fill: blue } } @media (min-width: 1rem) { p { fill: blue } }", "red"),
        ("p { fill: blue } @media print { p { fill: red } }", "red"),
        (":root { --ink: red; --fill: var(--ink) } p { fill: var(--fill) }", "red"),
        ("p { fill: var(--none, red) }", "red"),
        ("p:hover { fill: blue } p::before { fill: blue } p:unheard-of { fill: blue } p { fill: red }", "red"),
        ("@layer t, print; @layer print { @media print { :root { --a: red } } } @layer t { :root { --a: blue } }"
         " p { fill: var(--a) }", "red"),
        ("@media (prefers-color-scheme: dark) { :root { --a: blue } } :root { --a: red } p { fill: var(--a) }", "red"),
    ],
)  # fmt: skip
def test_a_stylesheet_is_read_as_a_printer_would(css: str, fill: str) -> None:
    assert said(css, '<html><p id="a"/></html>', "fill") == [("a", {"fill": fill})]


def test_only_the_wanted_properties_are_told() -> None:
    assert said("p { color: red; margin: 0 }", "<html><p/></html>", "fill") == []


@pytest.mark.parametrize(
    ("mixture", "outcome"),
    [
        ("color-mix(in oklab, black 22%, transparent)", "oklab(0.0000 0.0000 0.0000 / 0.2200)"),
        ("color-mix(in oklab, black 50%, white)", "oklab(0.5000 0.0000 0.0000 / 1.0000)"),
        ("color-mix(in oklab, oklch(40% 0 0deg) 50%, white)", "oklab(0.7000 0.0000 0.0000 / 1.0000)"),
        ("color-mix(in oklab, red 100%, white)", "oklab(0.6280 0.2249 0.1258 / 1.0000)"),
        ("color-mix(in srgb, red, white)", "color-mix(in srgb, red, white)"),
        ("1px", "1px"),
    ],
)
def test_mixtures_of_colours_are_worked_out(mixture: str, outcome: str) -> None:
    from briefings.exports.pdf.mixing import mixed

    assert mixed(mixture).replace("-0.0000", "0.0000") == outcome


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p dir="auto">“مرحبا”</p>', '<p dir="rtl">'),
        ('<p dir="auto">1. Hello مرحبا</p>', '<p dir="ltr">'),
        ("<bdi>حلب</bdi>", '<bdi dir="rtl">'),
        ('<p dir="auto"><bdi>حلب</bdi> is a city</p>', '<p dir="ltr">'),
        ('<p dir="auto">12 — 13</p>', '<p dir="auto">'),
        ('<h2 class="own">Hello</h2>', '<h2 class="own"><span dir="ltr">Hello</span></h2>'),
        ('<dd class="own"><p>Hello</p></dd>', '<dd class="own"><p>Hello</p></dd>'),
    ],
)
def test_words_are_told_their_direction(html: str, expected: str) -> None:
    assert expected in text_of(adapted(html, ".own { unicode-bidi: plaintext }"))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>in <a>Aleppo</a> and <b>Idlib</b></p>", "<p>in<a> Aleppo</a> and<b> Idlib</b></p>"),
        ("<p>in(<a>Aleppo</a>)</p>", "<p>in(<a>Aleppo</a>)</p>"),
        ('<p>in <a dir="rtl">حلب</a></p>', '<p>in <a dir="rtl">حلب</a></p>'),
        ("<pre>in  <b>Aleppo</b></pre>", "<pre>in  <b>Aleppo</b></pre>"),
        ("<p> <a>Aleppo</a></p>", "<p> <a>Aleppo</a></p>"),
    ],
)
def test_a_space_before_a_link_stands_in_it_and_none_is_lost(html: str, expected: str) -> None:
    assert expected in text_of(adapted(html))


def test_a_sign_beside_words_is_a_background_and_a_picture_has_a_name() -> None:
    sign = f'<svg {SVG} class="s" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path/></svg>'
    picture = f'<svg {SVG} viewBox="0 0 300 200" aria-hidden="true"><rect/></svg>'
    named = f'<svg {SVG} viewBox="0 0 300 200" aria-labelledby="t"><rect/></svg>'
    page = text_of(adapted(f'<h2 id="t">The map</h2><p>{sign}claimed</p>{picture}{named}', ".s { inline-size: 9px }"))
    assert re.search(r'<p><span class="s" style="display:inline-block;background:url\(\'data:image/svg', page)
    assert page.count("<title>The map</title>") == 2


@pytest.mark.parametrize(("rule", "attribute"), [("paint-order: stroke", ""), ("", 'paint-order="stroke fill"')])
def test_paint_of_the_stylesheet_stands_in_the_drawing_and_halos_below_their_words(rule: str, attribute: str) -> None:
    css = f".line {{ stroke: var(--ink); fill: none }} :root {{ --ink: black }} .halo {{ stroke: white; {rule} }}"
    words = '<g><text class="halo">Aleppo</text></g>'
    page = text_of(adapted(f'<svg {SVG} viewBox="0 0 300 200" {attribute}><path class="line"/>{words}</svg>', css))
    assert '<path class="line" style="stroke:black;fill:none"' in page
    halo, words = re.findall(r'<text class="halo" style="([^"]*)">Aleppo', page)
    assert "stroke:white" in halo
    assert "stroke:none" not in halo
    assert words.endswith("stroke:none")


def test_what_a_drawing_borrows_from_another_comes_along() -> None:
    first = f'<svg {SVG} viewBox="0 0 90 90"><defs><pattern id="hatch"><path/></pattern></defs></svg>'
    second = f'<svg {SVG} id="two" viewBox="0 0 90 90"><path fill="url(#hatch)"/></svg>'
    assert text_of(adapted(first + second)).count('<pattern id="hatch">') == 2


def test_a_bar_that_fades_is_as_dark_as_its_gradient_in_every_part() -> None:
    gradient = f"""<svg {SVG} viewBox="0 0 90 90"><defs><linearGradient id="g"><stop offset="0" stop-opacity="0"/>
        <stop offset="1" stop-opacity="1"/></linearGradient></defs>
        <rect x="20%" width="40%" y="1" height="6" fill="url(#g)"/></svg>"""
    strips = [one for one in adapted(gradient).iter() if str(one.tag).endswith("rect")]
    starts = [float(one.get("x", "").rstrip("%")) for one in strips]
    shades = [float(re.findall(r"fill-opacity:([\d.]+)", one.get("style", ""))[0]) for one in strips]
    assert starts[0] == 20
    assert starts[-1] + float(strips[-1].get("width", "").rstrip("%")) == pytest.approx(60)
    assert shades == sorted(shades)
    assert shades[0] < 0.05
    assert shades[-1] > 0.95


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Aleppo", "Aleppo"),
        ("שלום", "םולש"),
        ("حلب", "\ufe90\ufee0\ufea3"),
        ("لا", "\ufefb"),
        ("سلام", "\ufee1\ufefc\ufeb3"),
        ("دار", "\ufead\ufe8d\ufea9"),
        ("حَلَب", "\ufe90\ufee0\ufea3"),
        ("Aleppo (حلب)", "Aleppo (\ufe90\ufee0\ufea3)"),
        ("شارع 12", "12 \ufec9\ufead\ufe8e\ufeb7"),
    ],
)
def test_letters_from_right_to_left_have_their_forms_and_their_order(text: str, shown: str) -> None:
    from briefings.exports.pdf.shaping import seen

    assert seen(text) == shown
