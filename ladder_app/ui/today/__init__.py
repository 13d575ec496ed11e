"""The page one comes to first: where one is, what one kept, and the first evening."""
