"""Names that entries keep for ever.

An entry's name follows from the desk and the record alone: from the id of the actor that the desk is
(`publisher.actor`), else from the site's address, and from the briefing's first id (its first `former_ids`). A new
title, text, domain or layout of addresses changes no name, so no reader is sent an old briefing as a new one. A desk
that moves its site and has no `publisher.actor` starts anew.
"""

from uuid import UUID, uuid5

from briefings.settings import Settings

_NAMESPACE = UUID("6f1c9d5e-7a0b-5c55-9a43-0d2f5b1c8e47")


def entry_id(settings: Settings, key: str) -> str:
    """The id of a publication or change."""
    return _named(settings, "entry", key)


def feed_id(settings: Settings, path: str) -> str:
    """The id of a feed, by its path on the site."""
    return _named(settings, "feed", path)


def _named(settings: Settings, *parts: str) -> str:
    desk = settings.publisher.actor or settings.site_url
    return uuid5(_NAMESPACE, "\n".join((desk, *parts))).urn
