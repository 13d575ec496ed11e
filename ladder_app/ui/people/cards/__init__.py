"""What helps talking: planned conversations, one's own sentence, sheets for somebody else."""
