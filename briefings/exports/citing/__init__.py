"""Citing us and our sources: CSL-JSON, BibTeX and RIS of a page and of what it cites."""
