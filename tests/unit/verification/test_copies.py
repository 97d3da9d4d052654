"""Copies of every format: what they say, where in them it stands, and why some cannot be read."""

import gzip
import random
from io import BytesIO

import pytest
from archived_copies import PAGE, pdf, wacz, warc
from pypdf import PdfWriter

from briefings.verification.extract import MAX_TEXT, UnreadableCopy
from briefings.verification.extraction import extract

URL = "https://wire.example/bridge"


def blocks(page: str | bytes, name: str = "copy.html") -> list[str]:
    return extract(name, page if isinstance(page, bytes) else page.encode()).text.split("\n\n")


def why(name: str, data: bytes, *urls: str) -> str:
    with pytest.raises(UnreadableCopy) as raised:
        extract(name, data, urls)
    return str(raised.value)


def read_or_told(name: str, data: bytes) -> str:
    try:
        return extract(name, data, (URL,)).text
    except UnreadableCopy as error:
        return str(error)


class TestText:
    def test_blank_lines_part_paragraphs_and_a_place_is_named_by_its_paragraph(self) -> None:
        found = extract("copy.txt", b"Headline\r\n\r\nFirst line\r\nsecond line.\r\n\r\n\r\nThe end.")
        assert found.text == "Headline\n\nFirst line\nsecond line.\n\nThe end."
        assert [found.where(found.text.index(word)) for word in ("Head", "second", "end")] == [
            "paragraph 1",
            "paragraph 2",
            "paragraph 3",
        ]

    def test_without_blank_lines_each_line_is_a_paragraph(self) -> None:
        found = extract("copy.txt", b"One.\nTwo.\nThree.")
        assert found.where(found.text.index("Two")) == "paragraph 2"

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_a_text_is_read_in_the_encoding_that_its_bytes_show(self, encoding: str) -> None:
        assert extract("copy.txt", "Crue à Alep".encode(encoding)).text == "Crue à Alep"

    def test_a_text_that_starts_with_a_tag_is_a_text_when_its_name_says_so(self) -> None:
        assert extract("copy.txt", b"<html> is a tag").text == "<html> is a tag"


class TestHtml:
    def test_what_a_reader_does_not_see_is_left_out(self) -> None:
        page = """<!doctype html><html><head><title>Title</title><style>p { color: red }</style></head><body>
        <script>say("secret")</script><p>Seen.<!-- secret --></p><p hidden>secret<p style="display: none">secret</p>
        <template><p>secret</p></template><noscript>secret</noscript>
        <svg><text>secret</text></svg><p>Seen too.</body>"""
        assert blocks(page) == ["Seen.", "Seen too."]

    def test_blocks_are_set_apart_and_inline_elements_are_not(self) -> None:
        page = "<h1>Flood</h1><ul><li>one<li>two</ul><p>To<b>get</b>her <i>here</i></p><table><tr><td>a<td>b</table>"
        assert blocks(page) == ["Flood", "one", "two", "Together here", "a", "b"]

    def test_a_line_break_is_one_and_a_line_end_in_the_source_is_a_space(self) -> None:
        assert blocks("<p>one<br>two\nthree</p>") == ["one\ntwo three"]

    def test_entities_are_characters(self) -> None:
        assert blocks("<p>&ldquo;Tom &amp; Ann&rdquo;&nbsp;&#8211; said&hellip;</p>") == ["“Tom & Ann”\u00a0– said…"]

    def test_the_encoding_is_the_one_that_the_page_names(self) -> None:
        page = '<html><head><meta charset="windows-1251"></head><p>Мост закрыт</p>'
        assert blocks(page.encode("cp1251")) == ["Мост закрыт"]
        old = '<html><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>à “Alep”</p>'
        assert blocks(old.encode("cp1252")) == ["à “Alep”"]

    def test_an_encoding_that_runs_code_or_that_nobody_knows_is_passed_over(self) -> None:
        assert blocks('<html><meta charset="unicode_escape"><p>Alep\\x41</p>') == ["Alep\\x41"]

    def test_a_head_that_is_never_closed_hides_nothing_of_the_body(self) -> None:
        assert blocks("<html><head><title>t</title><p>Seen.") == ["Seen."]

    def test_end_tags_without_start_tags_change_nothing(self) -> None:
        assert blocks("<html></b></div><p>Seen</i>.</p></html>") == ["Seen."]

    @pytest.mark.parametrize(
        ("page", "seen"),
        [
            ("<p>one<!-- two <p>three", ["one"]),
            ("<p>one<!--> two", ["one two"]),
            ("<p>one<script>'<!--'</script> two", ["one two"]),
            ("<p>one<script>two</p>", ["one"]),
            ("<p>one<![CDATA[ two ]]> three", ["one three"]),
            ("<p>one<?php two ?> three", ["one three"]),
            ("<p>1 < 2 <b>and</b> 3 < 4", ["1 < 2 and 3 < 4"]),
            ("<p>one<a href='two", ["one"]),
            ("<p>one</ two> three", ["one three"]),
            ("<p>one" + "<!--" * 50_000, ["one"]),
            ("<p>one" + "<a " * 50_000, ["one"]),
            ("<p>one" + "<![CDATA[" * 50_000 + ">", ["one"]),
        ],
    )
    def test_what_is_never_closed_ends_where_a_browser_ends_it(self, page: str, seen: list[str]) -> None:
        assert blocks(page) == seen

    def test_elements_nested_too_deeply_are_refused(self) -> None:
        assert "nested" in why("copy.html", b"<html>" + b"<b>" * 5000 + b"words")


