"""The form for an attempt: one page, top to bottom in the order things happen."""
