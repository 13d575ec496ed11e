"""What one does for oneself beside the ladder: short practices, and a week with rest in it.

None of it is exposure, and nothing here is counted with it.
"""
