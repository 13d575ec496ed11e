"""An attempt while it lasts: its clock, what is written down meanwhile, when to ask.

Pure functions from RunningAttempt to RunningAttempt; `t_s` is always whole seconds since the start.
"""
