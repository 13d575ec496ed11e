"""Deleting for good, and what it has not reached."""
