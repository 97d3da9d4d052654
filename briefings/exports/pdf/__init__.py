"""A page of the site as a tagged PDF, set by WeasyPrint, which the extra `pdf` installs."""

from briefings.exports.pdf.document import Document, Printed
from briefings.exports.pdf.requirement import require

__all__ = ["Document", "Printed", "require"]
