"""What two people agreed on, and whether both want it on the day."""
