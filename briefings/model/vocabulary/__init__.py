"""The field's terms: one module a list, with its source. Import from the modules."""
