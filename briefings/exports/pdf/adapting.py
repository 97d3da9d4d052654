"""A page of the site, changed where WeasyPrint would read it otherwise than a browser does. It says the same."""

from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element, SubElement

from briefings.exports.pdf.directions import set_directions
from briefings.exports.pdf.document import Document
from briefings.exports.pdf.drawings import PROPERTIES, name_drawings, paint
from briefings.exports.pdf.files import ROOT
from briefings.exports.pdf.stylesheet import Stylesheet

_SIZE = ("block-size", "height", "inline-size", "width")
_OWN_DIRECTION = ("plaintext", "isolate")


def adapt(root: Element, document: Document, css: str) -> None:
    """Change the tree of a page, whose stylesheet is `css`, in place."""
    said = list(Stylesheet(css, (*PROPERTIES, *_SIZE, "unicode-bidi")).of(root))
    set_directions(root, {id(element) for element, found in said if found.get("unicode-bidi") in _OWN_DIRECTION})
    paint(root, said)
    name_drawings(root, {id(element) for element, found in said if any(name in found for name in _SIZE)})
    _links(root, document)
    _metadata(root, document)


def _links(root: Element, document: Document) -> None:
    """Links to other pages lead to the site on the web."""
    here = urljoin(ROOT, document.url)
    for element in root.iter("a"):
        href = element.get("href")
        if href is None or href.startswith("#") or urlsplit(href).scheme:
            continue
        del element.attrib["href"]
        if document.site_url:
            place = urljoin(here, href).removeprefix(ROOT)
            element.set("href", f"{document.site_url.rstrip('/')}/{place}")
            element.set("class", f"{element.get('class', '')} address".strip())  # it is not printed beside the words


def _metadata(root: Element, document: Document) -> None:
    head = root.find("head")
    if head is None:
        return
    for element in [*head.findall("meta"), *head.findall("title"), *head.findall("script")]:
        head.remove(element)
    SubElement(head, "title").text = document.title
    told = [("description", document.description), *(("author", name) for name in document.authors)]
    for name, moment in (("dcterms.created", document.created), ("dcterms.modified", document.changed)):
        if moment is not None:
            told.append((name, moment.isoformat(timespec="seconds")))
    for name, content in told:
        if content:
            SubElement(head, "meta", {"name": name, "content": content})
