"""The one place that knows MkDocs, and ProperDocs, which answers to the same names."""
