"""Planning a step, and another day for a plan that did not happen."""
