"""A step for two: what was agreed, and a yes from both, every time."""
