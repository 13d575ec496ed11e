"""People by the names one gives them here, and what is asked before anything is done as two."""
