"""What is written down in words: entries, notes about something, and the one line of all."""
