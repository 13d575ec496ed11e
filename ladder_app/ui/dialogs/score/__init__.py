"""The score of a questionnaire that was filled in elsewhere."""
