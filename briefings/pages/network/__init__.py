"""Actors and how they stand to each other: which relations, who is one voice, and a drawing of both."""
