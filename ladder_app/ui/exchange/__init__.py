"""A spreadsheet taken over, and a case handed out: the only places with a file dialog."""
