"""Finished HTML read back for tests: its elements, its outline, and what is wrong with a page on sight."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr", "path", "circle", "rect", "stop"})
"""Elements without an end tag; of SVG, those that our shapes close themselves."""
NOT_IN_P = frozenset(
    {"address", "article", "aside", "blockquote", "div", "dl", "figure", "footer", "form", "h1", "h2", "h3", "h4"}
    | {"header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul"}
)
ADDRESSES = frozenset({"href", "src", "action", "poster"})


@dataclass
class Element:
    """One element with its attributes, its words and where it stands."""

    name: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def __iter__(self) -> Iterator["Element"]:
        """All elements below this one, in reading order."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child

    def find(self, name: str, /, **attributes: str) -> list["Element"]:
        """Elements of a name ("" for any) that have these attributes; `class_` names one class of several."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [one for one in self if name in ("", one.name) and all(one.has(k, v) for k, v in wanted.items())]

    def has(self, attribute: str, value: str) -> bool:
        given = self.attributes.get(attribute)
        return given is not None and (value in given.split() if attribute == "class" else given == value)

    def by_id(self, name: str) -> "Element":
        (found,) = self.find("", id=name)
        return found

    @property
    def ancestors(self) -> Iterator["Element"]:
        one = self.parent
        while one is not None:
            yield one
            one = one.parent


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = self.root
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, count in Counter(name for name, _ in attrs).items():
            if count > 1:
                self.wrong.append(f"<{tag}> has {name} twice")
        one = Element(tag, {name: value or "" for name, value in attrs}, self.open)
        self.open.children.append(one)
        if tag not in VOID:
            self.open = one

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        drawn = any(one.name == "svg" for one in (self.open, *self.open.ancestors))
        self.handle_starttag(tag, attrs)
        if drawn and tag not in VOID:  # in SVG a slash closes
            self.open = self.open.parent or self.root

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if tag != self.open.name or self.open.parent is None:
            self.wrong.append(f"</{tag}> closes <{self.open.name}>")
            return
        self.open = self.open.parent

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)


def read(html: str) -> Element:
    """The tree of a page, as it is written."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


def pages_of(site: Path) -> dict[str, str]:
    """Address -> HTML of all pages of a built site."""
    return {
        file.relative_to(site).as_posix().removesuffix("index.html"): file.read_text("utf-8")
        for file in sorted(site.rglob("*.html"))
    }


