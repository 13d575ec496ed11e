"""The page while the attempt lasts."""
