"""Whom to turn to, and what is asked on a heavy day."""
