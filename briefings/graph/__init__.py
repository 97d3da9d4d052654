"""References resolved, and what follows from them: sides, groups, originators, status, checks, release."""
