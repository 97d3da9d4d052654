"""What a figure counts in.

Source: OCHA (people, households, facilities, tonnes, percent) and ISO 4217 for currencies.
"""

OCHA_UNITS: frozenset[str] = frozenset({"people", "households", "facilities", "tonnes", "percent"})
CURRENCY_PATTERN = r"[A-Z]{3}"