def faults(html: str, *, whole: bool) -> list[str]:
    """What is wrong with a page (`whole`), or with a page's content, whoever wrote it and whatever it says."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    root = reader.root
    found = [*reader.wrong, *([f"<{reader.open.name}> is not closed"] if reader.open is not root else [])]
    found += [*_nesting(root), *_anchors(root), *_outline(root), *_leftovers(root, html), *_citations(root)]
    return [*found, *(_shell(root) if whole else ())]


def _nesting(root: Element) -> Iterator[str]:
    for one in root:
        above = [up.name for up in one.ancestors]
        if one.name in ("a", "button") and ("a" in above or "button" in above):
            yield f"a link stands in a link: {one.text!r}"
        if one.name in NOT_IN_P and "p" in above:
            yield f"<{one.name}> stands in a paragraph"
        if one.name in NOT_IN_P and one.parent is not None and one.parent.name in ("h1", "h2", "h3", "span", "a"):
            yield f"<{one.name}> stands in <{one.parent.name}>"
        if one.name == "li" and one.parent is not None and one.parent.name not in ("ul", "ol"):
            yield "<li> stands in no list"
        if one.name in ("ul", "ol", "dl") and any(isinstance(c, str) and c.strip() for c in one.children):
            yield f"words stand loose in <{one.name}>"


def _anchors(root: Element) -> Iterator[str]:
    ids = Counter(one.attributes["id"] for one in root if "id" in one.attributes)
    yield from (f"id {name!r} stands {count} times" for name, count in ids.items() if count > 1)
    yield from (f"id {name!r} is no anchor" for name in ids if not name or any(char.isspace() for char in name))
    for one in root:
        for name in ("aria-describedby", "aria-labelledby", "for"):
            for target in one.attributes.get(name, "").split():
                if target not in ids:
                    yield f"{name}={target!r} leads nowhere"
        href = one.attributes.get("href", "")
        if href.startswith("#") and href[1:] not in ids:
            yield f"the link {href!r} leads nowhere"


def _outline(root: Element) -> Iterator[str]:
    levels = [int(one.name[1]) for one in root if len(one.name) == 2 and one.name[0] == "h" and one.name[1].isdigit()]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} first headings"
    yield from (f"a heading skips from {above} to {below}" for above, below in pairwise(levels) if below > above + 1)
    yield from ("a heading is empty" for one in root if one.name in ("h1", "h2", "h3", "h4") and not one.text.strip())


_NONE = re.compile(r"\bNone\b(?! [a-z])")
"""A value that is not there; a sentence may begin with the word."""


def _leftovers(root: Element, html: str) -> Iterator[str]:
    if _NONE.search(html):
        yield f"'None' is on the page: …{html[max(html.index('None') - 60, 0) :][:90]!r}"
    for trace in ("Undefined", "{{", "{%", "<briefings.", "object at 0x", "Markup("):
        if trace in html:
            yield f"{trace!r} is on the page: …{html[max(html.index(trace) - 60, 0) :][:90]!r}"
    for one in root:
        for name in ADDRESSES & set(one.attributes):
            value = one.attributes[name]
            if not value.strip():
                yield f"<{one.name}> has an empty {name}"
            if value.strip().lower().startswith(("javascript:", "data:", "vbscript:")):
                yield f"<{one.name}> leads to {value!r}"
        yield from (f"<{one.name}> has {name}" for name in one.attributes if name.startswith("on") or name == "style")
        if one.name == "a" and not one.text.strip():
            yield f"a link has no words: {one.attributes}"
        if (
            one.name == "a"
            and one.attributes.get("href", "").startswith("http")
            and one.has("rel", "noreferrer") is False
        ):
            yield f"a link out lacks rel=noreferrer: {one.attributes}"
        if one.name == "img" and "alt" not in one.attributes:
            yield "a picture has no alt"


def _citations(root: Element) -> Iterator[str]:
    """Each number has its entry, each entry leads back to all its numbers, numbers come in order."""
    marks = {one.attributes["id"]: one for one in root.find("a", class_="cite-mark")}
    first = list(dict.fromkeys(mark.attributes["href"] for mark in marks.values()))
    entries = root.find("li", class_="source")
    if first != [f"#{entry.attributes['id']}" for entry in entries]:
        yield f"sources are not numbered by first appearance: {first}"
    for number, entry in enumerate(entries, 1):
        back = {one.attributes["href"][1:] for one in entry if one.attributes.get("href", "").startswith("#cite-")}
        back -= {one.attributes["href"] for one in entry.find("a", class_="cite-mark")}
        here = {name for name, mark in marks.items() if mark.attributes["href"] == f"#{entry.attributes['id']}"}
        if back != here:
            yield f"source {number} leads back to {sorted(back)}, but is cited at {sorted(here)}"
        if {marks[name].text for name in here} != {str(number)} or entry.attributes["value"] != str(number):
            yield f"source {number} has other numbers"


def _shell(root: Element) -> Iterator[str]:
    (html,) = root.find("html") or [Element("html", {})]
    if not html.attributes.get("lang") or html.attributes.get("dir") not in ("ltr", "rtl"):
        yield f"language or direction are not set: {html.attributes}"
    for name in ("title", "main"):
        found = [one for one in root.find(name) if all(above.name != "svg" for above in one.ancestors)]
        if len(found) != 1:
            yield f"{len(found)} <{name}>"
