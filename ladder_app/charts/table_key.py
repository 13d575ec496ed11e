"""The key that turns a chart to its table and back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def is_table_key(event: QKeyEvent) -> bool:
    """T, small or in capitals."""
    alone = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_T and alone
