"""How it was, and what could come next."""
