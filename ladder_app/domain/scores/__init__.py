"""Questionnaires by their score, and our own weekly check-in."""
