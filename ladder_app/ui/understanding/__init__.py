"""The page Understanding: why something stays, and a few things good to know."""
