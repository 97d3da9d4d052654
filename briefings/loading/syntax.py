"""What the YAML parser complains about, said so that an editor can mend it."""

from dataclasses import dataclass

import yaml

_QUOTE_IT = "put the whole text in quotation marks, or write it below after `|`"
_INDENT = "indent with spaces: keys of one mapping stand in one column, what belongs to them further right"
_SAID: dict[str, tuple[str, str]] = {
    "mapping values are not allowed in this context": ("a colon and a space stand inside a text", _QUOTE_IT),
    "did not find expected '-' indicator": ("a list goes on without a hyphen", _INDENT),
    "did not find expected ',' or ']'": ("a list in [brackets] is not closed before this", "close it with ]"),
    "did not find expected ',' or '}'": ("a mapping in {braces} is not closed before this", "close it with }"),
    "did not find expected node content": ("a value is missing here", "close the bracket, or write the value"),
    "block sequence entries are not allowed in this context": ("a list cannot start here", _INDENT),
    "found unknown escape character": ("this backslash escapes nothing", "use single quotation marks, or write \\\\"),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, where, and where the thing that it is part of was opened."""

    code: str
    message: str
    hint: str
    index: int
    """In characters from the start of the file."""
    opened: int | None = None


def explained(error: yaml.MarkedYAMLError, source: str, bracket: int | None = None) -> Fault:
    """The parser's error in an editor's words. `bracket`: where the innermost one that is open stands."""
    context, problem = error.context or "", error.problem or ""
    index = _index(error.problem_mark, _index(error.context_mark, 0))
    opened = _index(error.context_mark, index) if "quoted" in context or "flow" in context else index
    if _is_tab(source, index):
        return Fault("tab", "a tab stands in the indentation", "indent with spaces", _tab(source, index))
    if "quoted" in context and "end of stream" in problem:
        message, hint = "a quotation mark is opened here and never closed", "close it, or delete it"
        return Fault("yaml-syntax", message, hint, opened)
    if bracket is not None and not source[index:].strip():
        return Fault("yaml-syntax", "a bracket is opened here and never closed", "close it", bracket)
    if "cannot start any token" in problem:
        message = f'a text cannot start with "{source[index : index + 1]}" in YAML'
        return Fault("yaml-syntax", message, _QUOTE_IT, index)
    if problem == "could not find expected ':'":
        message = "this is neither `key: value` nor part of the text above it"
        return Fault("yaml-syntax", message, _INDENT, _index(error.context_mark, index))
    if problem == "did not find expected key":
        if source[source.rfind("\n", 0, index) + 1 : index].strip():
            return Fault("yaml-syntax", "words follow a text that has ended", _QUOTE_IT, index)
        return Fault("yaml-syntax", "this line does not stand in one column with the keys above it", _INDENT, index)
    message, hint = _SAID.get(problem, (" ".join(part for part in ("this is not YAML:", context, problem) if part), ""))
    hint = hint or "look at the indentation, and for a quotation mark, bracket or colon that is missing or too many"
    return Fault("yaml-syntax", message, hint, index, None if opened == index else opened)


def _index(mark: yaml.Mark | None, otherwise: int) -> int:
    return mark.index if mark else otherwise


def _is_tab(source: str, index: int) -> bool:
    return "\t" in source[source.rfind("\n", 0, index) + 1 : index + 1] and _tab(source, index) >= 0


def _tab(source: str, index: int) -> int:
    """The first tab of the line's indentation, -1 if there is none."""
    start = source.rfind("\n", 0, index) + 1
    line = source[start:].partition("\n")[0]
    tab = line[: len(line) - len(line.lstrip())].find("\t")
    return start + tab if tab >= 0 else -1
