"""Quotation marks and brackets that are not closed, closed too early, or closed twice."""

from briefings.loading.faults.fault import QUOTE_IT, Fault, Rule, Trouble, fault

_OPENINGS = {"[": ("list", "]"), "{": ("mapping", "}")}


def conflict(trouble: Trouble) -> Fault | None:
    """Two versions that git could not merge."""
    at = 0 if trouble.source.startswith("<<<<<<< ") else trouble.source.find("\n<<<<<<< ") + 1
    if not at and not trouble.source.startswith("<<<<<<< "):
        return None
    hint = "keep what is right of both, and delete the lines that start with <<<<<<<, ======= and >>>>>>>"
    return fault("two versions stand here that git could not merge", hint, at)


def quotation_never_closed(trouble: Trouble) -> Fault | None:
    """A quotation mark after which no other one comes."""
    if "quoted" not in trouble.context or "end of stream" not in trouble.problem:
        return None
    mark = trouble.source[trouble.context_index : trouble.context_index + 1]
    message = "a quotation mark is opened here and never closed: all that follows is read as one text"
    hint = f"close it with {mark} where its text ends, or delete it"
    return fault(message, hint, trouble.context_index)


def quotation_closed_elsewhere(trouble: Trouble) -> Fault | None:
    """Words after a quotation: where it has swallowed lines, the opening mark is the place to look at."""
    value = trouble.last
    if value is None or value.style not in ("'", '"') or not trouble.follows_last():
        return None
    mark = value.style
    if "\n" in trouble.source[value.start : value.end]:
        end = trouble.line_number(value.end - 1)
        message = f"the quotation mark opened here is closed only in line {end}: all between is read as one text"
        return fault(message, f"close it with {mark} where its text ends", value.start, value.end - 1)
    if mark == "'" and trouble.source[value.end - 2 : value.end - 1].isalnum() and trouble.char.isalnum():
        message, hint = "this apostrophe ends the quotation", "write it as ’ or twice, or use double quotation marks"
        return fault(message, hint, value.end - 1, value.start)
    if trouble.bracket is not None:
        message, hint = "words follow a quotation that has ended", "put a comma between the two, or mend the marks"
        return fault(message, hint, trouble.index, value.start)
    other = "double" if mark == "'" else "single"
    hint = f"put the whole text in {other} quotation marks, or write it below after `|`"
    return fault("words follow a quotation that has ended", hint, trouble.index, value.start)


def brackets_at_the_start_of_a_text(trouble: Trouble) -> Fault | None:
    """`summary: [The ministry](actor:ministry) says`: YAML reads a list, and does not expect the rest."""
    value = trouble.last
    if value is None or value.style not in _OPENINGS or not trouble.follows_last():
        return None
    if trouble.char in "]}":
        hint = "delete it, or add the one that opens it"
        return fault(f'this "{trouble.char}" closes nothing', hint, trouble.index)
    noun, _ = _OPENINGS[value.style]
    message = f'a text that starts with "{value.style}" is read as a {noun}, and words follow it'
    return fault(message, QUOTE_IT, value.start, trouble.index)


def bracket_never_closed(trouble: Trouble) -> Fault | None:
    """A bracket that is open where the file ends, or where the next key or item stands."""
    if trouble.bracket is None or "tag" in trouble.context:
        return None
    noun, closing = _OPENINGS[trouble.source[trouble.bracket]]
    if not trouble.source[trouble.index :].strip():
        return fault("a bracket is opened here and never closed", f"close it with {closing}", trouble.bracket)
    is_below = "\n" in trouble.source[trouble.bracket : trouble.index]
    if is_below and trouble.indent(trouble.index) <= trouble.indent(trouble.bracket):
        number = trouble.line_number(trouble.index)
        message = f"the {noun} opened here is not closed: line {number} is read as a part of it"
        return fault(message, f"close it with {closing}", trouble.bracket, trouble.index)
    return None


def within_brackets(trouble: Trouble) -> Fault | None:
    """Something between brackets that is neither a comma nor the closing one."""
    if trouble.bracket is None or "did not find expected ','" not in trouble.problem:
        return None
    noun, closing = _OPENINGS[trouble.source[trouble.bracket]]
    if trouble.char in ("]", "}"):
        message = f'a {noun} is opened with "{trouble.source[trouble.bracket]}" and closed with "{trouble.char}"'
        return fault(message, f"close it with {closing}", trouble.index, trouble.bracket)
    if trouble.char == ":":
        hint = "put the text in quotation marks, or a comma before the next key"
        return fault("a second colon stands in one entry", hint, trouble.index, trouble.bracket)
    hint = f"put a comma between two entries, or close the {noun} with {closing}"
    return fault("a comma is missing before this", hint, trouble.index, trouble.bracket)


def nothing_between(trouble: Trouble) -> Fault | None:
    """`[a, , b]`, `{name: ]`."""
    if trouble.bracket is None or "did not find expected node content" not in trouble.problem:
        return None
    return fault("a value is missing here", "close the bracket, or write the value", trouble.index, trouble.bracket)


ENCLOSING: tuple[Rule, ...] = (
    conflict,
    quotation_never_closed,
    quotation_closed_elsewhere,
    brackets_at_the_start_of_a_text,
    bracket_never_closed,
    within_brackets,
    nothing_between,
)
