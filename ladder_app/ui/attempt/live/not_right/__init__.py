"""Something is not right: looking at what it is, while the attempt goes on."""
