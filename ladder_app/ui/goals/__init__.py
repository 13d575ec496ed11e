"""The page "What I want back"."""
