"""Graph and pages -> files: the search index, and what other programs read."""
