"""HTML in a text is text: it is printed as it was typed, and the editor is told."""

import re

from markdown_it.common.html_blocks import block_names
from markdown_it.common.html_re import close_tag, open_tag
from markdown_it.rules_inline import StateInline

from briefings.text.findings import findings

_TAG = re.compile(rf"{open_tag}|{close_tag}|<!--|<\?|<!\[CDATA\[|<![A-Za-z]")
# At the start of a line CommonMark takes these for HTML without looking for the closing angle bracket.
_AT_LINE_START = re.compile(
    rf"</?(?:{'|'.join([*block_names, 'script', 'pre', 'style', 'textarea'])})(?=[\s/>]|$)", re.IGNORECASE
)
_HINT = "use Markdown (**strong**, *emphasis*); for the character itself write &lt;"


def raw_html(state: StateInline, silent: bool) -> bool:
    """The inline rule, after that for `<https://…>`: notes the problem and leaves the text alone."""
    start = state.pos
    if silent or state.src[start] != "<":
        return False
    at_line_start = start == 0 or state.src[start - 1] == "\n"
    found = _TAG.match(state.src, start, state.posMax)
    found = found or (_AT_LINE_START.match(state.src, start, state.posMax) if at_line_start else None)
    if found:
        message = f"HTML is not read in a text: {_shown(found.group())} will be printed as it stands"
        findings(state).report("raw-html", message, start, _HINT)
    return False


def _shown(tag: str) -> str:
    tag = " ".join(tag.split())
    return tag if len(tag) <= 40 else tag[:39] + "…"
