"""What comes of reading bytes that somebody else may have written."""

from typing import Final

import msgspec

UNREADABLE: Final = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""What msgspec raises for bytes that are not what they should be: it checks the letters of a text
only while it takes it over, and nesting only by running out of room."""
