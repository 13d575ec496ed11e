"""The measures by key, with their names on screen and what each of them needs.

One table for what is told of an attempt, one of a step, one of a ladder; the keys are those of
the JSON export. A screen shows the few that help a person decide.
"""
