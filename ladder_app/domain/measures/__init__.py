"""What can be computed from attempts and ratings: pure functions, one page a question.

A measure is None when something it needs was not given; `catalogue` lists them by key and says in
words what each needs. Ratings are 0–100, likelihoods per cent, times minutes. Nothing is rounded
here. Lists and maps are empty where there is nothing to put into them.
"""
