"""Something that has to be said above the pad, with the one button that answers it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ladder_app.ui.attempt.live.pad.pad_key import LEAST_HEIGHT
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.words import Words


class SaidLine(QFrame):
    """Hidden while there is nothing to say."""

    answered = Signal()

    def __init__(self, answer: str) -> None:
        super().__init__()
        self.setObjectName("suggestion")
        self.words = Words()
        self.answer = button(answer)
        self.answer.setMinimumHeight(LEAST_HEIGHT)
        self.answer.clicked.connect(self.answered)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 12)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addLayout(row(self.answer))
        self.hide()

    def say(self, sentence: str) -> None:
        """Say this; "" for nothing any more."""
        if sentence:
            self.words.setText(sentence)
            self.answer.setAccessibleDescription(sentence)
        self.setVisible(bool(sentence))