class TestPdf:
    def test_a_place_is_named_by_its_page(self) -> None:
        found = extract("copy.pdf", pdf("First page.", "We have closed\nthe old bridge."))
        assert found.where(found.text.index("First")) == "page 1"
        assert found.where(found.text.index("old bridge")) == "page 2"

    def test_a_pdf_is_known_by_its_content_whatever_its_name(self) -> None:
        assert extract("copy.html", pdf("Words.")).unit == "page"

    @pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
    def test_a_pdf_cut_short_is_told(self, share: float) -> None:
        whole = pdf("Words.", "More words.")
        assert "cut short" in why("copy.pdf", whole[: int(len(whole) * share)])

    def test_a_pdf_behind_a_password_is_told_and_one_that_opens_without_is_read(self) -> None:
        for password, said in (("secret", "needs no password"), ("", "")):
            writer, made = PdfWriter(clone_from=BytesIO(pdf("Words here."))), BytesIO()
            writer.encrypt(password, "owner", algorithm="RC4-128")
            writer.write(made)
            if said:
                assert said in why("copy.pdf", made.getvalue())
            else:
                assert "Words here." in extract("copy.pdf", made.getvalue()).text

    def test_a_pdf_of_pictures_is_told(self) -> None:
        assert "no text" in why("copy.pdf", pdf("", ""))

    @pytest.mark.parametrize("seed", range(30))
    def test_a_damaged_pdf_is_read_or_told_and_never_a_traceback(self, seed: int) -> None:
        chance = random.Random(seed)
        data = bytearray(pdf("Words here.", "More words."))
        for _ in range(40):
            data[chance.randrange(8, len(data) - 8)] = chance.randrange(256)
        assert read_or_told("copy.pdf", bytes(data))


