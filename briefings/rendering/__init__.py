"""Pages -> HTML: the only home of Jinja."""
