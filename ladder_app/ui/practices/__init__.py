"""Being led through a practice, and writing down how it was; for the Toolbox and for attempts."""
