"""PDFs made and read in tests. Without Pango nothing can be made: then a test is skipped, unless the run demands it."""

import os
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from briefings.errors import EnvironmentTrouble
from briefings.exports.pdf import require


def require_pdf() -> None:
    try:
        require()
    except EnvironmentTrouble as trouble:
        if os.environ.get("BRIEFINGS_REQUIRE_PDF") == "1":
            pytest.fail(f"{trouble}, and this run demands it")
        pytest.skip(f"{trouble}: no PDF was made")


def words_of(content: bytes) -> str:
    """The text of all pages, its spaces and line ends made alike."""
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    return " ".join(text.split())


def addresses_of(content: bytes) -> set[str]:
    """Where links lead that leave the document."""
    with pikepdf.open(BytesIO(content)) as pdf:
        links = [link for page in pdf.pages for link in page.get("/Annots", [])]
        return {str(link.A.URI) for link in links if "/A" in link and "/URI" in link.A}


def structure_of(content: bytes) -> tuple[Counter[str], list[str]]:
    """How often each element of the structure stands there, and the words that stand for the figures."""
    with pikepdf.open(BytesIO(content)) as pdf:
        found = list(_elements(pdf.Root.StructTreeRoot.K))
        figures = [str(element.get("/Alt", "")) for element in found if element.S == "/Figure"]
        return Counter(str(element.S) for element in found), figures


def _elements(kids: Any) -> Iterator[Any]:
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid.get("/K", pikepdf.Array()))
