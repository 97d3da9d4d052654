"""What git knows of the content."""
