"""How a sentence ends, in any script: what needs no further full stop."""

import re

STOPS = ".?!…‥؟۔।॥。．？！｡"
"""Full stops, question and exclamation marks, and ellipses (Unicode: Sentence_Terminal, and the ellipses)."""
MARKS = "\"'”’»“‘›」』"
"""What closes a quotation, in one language or another."""
_ENDED = re.compile(f"[{re.escape(STOPS)}][{re.escape(MARKS)}\\s\u2066-\u2069\u200e\u200f]*$")


def ends_sentence(words: str) -> bool:
    """Whether words end as a sentence does, also where a quotation closes after it."""
    return _ENDED.search(words) is not None
