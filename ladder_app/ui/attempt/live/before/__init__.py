"""What is read and asked before an attempt."""
