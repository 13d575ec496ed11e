"""A text in a few lines at most, for what is painted by hand and for titles."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF


def fitted_lines(text: str, metrics: QFontMetricsF, width: float, lines: int) -> tuple[str, ...]:
    """The text broken at words into at most `lines`, the last one cut with "…" if need be."""
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    words = text.split()
    if lines == 1 or elided == text or not words:
        return (elided,)
    first = words.pop(0)
    while words and metrics.horizontalAdvance(f"{first} {words[0]}") <= width:
        first = f"{first} {words.pop(0)}"
    if metrics.horizontalAdvance(first) > width or not words:
        return (elided,)
    return first, *fitted_lines(" ".join(words), metrics, width, lines - 1)
