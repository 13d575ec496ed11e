"""The cases of the library: begun, named, opened, put out of the way."""
