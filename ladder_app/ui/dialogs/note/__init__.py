"""A note of one's own, and what it may ask."""
