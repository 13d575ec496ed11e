"""A look back at the last days, for a person alone."""
