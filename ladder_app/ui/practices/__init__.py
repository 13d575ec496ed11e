"""Being led through a practice, and writing down how it was; on the page Toolbox and in attempts."""
