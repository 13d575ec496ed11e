"""A ladder and its steps: the records, what may be done to them, how they are drawn."""
