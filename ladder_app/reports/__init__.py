"""Pages to print, set by typst as tagged PDF."""
