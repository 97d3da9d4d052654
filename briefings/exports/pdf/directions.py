"""Words of another direction than their page's: WeasyPrint knows only those of which it is told which one."""

from collections.abc import Collection, Iterator
from unicodedata import bidirectional
from xml.etree.ElementTree import Element

_BLOCKS = ("blockquote", "div", "dl", "figure", "h2", "h3", "h4", "ol", "p", "table", "ul")
_APART = ("bdi", "script", "style")
_WORDS = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def set_directions(root: Element, plain: Collection[int]) -> None:
    """Say the direction of whatever takes it from its first letter.

    `plain` holds the `id()` of the elements to which the stylesheet gives a direction of their own: of their words
    alone, so that their box stays where the page's direction puts it.
    """
    found = [
        (element, _direction(element), id(element) in plain)
        for element in root.iter()
        if element.get("dir") == "auto"
        or (element.get("dir") is None and (element.tag == "bdi" or id(element) in plain))
    ]
    for element, direction, words_alone in found:
        if direction and element.get("dir") is None and words_alone:
            _wrap(element, direction)
        elif direction:
            element.set("dir", direction)


def _wrap(element: Element, direction: str) -> None:
    """Put the words of an element into a `span` of their own direction. Blocks keep that of the page."""
    if any(child.tag in _BLOCKS for child in element):
        return
    children, words = list(element), Element("span", {"dir": direction})
    for child in children:
        element.remove(child)
    words.text, element.text = element.text, None
    words.extend(children)
    element.append(words)


def _direction(element: Element) -> str:
    letters = (_WORDS.get(bidirectional(char)) for text in _own_text(element) for char in text)
    return next((found for found in letters if found), "")


def _own_text(element: Element) -> Iterator[str]:
    """Its words, without those that are isolated from it and without what is not printed."""
    yield element.text or ""
    for child in element:
        isolated = child.tag in _APART or child.get("dir") or child.get("hidden") is not None
        if not isolated and isinstance(child.tag, str):
            yield from _own_text(child)
        yield child.tail or ""
