"""Handing out a file: what leaves is seen first."""
