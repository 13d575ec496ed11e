"""An attempt while it happens: before, during, after."""
