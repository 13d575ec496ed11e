"""Other programs' files: spreadsheets and JSON, in and out, as pure functions of bytes and records."""
