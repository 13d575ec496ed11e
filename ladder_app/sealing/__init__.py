"""Passphrases, keys and sealed bytes: no files, no window, no records."""
