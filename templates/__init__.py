"""The Jinja root and the MkDocs theme, installed as briefings.templates."""
