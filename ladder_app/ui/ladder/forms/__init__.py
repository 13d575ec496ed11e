"""The forms of a ladder and of its steps."""
