"""Archived copies made by the tests: a PDF written by hand, WARC files by the library, and a WACZ around them."""

import zipfile
from collections.abc import Iterable
from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE = b"<!doctype html><title>Bridge closed</title><p>We have closed the old bridge, the ministry said.</p>"


def pdf(*pages: str) -> bytes:
    """A PDF of these pages, one line of Latin letters for each line of the text."""
    parts: list[bytes] = []
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    parts.append(b"<< /Type /Catalog /Pages 2 0 R >>")
    parts.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    parts.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for number, page in enumerate(pages):
        content = f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R"
        parts.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {content} >>".encode())
        stream = b"BT /F1 12 Tf 14 TL 50 800 Td " + b"".join(_line(line) for line in page.split("\n")) + b"ET"
        parts.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return _assembled(parts)


def _line(text: str) -> bytes:
    escaped = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(" + escaped + b") Tj T* "


def _assembled(parts: list[bytes]) -> bytes:
    made = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, part in enumerate(parts, 1):
        offsets.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start, size = len(made), len(parts) + 1
    made += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    made += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(made)


def warc(*answers: tuple[str, str, bytes], status: str = "200 OK", zipped: bool = True) -> bytes:
    """A WARC of these answers: address, type and content; a type that is an address is a redirect to it."""
    made = BytesIO()
    writer = WARCWriter(made, gzip=zipped)
    for url, kind, content in answers:
        moved = kind.startswith("http")
        headers = [("Location", kind)] if moved else [("Content-Type", kind), ("Content-Length", str(len(content)))]
        line = StatusAndHeaders("301 Moved" if moved else status, headers, protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(url, "response", payload=BytesIO(content), http_headers=line))
    return made.getvalue()


def wacz(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A WACZ that holds these files."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return made.getvalue()
