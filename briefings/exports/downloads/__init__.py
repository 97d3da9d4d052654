"""The public ledger as files."""

from briefings.exports.downloads.writing import downloads

__all__ = ["downloads"]
