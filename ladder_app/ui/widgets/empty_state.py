"""What an empty page says: what will be here, and the first step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ladder_app.ui.widgets.buttons import primary_button
from ladder_app.ui.widgets.words import Words, heading, muted

_WIDEST = 64


class EmptyState(QWidget):
    """A sentence or two in the middle of the page, and at most one button (`action`)."""

    def __init__(self, headline: str, sentence: str, action: str = "") -> None:
        super().__init__()
        self.action: QPushButton | None = primary_button(action) if action else None
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(1)
        for words in (heading(headline), muted(sentence)):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addLayout(_centred(words))
        if self.action is not None:
            self.action.setAutoDefault(True)  # Enter presses it, too
            layout.addSpacing(8)
            layout.addWidget(self.action, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)


def _centred(words: Words) -> QHBoxLayout:
    """No wider than is comfortable to read. An aligned label would be cut to two lines."""
    words.setMaximumWidth(_WIDEST * words.fontMetrics().averageCharWidth())
    layout = QHBoxLayout()
    layout.addStretch(1)
    layout.addWidget(words, 100)
    layout.addStretch(1)
    return layout
