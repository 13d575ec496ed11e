"""What can be computed from attempts and ratings: pure functions, one page a question.

A measure is None when something it needs was not given; `catalogue` says in words what each needs.
Ratings are 0–100, likelihoods per cent, times minutes. Nothing is rounded here. M1 to M31 number
the measures in the program's own list; the numbers stand in the docstrings so that a figure on
paper can be traced to its formula.
"""
