"""What somebody wants back, and the ladders that lead there."""
