"""Help and support, the sheet of keys, and what the program says about itself."""
