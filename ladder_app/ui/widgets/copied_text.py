"""A text for the clipboard that says how long it may stay there."""

from typing import Final

from PySide6.QtCore import QMimeData

STAYS_S: Final = 30
"""Seconds that a text stays which does not say."""
_SECONDS: Final = "stays_s"  # a property, which stays in this process; formats are seen by others
# Programs that keep a history of the clipboard leave out what is marked like this.
_NOT_FOR_HISTORIES: Final = (
    ("x-kde-passwordManagerHint", b"secret"),
    ("ExcludeClipboardContentFromMonitorProcessing", b"1"),
)


def copied_text(text: str, seconds: int = STAYS_S) -> QMimeData:
    """To be put on the clipboard; it is taken off after so many seconds."""
    content = QMimeData()
    content.setText(text)
    for kind, mark in _NOT_FOR_HISTORIES:
        content.setData(kind, mark)
    content.setProperty(_SECONDS, seconds)
    return content


def seconds_of(content: QMimeData) -> int | None:
    """How long it may stay; None for what was not made here."""
    seconds = content.property(_SECONDS)
    return seconds if isinstance(seconds, int) else None
