"""Room that is kept, so that nothing below jumps."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def keep_room(line: QLabel, texts: Iterable[str], width: int) -> None:
    """Let `line` be as high as the highest of these texts is at this width, whatever it shows."""
    measured, wrapped = line.fontMetrics(), Qt.TextFlag.TextWordWrap
    heights = (measured.boundingRect(0, 0, width, 0, wrapped, one).height() for one in texts)
    line.setMinimumHeight(max(heights))
