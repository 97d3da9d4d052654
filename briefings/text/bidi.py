"""Invisible direction controls are kept, and kept from reordering what stands around them.

U+202A-202E and U+2066-2069 (Unicode Standard Annex #9) can make a text read other than it is. A stretch
that they govern, from the first opening one to the one that closes it, becomes a `<bdi>`; without a
closing one, everything up to the next markup.
"""

import re

from markupsafe import escape

_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CLOSING = {"\u202c", "\u2069"}


def isolated(text: str) -> str:
    """The text as HTML: escaped, with every governed stretch in a `<bdi>` of its own."""
    if not _CONTROL.search(text):
        return str(escape(text))
    written = []
    done = depth = start = 0
    for control in _CONTROL.finditer(text):
        if depth == 0:
            start = control.start()
        depth += -1 if control.group() in _CLOSING else 1
        if depth <= 0:
            depth = 0
            written += [escape(text[done:start]), "<bdi>", escape(text[start : control.end()]), "</bdi>"]
            done = control.end()
    if depth:
        written += [escape(text[done:start]), "<bdi>", escape(text[start:]), "</bdi>"]
        done = len(text)
    written.append(escape(text[done:]))
    return "".join(map(str, written))
