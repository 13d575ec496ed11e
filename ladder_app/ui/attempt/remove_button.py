"""The small cross at the end of a line, which takes the line away."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.tips import plain_tip


def remove_button(look: Look, words: str, least: int = 32) -> QToolButton:
    """It is heard as `words`, and at least so many pixels wide and high."""
    made = QToolButton()
    made.setIcon(look.icon("close"))
    size = made.fontMetrics().height()
    made.setIconSize(QSize(size, size))
    made.setAutoRaise(True)
    made.setMinimumSize(least, least)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setAccessibleName(words)
    made.setToolTip(plain_tip(words))
    return made
