"""Taking the library to another folder."""
