"""JSON that may stand inside a `<script>` element."""

import json
from typing import Any

_ESCAPED = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&'\u2028\u2029"})


def script_json(value: Any) -> str:
    """The value as JSON in which nothing ends the element or begins a comment; a parser reads the same value back."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
