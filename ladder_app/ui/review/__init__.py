"""The page Review: one part for the clinician alone, one for two people at one screen."""
