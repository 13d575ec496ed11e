"""Ladder: plan small graded steps, try them, and see what changed."""

__version__ = "0.4.0"
