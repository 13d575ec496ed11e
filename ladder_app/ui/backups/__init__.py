"""Copies of a case: where they are, what would come back, and what to do with a damaged file."""
