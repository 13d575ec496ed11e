"""The page "Ladder": the ladder drawn to scale, its list, and everything done to its steps."""
