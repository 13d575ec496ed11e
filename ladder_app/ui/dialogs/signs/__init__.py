"""The signs to stop at, wherever they are ticked."""
