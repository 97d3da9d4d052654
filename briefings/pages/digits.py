"""The digits in which a language writes numbers: the CLDR's default for the language, whatever the region.

Persian has its own (۱۲۳), Arabic the European ones (123): so write the newsrooms of these languages, also those of
countries for which the CLDR has other digits. Numbers, dates and counts of a page all come from here. Positions,
hashes, addresses and other things that are copied keep the digits of their record.
"""

from functools import cache

from babel import Locale, UnknownLocaleError

from briefings.pages.catalogue import locale_of

_ZEROS = {
    "adlm": "𞥐", "arab": "٠", "arabext": "۰", "beng": "০", "deva": "०", "gujr": "૦", "guru": "੦", "khmr": "០",
    "knda": "೦", "laoo": "໐", "mlym": "൦", "mtei": "꯰", "mymr": "၀", "nkoo": "߀", "olck": "᱐", "orya": "୦",
    "tamldec": "௦", "telu": "౦", "thai": "๐", "tibt": "༠",
}  # fmt: skip
"""Numbering system -> its zero; the nine others follow it in Unicode."""
_EUROPEAN = "latn"


@cache
def numbering_of(language: str) -> str:
    """The numbering system, as the CLDR, CSS and `Intl` name it; the European one for what has none that is known."""
    locale = locale_of(language)
    try:
        system = Locale(locale.language, script=locale.script).default_numbering_system
    except UnknownLocaleError:
        system = locale.default_numbering_system
    return system if system in _ZEROS and system in locale.number_symbols else _EUROPEAN


def in_digits(text: str, system: str) -> str:
    """A text with its European digits written in a numbering system."""
    return text if system == _EUROPEAN else text.translate(_table(system))


@cache
def _table(system: str) -> dict[int, int]:
    zero = ord(_ZEROS[system])
    return {ord("0") + digit: zero + digit for digit in range(10)}
