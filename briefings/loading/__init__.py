"""Bytes -> corpus: trees of files, YAML with the place of every value, records, the JSON Schema."""
