"""How a ladder begins: with a name, a ready-made one, or a map of what is avoided."""
