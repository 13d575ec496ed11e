"""Signs to stop at, and what is said when things are heavy."""
