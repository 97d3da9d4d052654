"""A page, typeset. With `files` and `stylesheet` the only home of WeasyPrint and the libraries it brings.

The same page gives the same bytes: dates come from the content, and the identifier from the bytes of the page.
"""

import logging
from hashlib import sha256
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from weasyprint import CSS, HTML

from briefings.exports.pdf.adapting import adapt
from briefings.exports.pdf.document import Document, Paper, Printed, ReadFile
from briefings.exports.pdf.files import ROOT, SiteFiles

_SIZES: dict[Paper, str] = {"a4": "A4", "letter": "letter"}


def typeset(document: Document, read: ReadFile, paper: Paper = "a4") -> Printed:
    """The PDF of a page: PDF/UA-1, with an outline, its language, title, authors and dates.

    `read` gives the site's files; nothing else is read but the fonts of this machine.
    """
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)  # it warns of each property that only screens have
    files = SiteFiles(read)
    page = HTML(string=document.html.decode(), base_url=urljoin(ROOT, document.url), url_fetcher=files)
    adapt(page.etree_element, document, _style_of(page.etree_element, document, read))
    rendered = page.render(stylesheets=[CSS(string=f"@page {{ size: {_SIZES[paper]} }}")])
    identifier = sha256(document.html + paper.encode()).digest()[:16]
    content: bytes = rendered.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier)
    fonts = sorted(
        {font.family.decode() if isinstance(font.family, bytes) else font.family for font in rendered.fonts.values()}
    )
    return Printed(content, len(rendered.pages), tuple(fonts), tuple(dict.fromkeys(files.left_out)))


def _style_of(root: Element, document: Document, read: ReadFile) -> str:
    """The stylesheets that the page links, one after the other."""
    addresses = [
        urljoin(urljoin(ROOT, document.url), element.get("href", ""))
        for element in root.iter("link")
        if element.get("rel") == "stylesheet"
    ]
    own = [address.removeprefix(ROOT) for address in addresses if address.startswith(ROOT)]
    return "\n".join((read(path) or b"").decode() for path in own)
