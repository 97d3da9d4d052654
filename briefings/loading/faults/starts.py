"""Characters that mean something to YAML where a text starts, and backslashes."""

from briefings.loading.faults.fault import QUOTE_IT, Fault, Rule, Trouble, fault


def tab(trouble: Trouble) -> Fault | None:
    """A tab in the indentation, or after the hyphen of an item."""
    start = trouble.line_start(trouble.index)
    line = trouble.line(trouble.index)
    margin = line[: len(line) - len(line.lstrip(" \t"))]
    if "\t" in margin and trouble.index >= start + margin.index("\t"):
        return Fault("tab", "a tab stands in the indentation", "indent with spaces", start + margin.index("\t"))
    if trouble.char == "\t" and "cannot start any token" in trouble.problem:
        return Fault("tab", "a tab stands where YAML wants a space", "put a space there", trouble.index)
    return None


def reserved(trouble: Trouble) -> Fault | None:
    """`@`, a backquote, `%` and `,` start no text."""
    directive = "directive" in trouble.context
    at = trouble.context_index if directive else trouble.index
    char = trouble.source[at : at + 1]
    if char == "@" and trouble.bracket == at - 1:
        # `summary: [@wire-report] says so`: the mistake is the bracket's.
        return fault('a text that starts with "[" is read as a list', QUOTE_IT, at - 1)
    if directive or "cannot start any token" in trouble.problem or "expected node content" in trouble.problem:
        return fault(f'a text cannot start with "{char}" in YAML', QUOTE_IT, at) if char.strip() else None
    return None


def reference(trouble: Trouble) -> Fault | None:
    """`*`, `&` and `!` mean something else, and what follows is not it."""
    if not any(word in trouble.context for word in ("scanning an alias", "scanning an anchor", "a tag")):
        return None
    at = trouble.context_index
    char = trouble.source[at : at + 1]
    if char == "*" and trouble.source[at + 1 : at + 2] == " ":
        hint = "start each item of a list with a hyphen and a space; a text that starts so stands in quotation marks"
        return fault('a list cannot be made with "*" in YAML', hint, at)
    return fault(f'a text cannot start with "{char}" in YAML', QUOTE_IT, at)


def block_mark(trouble: Trouble) -> Fault | None:
    """`>50 people`, `| words`: words on the line of the mark."""
    if "block scalar" not in trouble.context:
        return None
    at = trouble.context_index
    char = trouble.source[at : at + 1]
    hint = "start the text on the next line, indented; or, where the sign is part of it, put all in quotation marks"
    return fault(f'words stand on the line of "{char}", which announces a text below', hint, at)


def key_or_item(trouble: Trouble) -> Fault | None:
    """`summary: - water`, `summary: ? water`: an item or a key on the line of another key."""
    if not trouble.line(trouble.index)[: trouble.index - trouble.line_start(trouble.index)].strip():
        return None
    if "block sequence entries" in trouble.problem:
        hint = "start the list on the next line; or, where it is a text, put it in quotation marks"
        return fault("a list cannot start on the line of its key", hint, trouble.index)
    if "mapping keys are not allowed" in trouble.problem:
        return fault('a text cannot start with "?" and a space in YAML', QUOTE_IT, trouble.index)
    return None


def backslash(trouble: Trouble) -> Fault | None:
    """`"C:\\Users"`: between double quotation marks a backslash starts an escape."""
    if "quoted" in trouble.context and ("escape character" in trouble.problem or "hexdecimal" in trouble.problem):
        at = trouble.source.rfind("\\", trouble.context_index, trouble.index + 1)
        return fault("this backslash escapes nothing", "use single quotation marks, or write \\\\", max(at, 0))
    return None


STARTS: tuple[Rule, ...] = (tab, block_mark, reserved, reference, key_or_item, backslash)
