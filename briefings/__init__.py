"""Situation briefings as a static site: every statement traced to who said it, via whom, and when."""

__version__ = "0.1.0"
