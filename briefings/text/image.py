"""Images have their own place in the content (`media:`), with credit and licence; here, their alt text stays."""

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import image as read_image

from briefings.text.findings import findings

_HINT = "list it under `media:` of the briefing or event, with its alt text, credit and licence"


def image(state: StateInline, silent: bool) -> bool:
    """The inline rule for `![alt](address)`: a problem, and the alt text as running text."""
    start, maximum = state.pos, state.posMax
    if not read_image(state, True):
        return False
    end, state.pos = state.pos, start
    if not silent:
        findings(state).report("image-in-text", "an image cannot stand in a text", start, _HINT)
        state.posMax = state.md.helpers.parseLinkLabel(state, start + 1, False)
        state.pos = start + 2
        state.push("words_open", "", 1)
        state.md.inline.tokenize(state)
        state.push("words_close", "", -1)
        state.posMax = maximum
    state.pos = end
    return True
