"""How JSON files are written: readable, in the order of the data, the same bytes every time."""

import json
from collections.abc import Callable, Iterable
from io import BytesIO, TextIOWrapper
from typing import Any

_ENCODER = json.JSONEncoder(ensure_ascii=False, indent=1)


class Each(dict[str, Any]):
    """An object whose values are made one by one while it is written, and let go of."""

    def __init__(self, keys: Iterable[str], make: Callable[[str], Any]) -> None:
        super().__init__(dict.fromkeys(keys))
        self._make = make

    def items(self) -> Any:
        """What the encoder asks for."""
        return ((key, self._make(key)) for key in self)


def json_file(value: Any) -> bytes:
    """The file. Keys keep their order, which is that of the model or of ids."""
    file = BytesIO()
    text = TextIOWrapper(file, "utf-8", "replace", newline="\n")
    text.writelines(_ENCODER.iterencode(value))  # never whole as text, or in its hundred thousands of parts
    text.write("\n")
    text.flush()
    return file.getvalue()
