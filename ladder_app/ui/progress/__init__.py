"""The page Progress: own words and belief first, then the charts."""
