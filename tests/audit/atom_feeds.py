"""Run by `machines.py` in the checkers' environment: the W3C feed validator, at its own level of strictness."""

import re
import sys
from pathlib import Path

library, site, *files = sys.argv[1:]
sys.path.insert(0, library)

import feedvalidator  # noqa: E402
from feedvalidator import compatibility  # noqa: E402

ACCEPTED = ("DuplicateUpdated",)
"""A correction has an entry, and the briefing was updated by it: both say the same time, because both are true."""

print(len(files))
for file in files:
    data = Path(file).read_bytes()
    address = re.search(rb'<link href="([^"]*)" rel="self"', data)
    base = address.group(1).decode() if address else ""
    events = feedvalidator.validateString(data, firstOccurrenceOnly=1, base=base)["loggedEvents"]
    for event in compatibility.AA(events):
        if type(event).__name__ not in ACCEPTED:
            print(f"/{Path(file).relative_to(site)}: {type(event).__name__}: {event.params}")
