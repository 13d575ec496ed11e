"""What leaves on paper: chosen at the left, seen at the right."""
