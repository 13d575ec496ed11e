"""What of a case is handed over, and what is taken in again."""
