"""The page Journal."""
