"""Atom and JSON Feed: of the site, of each situation and actor, of corrections."""

from briefings.exports.feeds.gathering import FullText
from briefings.exports.feeds.writing import feeds

__all__ = ["FullText", "feeds"]
