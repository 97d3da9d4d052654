"""What a page says, without HTML: one typed context and one builder for each kind of page."""
