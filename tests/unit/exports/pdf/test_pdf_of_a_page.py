"""A page of the sample as a PDF: what it says, what it is tagged with, and what it is made of."""

import datetime
import threading
from collections.abc import Iterator
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pdf_reading import addresses_of, require_pdf, structure_of, words_of
from sample_site import built_sample

from briefings.exports.pdf import Document, Printed
from briefings.exports.pdf.document import Paper

BRIEFING = "briefings/northford-bridge-2/"
ARABIC = "briefings/northford-bridge-2-ar/"
WHEN = datetime.datetime(2026, 3, 7, 20, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))


@pytest.fixture(autouse=True)
def _needs_pango() -> None:
    require_pdf()


@cache
def page(url: str = BRIEFING, paper: Paper = "a4", site_url: str = "https://example.org/desk/") -> Printed:
    from briefings.exports.pdf.typesetting import typeset

    html = (built_sample() / url / "index.html").read_bytes()
    document = Document(
        url=url, html=html, title="A title", site_url=site_url, authors=("A", "B"), created=WHEN, changed=WHEN
    )
    return typeset(document, from_disk, paper)


def from_disk(path: str) -> bytes | None:
    file = built_sample() / path
    return file.read_bytes() if file.is_file() else None


def made_of(html: str, files: dict[str, bytes] | None = None) -> Printed:
    from briefings.exports.pdf.typesetting import typeset

    document = Document(url="a/b/", html=f"<html lang=en><head></head><body>{html}</body></html>".encode(), title="T")
    return typeset(document, (files or {}).get)


def test_it_is_tagged_as_pdf_ua_with_language_title_authors_and_dates() -> None:
    with pikepdf.open(BytesIO(page().content)) as pdf:
        assert str(pdf.Root.MarkInfo.Marked) == "True"
        assert pdf.Root.Lang == "en"
        assert str(pdf.Root.ViewerPreferences.DisplayDocTitle) == "True"
        assert pdf.docinfo.Title == "A title"
        assert pdf.docinfo.Author == "A, B"
        assert pdf.docinfo.CreationDate == "D:20260307203000+01'00"
        assert pdf.docinfo.ModDate == "D:20260307203000+01'00"
        assert pdf.open_metadata()["pdfuaid:part"] == "1"


def test_headings_tables_lists_and_links_are_known_as_what_they_are() -> None:
    elements, figures = structure_of(page().content)
    assert elements["/H1"] == 1
    assert all(elements[name] for name in ("/H2", "/P", "/Table", "/TH", "/TR", "/L", "/LI", "/Link"))
    assert figures
    assert all(figures), "a picture without words for it"


def test_its_outline_is_that_of_the_page() -> None:
    with pikepdf.open(BytesIO(page().content)) as pdf, pdf.open_outline() as outline:
        assert len(outline.root) == 1
        parts = [part.title for part in outline.root[0].children]
    assert parts[:2] == ["Correction", "Highlights"]
    assert {"Claims", "What is not known", "Sources"} <= set(parts)


@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 595, 842), ("letter", 612, 792)])
def test_it_is_as_large_as_the_paper(paper: Paper, width: int, height: int) -> None:
    with pikepdf.open(BytesIO(page(paper=paper).content)) as pdf:
        sizes = {tuple(round(float(edge)) for edge in one.MediaBox) for one in pdf.pages}
    assert sizes == {(0, 0, width, height)}


def test_each_sheet_says_which_briefing_it_is_from_and_how_far_that_knows() -> None:
    from pypdf import PdfReader

    first, *others = (sheet.extract_text() for sheet in PdfReader(BytesIO(page().content)).pages)
    assert others
    assert "Information cut-off 7 March 2026" not in first
    for number, sheet in enumerate(others, start=2):
        words = " ".join(sheet.split())
        assert "The bridge & the “river” <bank> at Northford" in words
        assert "Update 2 · Information cut-off 7 March 2026, 18:00 (UTC)" in words
        assert f"{number} / {page().pages}" in words


def test_what_was_folded_is_open_and_nothing_invites_to_click() -> None:
    words = words_of(page().content)
    assert "It applies to claims that are contested" in words
    for idle in ("Search", "BibTeX", "To the content", "Page of this claim"):
        assert idle not in words


def test_a_picture_behind_a_warning_stays_behind_it() -> None:
    words = words_of(page().content)
    assert "Graphic picture: A drawing of the bank" in words
    assert "A drawing of the bank" not in structure_of(page().content)[1]


def test_addresses_outside_stand_in_full_and_once() -> None:
    words = words_of(page().content)
    assert "(https://example.org/a?b=1&c=2)" in words
    assert words.count("https://example.org/gazette/bridge?a=1&b=2") == 1
    assert "https://example.org/desk/claims/" not in words


def test_links_to_other_pages_lead_to_the_site_or_nowhere() -> None:
    assert "https://example.org/desk/actors/river-authority/" in addresses_of(page().content)
    unknown = addresses_of(page(site_url="").content)
    assert not any("site.invalid" in one or "/desk/actors/" in one for one in unknown)


def test_the_same_page_gives_the_same_bytes() -> None:
    again = page.__wrapped__()
    assert again.content == page().content


def test_a_briefing_in_arabic_has_its_language_and_its_letters() -> None:
    with pikepdf.open(BytesIO(page(ARABIC).content)) as pdf:
        assert pdf.Root.Lang == "ar"
    assert "تقول هيئة النهر" in words_of(page(ARABIC).content)


class _Counting(BaseHTTPRequestHandler):
    asked: list[str] = []  # noqa: RUF012 -- of the whole server

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def elsewhere() -> Iterator[str]:
    _Counting.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Counting)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_nothing_is_read_but_the_sites_own_files(elsewhere: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg"><text y="20">SECRET</text></svg>')
    drawing = f"""<!DOCTYPE svg [<!ENTITY own SYSTEM "{secret.as_uri()}">]>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="90" height="90">
        <style>@import url({elsewhere}/in-svg.css);</style>
        <image x:href="{secret.as_uri()}" width="9" height="9"/>
        <image x:href="{elsewhere}/in.svg" width="9" height="9"/>
        <text y="40">&own;</text></svg>"""
    printed = made_of(
        f"""<link rel=stylesheet href="{elsewhere}/page.css"><style>@import "{elsewhere}/more.css";
        @font-face {{ font-family: F; src: url({elsewhere}/f.woff2) }}
        p {{ font-family: F; background: url(file:///etc/passwd) }}
        </style><link rel=attachment href="{secret.as_uri()}"><p>Words.</p><img src="{secret.as_uri()}" alt=a>
        <img src="//127.0.0.1{elsewhere[16:]}/p.png" alt=b><img src="../../../../../../../../{secret}" alt=c>
        <img src="/own.svg" alt=d><object data="{elsewhere}/o"></object><iframe src="{elsewhere}/i"></iframe>""",
        {"own.svg": drawing.encode()},
    )
    assert _Counting.asked == []
    assert "SECRET" not in words_of(printed.content)
    assert "root:" not in words_of(printed.content)
    assert secret.as_uri() in printed.left_out
    assert f"{elsewhere}/page.css" in printed.left_out
    with pikepdf.open(BytesIO(printed.content)) as pdf:
        assert not pdf.attachments
