"""What is half typed into a form, kept across Esc and a crash."""
