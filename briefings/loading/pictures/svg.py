"""SVG: a drawing that may be a program. What acts or reaches out is refused; what tells of its making is left out."""

import re
from collections.abc import Mapping
from xml.parsers.expat import ExpatError, ParserCreate
from xml.sax.saxutils import escape, quoteattr

from briefings.loading.pictures.cleaned import Cleaned, Damaged

SVG, XLINK, XML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"
_ACTING = frozenset(
    "script foreignobject iframe embed object audio video canvas handler listener image feimage".split()  # noqa: SIM905
)
_REACHING = re.compile(r"url\s*\(\s*+[\"']?+\s*+(?!#)|@import|image-set|src\s*\(|expression\s*\(|\\", re.IGNORECASE)
_LENGTH = re.compile(r"\s*(\d{1,5}(?:\.\d+)?)(?:px)?\s*")
_PREFIXES = {"": "", XLINK: "xlink:", XML: "xml:"}
_DEEPEST = 200


class Active(Exception):
    """The drawing holds something that acts or reaches out; `str()` says what, `line` where."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def clean(data: bytes) -> Cleaned:
    """The drawing without comments, metadata and what programs of other namespaces add; Active, Damaged."""
    writer = _Writer()
    try:
        writer.parser.Parse(data, True)
    except (ExpatError, LookupError, ValueError) as error:
        raise Damaged(f"it is not XML: {error}") from None
    return Cleaned("".join(writer.out).encode(), *writer.size)


class _Writer:
    """Writes what the parser tells, element by element."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.size: tuple[int | None, int | None] = (None, None)
        self.parser = ParserCreate(namespace_separator=" ")
        self.parser.ordered_attributes = True
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction
        self._open: list[str] = []
        """Local names; empty for what is left out."""
        self._style: list[str] = []

    def _start(self, name: str, given: list[str]) -> None:
        namespace, local = _split(name)
        if not self._open and (namespace, local) != (SVG, "svg"):
            raise Damaged("its outermost element is not an SVG drawing")
        if len(self._open) >= _DEEPEST:
            raise Damaged("it is nested without end")
        if local.lower() in _ACTING or self._open[-1:] == ["style"]:
            self._refuse(f"an element <{local}>")
        if namespace != SVG or local == "metadata" or (self._open and not self._open[-1]):
            self._open.append("")
            return
        attributes = {_split(key): value for key, value in zip(given[::2], given[1::2], strict=True)}
        kept = {key: value for key, value in attributes.items() if _is_drawn(*key)}
        for (_, key), value in kept.items():
            self._examine(key, value)
        outermost = ""
        if not self._open:
            self.size = _size({key: value for (space, key), value in kept.items() if not space})
            outermost = f' xmlns="{SVG}" xmlns:xlink="{XLINK}"'
        self._open.append(local)
        written = (f" {_PREFIXES[space]}{key}={quoteattr(value)}" for (space, key), value in kept.items())
        self.out.append(f"<{local}{outermost}{''.join(written)}>")

    def _end(self, name: str) -> None:
        local = self._open.pop()
        if local == "style":
            style = "".join(self._style)
            self._style.clear()
            if _REACHING.search(style):
                self._refuse("a style that reaches out of the drawing")
            self.out.append(escape(style))
        if local:
            self.out.append(f"</{local}>")
        if not self._open:
            self.out.append("\n")

    def _text(self, words: str) -> None:
        if self._open[-1:] == ["style"]:
            self._style.append(words)  # whole: it comes in pieces
        elif self._open and self._open[-1]:
            self.out.append(escape(words))

    def _examine(self, key: str, value: str) -> None:
        name = key.lower()
        if name.startswith("on"):
            self._refuse(f'an attribute "{key}"')
        if name in ("href", "src", "base", "action", "formaction") and not value.strip().startswith("#"):
            self._refuse(f'an address outside of the drawing in "{key}"')
        if name == "attributename" and value.strip().lower().rpartition(":")[2] in ("href", "src"):
            self._refuse("an animated address")
        if _REACHING.search(value):
            self._refuse(f'an address outside of the drawing in "{key}"')

    def _doctype(self, name: str, system: str | None, public: str | None, has_entities: int) -> None:
        if has_entities:
            self._refuse("a document type with definitions of its own")

    def _instruction(self, target: str, _: str) -> None:
        self._refuse(f"an instruction <?{target}?>")

    def _refuse(self, what: str) -> None:
        raise Active(f"it holds {what}", self.parser.CurrentLineNumber)


def _split(name: str) -> tuple[str, str]:
    namespace, _, local = name.rpartition(" ")
    return namespace, local


def _is_drawn(namespace: str, local: str) -> bool:
    """Whether an attribute is one of SVG's own. What other namespaces and `data-` say is left out."""
    return namespace in _PREFIXES and not local.startswith("data-")


def _size(attributes: Mapping[str, str]) -> tuple[int | None, int | None]:
    """Pixels, from `width` and `height` or the drawing's own coordinates."""
    given = [_LENGTH.fullmatch(attributes.get(side, "")) for side in ("width", "height")]
    if given[0] and given[1]:
        return round(float(given[0][1])) or None, round(float(given[1][1])) or None
    box = [_LENGTH.fullmatch(part) for part in re.split(r"[\s,]+", attributes.get("viewBox", "").strip())[2:]]
    if len(box) == 2 and box[0] and box[1]:
        return round(float(box[0][1])) or None, round(float(box[1][1])) or None
    return None, None
