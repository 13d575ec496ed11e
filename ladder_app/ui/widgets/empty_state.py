"""What an empty page says: what will be here, and the first step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ladder_app.ui.widgets.buttons import primary_button
from ladder_app.ui.widgets.words import Words, heading, muted


class EmptyState(QWidget):
    """A sentence or two in the middle of the page, and at most one button (`action`)."""

    def __init__(self, headline: str, sentence: str, action: str = "") -> None:
        super().__init__()
        self.action: QPushButton | None = primary_button(action) if action else None
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(1)
        for words in (heading(headline), muted(sentence)):
            layout.addWidget(_centred(words), alignment=Qt.AlignmentFlag.AlignHCenter)
        if self.action is not None:
            layout.addSpacing(8)
            layout.addWidget(self.action, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)


def _centred(words: Words) -> Words:
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    words.setMinimumWidth(420)
    return words
