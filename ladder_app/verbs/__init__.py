"""What the command line can do, one module a verb: each takes what was given and the moment."""
