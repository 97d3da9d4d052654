"""The finished site as a zip that is read from a disk, without a server."""

from briefings.exports.offline.archive import folder_of, write_archive
from briefings.exports.offline.readme import About

__all__ = ["About", "folder_of", "write_archive"]
