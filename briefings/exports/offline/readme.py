"""What stands beside the pages: a text that says what this is, as of when, and where the current one is."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class About:
    """What the copy is of."""

    site_name: str
    language: str = "en"
    edition: str = "public"
    as_of: datetime.datetime | None = None
    """When its newest briefing was published or last changed in substance."""
    site_url: str = ""
    licence: str = ""


def readme(about: About, say: Callable[..., str], date: str) -> str:
    """The text; `date` is `as_of` in words."""
    lines = [about.site_name, ""]
    if about.edition != "public":
        lines += [say("INTERNAL EDITION: with drafts and what is embargoed. Not for publication."), ""]
    lines.append(say("A copy of the site, to be read without a connection. Open index.html in a browser."))
    if date:
        lines.append(say("Its newest briefing, or change of one, is of %(date)s. Nothing later is in it.", date=date))
    if about.site_url:
        lines.append(say("What was corrected since is told at %(address)s", address=about.site_url))
    if about.licence:
        lines.append(say("Licence: %(licence)s", licence=about.licence))
    return "\n".join(lines) + "\n"
