"""What stands beside the ladder: the chosen step, what is not rated yet, what was set aside."""
