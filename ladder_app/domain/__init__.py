"""What a ladder is and what may happen to it: values and pure functions.

Nothing here knows Qt, files or the clock; the moment is always an argument.
"""
