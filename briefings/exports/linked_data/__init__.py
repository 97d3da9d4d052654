"""JSON-LD in the terms of schema.org: each page told to programs, no more than it tells its readers."""

from briefings.exports.linked_data.document import linked_data

__all__ = ["linked_data"]
