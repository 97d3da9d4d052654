"""How JSON files are written: readable, in the order of the data, the same bytes every time."""

import json
from typing import Any


def json_file(value: Any) -> bytes:
    """The file. Keys keep their order, which is that of the model or of ids."""
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"
