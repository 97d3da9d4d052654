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
_INLINE = ("a", "b", "em", "i", "strong")


def adapt(root: Element, document: Document, css: str) -> None:
    """Change the tree of a page, whose stylesheet is `css`, in place."""
    said = list(Stylesheet(css, (*PROPERTIES, *_SIZE, "unicode-bidi")).of(root))
    set_directions(root, {id(element) for element, found in said if found.get("unicode-bidi") in _OWN_DIRECTION})
    paint(root, said)
    name_drawings(root, {id(element) for element, found in said if any(name in found for name in _SIZE)})
    _spaces(root)
    _links(root, document)
    _metadata(root, document)


def _spaces(root: Element) -> None:
    """A space before a link or emphasis moves into it.

    WeasyPrint breaks a text after its first word where the text would end a line but for the space after it
    (`split_first_line`, as of version 70).
    """
    for parent in root.iter():
        before: Element | None = None
        for child in [] if parent.tag == "pre" else parent:
            text = (parent.text if before is None else before.tail) or ""
            if child.tag in _INLINE and child.get("dir") is None and text.strip() and text[-1] in " \n":
                child.text = f" {child.text or ''}"
                if before is None:
                    parent.text = text.rstrip(" \n")
                else:
                    before.tail = text.rstrip(" \n")
            before = child


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
