"""The preview: a page is made when it is asked for, and asked for again when something was edited."""

from briefings.preview.server import serve

__all__ = ["serve"]
