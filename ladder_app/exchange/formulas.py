"""Cells that a spreadsheet program would take for a formula."""

import re
from typing import Final

# A text that already has such apostrophes gets one more, so that `released` is the exact inverse.
_DANGEROUS: Final = re.compile(r"'*[=+\-@\t\r\n\0]")
_GUARDED: Final = re.compile(r"'+[=+\-@\t\r\n\0]")


def guarded(text: str) -> str:
    """The text with a leading `'` if it would otherwise be run."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def released(text: str) -> str:
    """The text without the `'` that `guarded` put there."""
    return text[1:] if _GUARDED.match(text) else text
