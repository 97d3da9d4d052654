"""The words of the interface, as the code and the templates say them, and the catalogues that translate them.

`python tests/translating.py` brings the catalogues up to date: what is new is added without a translation, what is
no longer said is dropped.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

_DATED = (
    '"POT-Creation-Date',
    '"PO-Revision-Date',
    '"Generated-By',
    '"Last-Translator',
    '"Report-Msgid',
    '"Project-Id',
    '"Language-Team',
    "#",
)
ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "briefings" / "locale"
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "say": None,
    "term": None,
    "message": None,
    "ngettext": (1, 2),
    "several": (2, 3),
    "counted": (2, 3),
    "pgettext": ((1, "c"), 2),
    "say_in": ((1, "c"), 2),
    "term_in": ((1, "c"), 2),
}
METHODS = {"briefings": [("cli/**", "ignore"), ("**.py", "python")], "templates": [("**.html", "jinja2")]}


def said() -> Catalog:
    """Every phrase of the interface."""
    catalog = Catalog(charset="utf-8")
    for folder, methods in METHODS.items():
        found = extract_from_dir(ROOT / folder, method_map=methods, keywords=KEYWORDS)
        for _, _, message, _, context in found:
            catalog.add(message, context=context)
    return catalog


def catalogue(language: str) -> Catalog:
    """What is translated into a language."""
    return read_po(BytesIO((LOCALE / f"{language}.po").read_bytes()), locale=language)


def update() -> None:
    """Bring every catalogue up to date."""
    template = said()
    for file in sorted(LOCALE.glob("*.po")):
        known = catalogue(file.stem)
        known.update(template, no_fuzzy_matching=True)
        known.obsolete.clear()
        written = BytesIO()
        write_po(written, known, width=110, no_location=True, sort_output=True, omit_header=False)
        lines = written.getvalue().decode().splitlines()
        # Days and tools of the last writing say nothing of the words.
        kept = [line for line in lines if not line.startswith(_DATED)]
        file.write_text("\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    update()
