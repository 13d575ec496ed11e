"""Whom a person can turn to when things are heavy, and what helps them."""
