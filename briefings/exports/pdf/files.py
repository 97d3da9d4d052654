"""The files that a PDF is made of: the site's own, and no others. Nothing is read from the network or the disk."""

from mimetypes import guess_type
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from briefings.exports.pdf.document import ReadFile

ROOT = "https://site.invalid/"
"""Stands for the site while the PDF is made; by RFC 2606 no machine ever has this name."""


class SiteFiles(URLFetcher):  # type: ignore[misc]  # the library has no types
    """Answers for the site. Whatever else is asked for is refused, and noted in `left_out`."""

    def __init__(self, read: ReadFile) -> None:
        super().__init__()
        self._read = read
        self.left_out: list[str] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The file at an address of the site, or the content of a `data:` address. ValueError for all others."""
        if url.startswith("data:"):
            return super().fetch(url)
        if url.startswith(ROOT):
            path = unquote(urlsplit(url).path.removeprefix("/"))
            content = self._read(path)
            if content is not None:
                kind = guess_type(path)[0] or "application/octet-stream"
                return URLFetcherResponse(url, content, {"Content-Type": kind})
        self.left_out.append(url)
        raise ValueError(f"not a file of the site: {url}")
