"""The text of an archived copy, whatever its format: text, HTML, PDF, WARC or WACZ."""

import re

from briefings.verification.extract import MAX_CONTENT, Extract, UnreadableCopy
from briefings.verification.markup import markup_extract
from briefings.verification.pdf import pdf_extract
from briefings.verification.plain import plain_extract
from briefings.verification.web_archive import page_of

_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_UTF16_MARKUP = re.compile(r"\s*<(?:!doctype\s+html|html|head|body)\b", re.I)
_MARKUP_NAMES = (".html", ".htm", ".xhtml")
_TEXT_NAMES = (".txt", ".md", ".text")


def extract(name: str, data: bytes, urls: tuple[str, ...] = ()) -> Extract:
    """What a copy says. `urls`, most telling first, choose the page of a web archive.

    `UnreadableCopy` for what is damaged, empty, too large or of a format that nothing here reads.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableCopy("it is empty")
    if data.startswith((b"WARC/", b"\x1f\x8b", b"PK\x03\x04", b"PK\x05\x06")):
        page = page_of(data, urls)
        return _page("", page.data, page.mime, page.charset)
    return _page(name.lower(), data)


def _page(name: str, data: bytes, mime: str = "", charset: str = "") -> Extract:
    if len(data) > MAX_CONTENT and b"%PDF-" not in data[:1024]:
        raise UnreadableCopy(f"it has more than {MAX_CONTENT:,} bytes")
    if not data.strip():
        raise UnreadableCopy("the page in it is empty")
    if b"%PDF-" in data[:1024]:
        return pdf_extract(data)
    if mime == "application/pdf":
        raise UnreadableCopy("it is said to be a PDF and is none")
    if "html" in mime or name.endswith(_MARKUP_NAMES):
        return markup_extract(data, charset)
    if mime.startswith("text/") or name.endswith(_TEXT_NAMES):
        return plain_extract(data, charset)
    return markup_extract(data) if _is_markup(data) else plain_extract(data)


def _is_markup(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _UTF16_MARKUP.match(data[:400].decode("utf-16", "replace")) is not None
    return _MARKUP.match(data[:8192]) is not None
