"""The pages of the past: versions of a briefing, what changed between them, and what is no longer there."""
