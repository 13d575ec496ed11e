"""Small forms that more than one page opens: a rating, a plan, a note, what to take along."""
