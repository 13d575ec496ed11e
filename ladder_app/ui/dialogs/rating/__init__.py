"""Rating a step, and one's own words for the scale."""
