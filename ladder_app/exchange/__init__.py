"""Other programs' files, in and out: spreadsheets and JSON as pure functions of values."""
