"""Web archives: WARC files, and WACZ, which is a zip with WARC files in it. One page of them is the copy."""

import importlib.util
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO
from urllib.parse import urljoin, urlsplit

from briefings.errors import EnvironmentTrouble
from briefings.verification.extract import MAX_CONTENT, MAX_COPY, UnreadableCopy
from briefings.verification.pdf import INSTALL

MAX_RECORDS = 100_000
_REPLAY = re.compile(r"https?://[^/]+/(?:web/)?\d{4,14}(?:[a-z]{2}_)?/(https?:.+)", re.IGNORECASE)
"""The address under which an archive shows a page: its own, a time, then the page's."""
_PAGES = ("text/html", "application/xhtml+xml", "application/pdf", "text/plain")
_MOST_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class Member:
    """What a server answered: the page's address, what kind of file it is, and its bytes."""

    url: str
    mime: str
    charset: str
    data: bytes


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer in an archive, not yet read."""

    file: str
    number: int
    url: str
    mime: str
    status: str
    location: str


def page_of(data: bytes, urls: tuple[str, ...]) -> Member:
    """The page of a WARC or WACZ that has one of these addresses; without any match, its only page.

    `UnreadableCopy` where it is damaged, has no such page, or has several and nothing says which.
    """
    if importlib.util.find_spec("warcio") is None:
        raise EnvironmentTrouble(
            "an archived copy is a web archive, and no library is installed that reads it", INSTALL
        )
    files = _files(data)
    try:
        answers = [answer for name, content in files.items() for answer in _answers(name, content)]
        wanted = _wanted(answers, urls)
        return _read(wanted, files[wanted.file])
    except UnreadableCopy:
        raise
    # warcio raises its own errors, zlib's, and ValueError or AttributeError for headers that make no sense.
    except Exception as error:
        # The rest of what it says may be bytes of the file.
        reason = " ".join(str(error).partition(", first line")[0].split())[:120]
        raise UnreadableCopy(f"the web archive is damaged: {reason}") from error


def _files(data: bytes) -> dict[str, bytes]:
    """The WARC files: the copy itself, or those in a WACZ."""
    if not data.startswith(b"PK"):
        _refuse_other_gzip(data)
        return {"": data}
    found: dict[str, bytes] = {}
    room = MAX_COPY
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for info in sorted(archive.infolist(), key=lambda info: info.filename):
                if re.fullmatch(r"archive/[^/]+\.warc(\.gz)?", info.filename):
                    with archive.open(info) as stream:
                        found[info.filename] = _at_most(stream, room)
                    room -= len(found[info.filename])
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise UnreadableCopy(f"the zip is damaged or protected: {error}") from error
    if not found:
        raise UnreadableCopy("it is a zip without a WARC file in archive/, and so no WACZ")
    return found


def _refuse_other_gzip(data: bytes) -> None:
    """A page that was merely compressed is no web archive, and a damaged one may be anything."""
    if not data.startswith(b"\x1f\x8b"):
        return
    try:
        start = zlib.decompressobj(wbits=31).decompress(data, 64)
    except zlib.error as error:
        raise UnreadableCopy("the compressed file is damaged from its beginning on") from error
    if not start.startswith(b"WARC/"):
        raise UnreadableCopy("it is compressed (gzip) and no web archive: unpack it")


def _answers(name: str, content: bytes) -> Iterator[_Answer]:
    for number, record in enumerate(_records(content)):
        if number >= MAX_RECORDS:
            raise UnreadableCopy(f"the web archive has more than {MAX_RECORDS:,} records")
        if record.rec_type not in ("response", "resource"):
            continue
        headers = record.http_headers if record.rec_type == "response" else None
        status = headers.get_statuscode() if headers else "200"
        mime = (headers or record.rec_headers).get_header("Content-Type") or ""
        location = (headers.get_header("Location") or "") if headers else ""
        yield _Answer(name, number, record.rec_headers.get_header("WARC-Target-URI") or "", mime, status, location)


def _records(content: bytes) -> Iterator[Any]:
    from warcio.archiveiterator import ArchiveIterator

    return iter(ArchiveIterator(BytesIO(content)))


def _wanted(answers: list[_Answer], urls: tuple[str, ...]) -> _Answer:
    good = [answer for answer in answers if answer.status == "200"]
    for url in urls:
        for address in (url, *(found[1] for found in [_REPLAY.fullmatch(url)] if found)):
            if answer := _followed(address, answers):
                return answer
    pages = [answer for answer in good if answer.mime.partition(";")[0].strip().lower() in _PAGES[:3]]
    if len({_plain(page.url) for page in pages}) == 1:
        return pages[-1]
    if not pages:
        raise UnreadableCopy("the web archive holds no page that was answered with success")
    shown = ", ".join(sorted({page.url for page in pages})[:3])
    raise UnreadableCopy(f"the web archive holds {len(pages)} pages, and none has the source's address ({shown} …)")


def _followed(address: str, answers: list[_Answer]) -> _Answer | None:
    """The last good answer at an address, redirects followed."""
    for _ in range(_MOST_REDIRECTS + 1):
        here = [answer for answer in answers if _plain(answer.url) == _plain(address)]
        if good := [answer for answer in here if answer.status == "200"]:
            return good[-1]
        moved = [answer.location for answer in here if answer.location]
        if not moved:
            return None
        address = urljoin(address, moved[-1])
    return None


def _read(wanted: _Answer, content: bytes) -> Member:
    for number, record in enumerate(_records(content)):
        if number == wanted.number:
            _refuse_encoding(record)
            data = _at_most(record.content_stream(), MAX_CONTENT)
            _refuse_short(record, data)
            mime, _, rest = wanted.mime.partition(";")
            charset = re.search(r"charset=\s*[\"']?([\w.:-]+)", rest, re.IGNORECASE)
            return Member(wanted.url, mime.strip().lower(), charset[1] if charset else "", data)
    raise UnreadableCopy("the web archive changed while it was read")


def _refuse_encoding(record: Any) -> None:
    """The library hands bytes over as they are where it cannot unpack them; they would be taken for words."""
    headers = record.http_headers
    name = ((headers.get_header("Content-Encoding") if headers else "") or "").strip().lower()
    unpacked = ("", "identity", "gzip", "x-gzip", "deflate")
    if name not in unpacked and not (name == "br" and importlib.util.find_spec("brotli")):
        raise UnreadableCopy(f"the page in the web archive is packed in a way that is not read: {name}")


def _refuse_short(record: Any, data: bytes) -> None:
    """A record says how long it is; one that ends before was cut off."""
    if getattr(record.raw_stream, "limit", 0):
        raise UnreadableCopy("the web archive is cut short: the page in it ends before its end")
    encoded = record.http_headers and record.http_headers.get_header("Content-Encoding")
    length = record.http_headers.get_header("Content-Length") if record.http_headers else None
    chunked = record.http_headers and record.http_headers.get_header("Transfer-Encoding")
    if length and length.isdigit() and not encoded and not chunked and len(data) < int(length):
        raise UnreadableCopy("the page in the web archive is cut short: the server announced more")


def _at_most(stream: "BinaryIO | Any", limit: int) -> bytes:
    parts, size = [], 0
    while part := stream.read(65_536):
        size += len(part)
        if size > limit:
            raise UnreadableCopy(f"it unpacks to more than {limit:,} bytes")
        parts.append(part)
    return b"".join(parts)


def _plain(url: str) -> str:
    """An address without what does not change the page: scheme, fragment, a slash at its end, case of the host."""
    parts = urlsplit(url.strip())
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}{query}"
