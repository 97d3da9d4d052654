"""Putting a finished site where it is served: whole, in one step, or not at all. Knows no site generator."""