class TestWebArchives:
    @pytest.mark.parametrize("zipped", [True, False])
    def test_the_page_with_the_sources_address_is_read(self, zipped: bool) -> None:
        other = ("https://wire.example/other", "text/html", b"<p>Something else.")
        data = warc(other, (URL, "text/html; charset=utf-8", PAGE), zipped=zipped)
        assert "closed the old bridge" in extract("copy.warc", data, (URL,)).text

    def test_scheme_host_case_fragment_and_last_slash_do_not_matter(self) -> None:
        data = warc((URL + "/", "text/html", PAGE), ("https://wire.example/", "text/html", b"<p>Home"))
        assert "closed" in extract("copy.warc", data, ("http://WWW.wire.example/bridge#top",)).text

    def test_the_address_of_a_replay_names_the_page_in_it(self) -> None:
        data = warc((URL, "text/html", PAGE), ("https://wire.example/", "text/html", b"<p>Home"))
        replay = f"https://web.archive.org/web/20241130120000/{URL}"
        assert "closed" in extract("copy.warc", data, (replay,)).text

    def test_redirects_are_followed(self) -> None:
        data = warc((URL, "https://wire.example/new", b""), ("https://wire.example/new", "text/html", PAGE))
        assert "closed" in extract("copy.warc", data, (URL,)).text

    def test_redirects_in_a_circle_end(self) -> None:
        data = warc(
            (URL, URL, b""), ("https://a.example/", "text/html", b"<p>a"), ("https://b.example/", "text/html", PAGE)
        )
        assert "2 pages" in why("copy.warc", data, URL)

    def test_without_an_address_the_only_page_is_read(self) -> None:
        data = warc(("https://wire.example/p.png", "image/png", b"\x89PNG"), (URL, "text/html", PAGE))
        assert "closed" in extract("copy.warc", data).text

    def test_a_pdf_in_an_archive_is_a_pdf(self) -> None:
        assert extract("copy.warc", warc((URL, "application/pdf", pdf("Words.")))).unit == "page"

    def test_the_servers_encoding_stands_above_the_pages(self) -> None:
        page = '<meta charset="utf-8"><p>Мост</p>'.encode("cp1251")
        assert extract("c.warc", warc((URL, "text/html; charset=windows-1251", page))).text == "Мост"

    def test_an_answer_that_is_no_success_is_no_page(self) -> None:
        assert "no page" in why("copy.warc", warc((URL, "text/html", PAGE), status="404 Not Found"), URL)

    def test_a_wacz_is_read_through_its_warc_files(self) -> None:
        data = wacz([("datapackage.json", b"{}"), ("archive/data.warc.gz", warc((URL, "text/html", PAGE)))])
        assert "closed" in extract("copy.wacz", data, (URL,)).text

    def test_a_zip_that_is_no_wacz_is_told(self) -> None:
        assert "no WACZ" in why("copy.wacz", wacz([("notes.txt", b"words")]))

    def test_a_wacz_that_unpacks_to_too_much_is_told(self) -> None:
        assert "unpacks" in why("copy.wacz", wacz([("archive/a.warc", b"\0" * 120_000_000)]))

    def test_a_page_that_unpacks_to_too_much_is_told(self) -> None:
        bomb = b"<p>" + b"a" * 40_000_000
        assert "unpacks" in why("copy.warc", warc((URL, "text/html", bomb)), URL)

    @pytest.mark.parametrize("zipped", [True, False])
    @pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
    def test_an_archive_cut_short_is_told(self, zipped: bool, share: float) -> None:
        page = b"<p>" + bytes(random.Random(1).randrange(97, 123) for _ in range(20_000))
        whole = warc((URL, "text/html", page), zipped=zipped)
        assert why("copy.warc.gz", whole[: int(len(whole) * share)], URL)

    @pytest.mark.parametrize("seed", range(30))
    def test_a_damaged_archive_is_read_or_told_and_never_a_traceback(self, seed: int) -> None:
        chance = random.Random(seed)
        data = bytearray(
            wacz([("archive/a.warc.gz", warc((URL, "text/html", PAGE)))])
            if seed % 2
            else warc((URL, "text/html", PAGE))
        )
        for _ in range(4):
            data[chance.randrange(4, len(data))] = chance.randrange(256)
        assert read_or_told("copy", bytes(data))


class TestOtherFiles:
    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (b"", "empty"),
            (b" \n ", "empty"),
            (b"\0" * 100, "empty"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no text"),
            (gzip.compress(b"words", mtime=0), "no web archive: unpack it"),
            (b"\x1f\x8b" + bytes(range(200)), "compressed file is damaged"),
            (random.Random(1).randbytes(5000), "no text"),
            (b"some words first. " * 300 + random.Random(1).randbytes(5000), "no text"),
            (b"<html><body><script>x</script></body></html>", "no text"),
        ],
    )
    def test_what_cannot_be_read_says_why(self, data: bytes, reason: str) -> None:
        assert reason in why("copy", data)

    def test_bytes_that_call_themselves_a_page_are_no_text_either(self) -> None:
        assert "no text" in why("copy.html", random.Random(1).randbytes(5000))

    def test_a_stray_byte_or_two_make_no_garbage_of_a_page(self) -> None:
        assert blocks(b"<p>The caf\xe9 was \x0bclosed\x81.") == ["The café was \x0bclosed\ufffd."]

    def test_a_text_longer_than_any_article_is_refused(self) -> None:
        assert "characters" in why("copy.txt", b"word " * (MAX_TEXT // 5 + 1))
