"""Who is at the screen: put away, covered, locked, by a key or by itself."""
