"""The ladder drawn to scale."""
