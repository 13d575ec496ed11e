"""What a clinician prepares, what two people look at together, and what they agree on."""
