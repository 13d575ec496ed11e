"""The rating pad."""
