"""What the person chooses about the program and about their own scale."""
