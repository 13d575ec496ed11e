"""What is planned, what became of it, and what is taken along."""
