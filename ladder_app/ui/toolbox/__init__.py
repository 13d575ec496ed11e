"""The page Toolbox."""
