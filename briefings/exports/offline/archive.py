"""The zip: the same site gives the same bytes, whenever and wherever it is packed."""

import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from briefings.exports.offline.readme import About, readme
from briefings.exports.offline.rewriting import page_for_disk, results_for_disk
from briefings.exports.search import as_script

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can tell."""
_FOR_SERVERS = re.compile(r"404\.html|sitemap[^/]*|robots\.txt|\.[^/]*|.*/\.[^/]*")


def write_archive(site: Path, about: About, target: BinaryIO, say: Callable[..., str], date: str = "") -> int:
    """Pack a finished site, and return how many pages it has. `date` is `about.as_of` in words."""
    names = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    kept = [name for name in names if not _FOR_SERVERS.fullmatch(name)]
    folder = folder_of(about)
    with zipfile.ZipFile(target, "w") as archive:
        _add(archive, f"{folder}/README.txt", readme(about, say, date).encode())
        for name, content in _files(site, kept, urlsplit(about.site_url or "/").path or "/"):
            _add(archive, f"{folder}/{name}", content)
    return sum(name.endswith(".html") for name in kept)


def folder_of(about: About) -> str:
    """Name of the one folder in the zip: the site's, in letters that every disk takes."""
    plain = unicodedata.normalize("NFKD", about.site_name).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "briefings"
    return name if about.edition == "public" else f"{name}-{about.edition.upper()}"


def _files(site: Path, names: Iterable[str], prefix: str) -> Iterator[tuple[str, bytes]]:
    names = list(names)
    pages = frozenset(name for name in names if name.endswith(".html"))
    for name in names:
        content = (site / name).read_bytes()
        if name in pages:
            yield name, page_for_disk(name, content.decode(), pages, prefix).encode()
        elif name.startswith("search/") and name.endswith(".json"):
            yield as_script(name, results_for_disk(content) if name.startswith("search/results/") else content)
        else:
            yield name, content


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # Unix, also where it is made elsewhere
    entry.external_attr = 0o100644 << 16
    archive.writestr(entry, content, compresslevel=9)
