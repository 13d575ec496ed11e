"""What the rules noticed, as a card on a page, and what its choices do."""
