"""Every option is documented, with its default."""

import re
from pathlib import Path

from briefings.engine.options import Options, PublisherOptions

DOCUMENT = (Path(__file__).parents[2] / "docs" / "options.md").read_text("utf-8")
ROWS = dict(re.findall(r"^\| `([\w.]+)` \| (.*?) \|", DOCUMENT, re.MULTILINE))


def test_every_option_stands_in_the_table_and_nothing_else() -> None:
    options = {name for name, _ in Options._schema}
    groups = {name.split(".")[0] for name in ROWS}
    assert groups == options
    assert {name.split(".")[1] for name in ROWS if name.startswith("publisher.")} == {
        name for name, _ in PublisherOptions._schema
    }


def test_the_defaults_are_those_that_the_table_says() -> None:
    for name, option in Options._schema:
        default = getattr(option, "default", None)
        if name in ROWS and isinstance(default, str | int) and default != "":
            assert ROWS[name].strip("`") == str(default).replace("True", "true"), name
