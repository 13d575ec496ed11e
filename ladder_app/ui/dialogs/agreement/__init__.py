"""What two people agree on, and the way there from wherever a step waits for it."""
