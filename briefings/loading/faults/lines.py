"""Lines that stand in the wrong column, or whose colon or hyphen is missing."""

import re
import unicodedata

from briefings.loading.faults.fault import INDENT, QUOTE_IT, Fault, Rule, Trouble, fault

_KEY = re.compile(r"[ ]*(?:- +)*[\w-]+ ?:(?P<value>[ \t]+[^\s#].*)?\s*(?:#.*)?$|[ ]*- ")
"""A line that starts with a key or an item."""
_SHUT_IN = re.compile(r"[ ]*(?:- +)*[\w-]+(?P<colon>:)(?=[^\s:])")
_OTHER_COLON = re.compile(r"[ ]*(?:- +)*[\w-]+ ?(?P<colon>[：﹕꞉]|:(?=[\u00a0\u2007\u202f\u3000]))")
_HYPHEN_SHUT_IN = re.compile(r"[ ]*-(?=[^\s-])")
_ANNOUNCES = re.compile(r":[ \t]+[|>][+-]?\d?[ \t]*$")


def colon_in_a_text(trouble: Trouble) -> Fault | None:
    """A colon where no key can stand: in a text, or after a line that was to be a key."""
    if "mapping values are not allowed" not in trouble.problem:
        return None
    start = _start_of_text(trouble)
    if start == trouble.line_start(trouble.index):
        return fault("a colon and a space stand inside a text", QUOTE_IT, trouble.index)
    line = trouble.line(start)
    if _KEY.match(line):
        first = trouble.line_start(trouble.index) + trouble.indent(trouble.index)
        message = (
            f"this line is read as a part of the text in line {trouble.line_number(start)}: it stands further right"
        )
        hint = (
            "start a key in the column of the key above; a text of several lines goes in quotation marks or after `|`"
        )
        return fault(message, hint, first, start + len(line) - len(line.lstrip()))
    return _without_colon(trouble, start)


def key_without_colon(trouble: Trouble) -> Fault | None:
    """A line among keys that is none."""
    if trouble.problem != "could not find expected ':'":
        return None
    return _without_colon(trouble, trouble.line_start(trouble.context_index))


def first_line_indented(trouble: Trouble) -> Fault | None:
    """The file's first line stands further right than a later one."""
    if "expected <document start>" not in trouble.problem:
        return None
    hint = "start every kind (`actors:`, `claims:`) in the first column"
    first = next(
        (line for line in trouble.source.split("\n") if line.strip() and not line.lstrip().startswith("#")), ""
    )
    if first.startswith(" "):
        message = "this line stands further left than the first line of the file"
        return fault(message, hint, trouble.index, trouble.source.find(first) + len(first) - len(first.lstrip()))
    return fault("nothing can follow what stands above this line", hint, trouble.index)


def out_of_column(trouble: Trouble) -> Fault | None:
    """A line in a column in which nothing above it stands."""
    if "did not find expected key" not in trouble.problem and "'-' indicator" not in trouble.problem:
        return None
    if trouble.source[trouble.line_start(trouble.index) : trouble.index].strip():
        return fault("words follow a text that has ended", QUOTE_IT, trouble.index)
    if (
        trouble.last
        and trouble.last.style in ("|", ">")
        and trouble.indent(trouble.index) > trouble.indent(trouble.last.start)
    ):
        hint = "start all lines of the text in one column"
        message = f'this line stands further left than the first line of the text after "{trouble.last.style}"'
        return fault(message, hint, trouble.index, trouble.last.start)
    if "'-' indicator" in trouble.problem:
        hint = "keys of one item stand in one column, after its hyphen; a new item starts with a hyphen below the last"
        return fault("this line does not stand in one column with the lines of the item above it", hint, trouble.index)
    if trouble.source.startswith("- ", trouble.index):
        hint = "start all items of a list in one column"
        return fault("this item does not stand in one column with the lines above it", hint, trouble.index)
    return fault("this line does not stand in one column with the keys above it", INDENT, trouble.index)


def list_out_of_place(trouble: Trouble) -> Fault | None:
    """An item where no list can start."""
    if "block sequence entries are not allowed" not in trouble.problem:
        return None
    return fault("a list cannot start here", INDENT, trouble.index)


def _without_colon(trouble: Trouble, start: int) -> Fault:
    line = trouble.line(start)
    first = start + len(line) - len(line.lstrip())
    if found := _OTHER_COLON.match(line):
        char = line[found.start("colon") : found.start("colon") + 2].lstrip(":")[:1]
        name = f"{unicodedata.name(char).lower()} (U+{ord(char):04X})"
        message = f"a {name} stands where YAML wants a {'space' if char.isspace() else 'colon'}"
        return fault(message, "write a plain colon and a plain space", start + found.start("colon"))
    if found := _SHUT_IN.match(line):
        return fault("no space follows this colon", "write `key: value`", start + found.start("colon"))
    if _HYPHEN_SHUT_IN.match(line):
        return fault("no space follows this hyphen", "write `- item`", first)
    above = trouble.source[:start].rstrip("\n").rpartition("\n")[2]
    if _ANNOUNCES.search(above):
        hint = "indent the text below its key, by two spaces or more"
        return fault("this text is not indented below the key that announces it", hint, first)
    if above.startswith(f"{' ' * (first - start)}- "):
        hint = "write a hyphen and a space before it; what goes on with the item above is indented further"
        return fault("this is neither an item with its hyphen nor part of the item above it", hint, first)
    hint = "write a colon and a space after the key; what goes on with the text above is indented further"
    return fault("this line has no colon: it is neither `key: value` nor part of the text above it", hint, first)


def _start_of_text(trouble: Trouble) -> int:
    """Where the line starts in which the plain text starts that goes on to the trouble."""
    at = start = trouble.line_start(trouble.index)
    while at > 0:
        above = trouble.line_start(at - 1)
        line = trouble.source[above : at - 1]
        found = _KEY.match(line)
        if not line.strip() or line.lstrip().startswith("#"):
            break
        if found:
            has_value = found["value"] is not None or line.lstrip().startswith("- ")
            deeper = trouble.indent(start) > len(line) - len(line.lstrip(" "))
            return above if has_value and deeper else start
        at = start = above
    return start


LINES: tuple[Rule, ...] = (colon_in_a_text, key_without_colon, first_line_indented, out_of_column, list_out_of_place)
