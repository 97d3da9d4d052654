"""The catalogues of interface strings: one gettext file a language, read when a page needs it."""

import io
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable

from babel import Locale, UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


@cache
def languages() -> tuple[str, ...]:
    """The languages that the interface speaks, English first."""
    found = (path.name.removesuffix(".po") for path in _folder().iterdir() if path.name.endswith(".po"))
    return ("en", *sorted(found))


@cache
def translations(language: str) -> NullTranslations:
    """The words of a language; English for one that has no catalogue, and for what a catalogue leaves out."""
    known = {name.casefold(): name for name in languages() if name != "en"}
    found = (known[name] for name in _names(language.casefold()) if name in known)
    return _read(next(found, None))


@cache
def locale_of(language: str) -> Locale:
    """What the CLDR knows of a language. English for an unknown one, and as most of the world writes its dates."""
    try:
        found = Locale.parse(language.replace("_", "-"), sep="-")
    except (ValueError, TypeError, UnknownLocaleError):
        return Locale("en", "GB")
    return Locale("en", "GB") if str(found) == "en" else found


@cache
def own_name(language: str) -> str:
    """What a language calls itself, as a menu has it: "Français", "中文 (繁體)". An unknown one keeps its tag."""
    try:
        name = Locale.parse(language.replace("_", "-"), sep="-").get_display_name()
    except (ValueError, TypeError, UnknownLocaleError):
        name = None
    return name[:1].upper() + name[1:] if name else language


@cache
def _read(name: str | None) -> NullTranslations:
    if name is None:
        return NullTranslations()
    catalog = read_po(io.BytesIO((_folder() / f"{name}.po").read_bytes()), locale=name)
    for message in list(catalog):
        # A phrase that lacks a form is one that nobody has translated: an empty form would be said as the English
        # plural, whatever the count.
        forms = (message.string,) if isinstance(message.string, str) else message.string or ("",)
        if message.id and not all(forms):
            catalog.delete(message.id, message.context)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return GNUTranslations(compiled)


def _names(language: str) -> tuple[str, ...]:
    """From the particular to the general: `pt-BR`, `pt`."""
    parts = language.replace("_", "-").split("-")
    return tuple("_".join(parts[: length + 1]) for length in reversed(range(len(parts))))


def _folder() -> Traversable:
    return files("briefings") / "locale"
