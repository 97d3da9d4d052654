"""The text of a PDF, page by page."""

import importlib.util
import logging
from io import BytesIO

from briefings.errors import EnvironmentTrouble
from briefings.verification.extract import MAX_TEXT, Extract, UnreadableCopy, extract_of

MAX_PAGES = 3_000
_END = b"%%EOF"
_TAIL = 65_536


def pdf_extract(data: bytes) -> Extract:
    """The extract of a PDF. Scans, encrypted files and files cut short are `UnreadableCopy`.

    `EnvironmentTrouble` where the extra is not installed.
    """
    if importlib.util.find_spec("pypdf") is None:
        raise EnvironmentTrouble("an archived copy is a PDF, and no library is installed that reads it", INSTALL)
    if _END not in data[-_TAIL:]:
        raise UnreadableCopy("the PDF is cut short: its end mark is missing")
    # Of every oddity in a file it would print a line.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages = _pages(data)
    except UnreadableCopy:
        raise
    # A damaged file raises whatever its damage leads to: KeyError, TypeError, RecursionError and more.
    except Exception as error:
        if b"/Encrypt" in data:
            raise UnreadableCopy("the PDF is protected: save one that needs no password, or its text") from error
        raise UnreadableCopy(f"the PDF is damaged: {_reason(error)}") from error
    if not any(page.strip() for page in pages):
        raise UnreadableCopy("the PDF has no text: its pages may be pictures")
    return extract_of(pages, "page")


def _pages(data: bytes) -> list[str]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data), strict=False)
    if len(reader.pages) > MAX_PAGES:
        raise UnreadableCopy(f"the PDF has more than {MAX_PAGES:,} pages")
    pages: list[str] = []
    size = 0
    for page in reader.pages:
        pages.append(page.extract_text())
        size += len(pages[-1])
        if size > MAX_TEXT:
            break
    return pages


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__


INSTALL = 'pip install "briefings[evidence]"'
