"""What stands where the pad is closed: why it is not saved yet, and *Try again*."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ladder_app.language import _
from ladder_app.ui.attempt.live.pad.pad_key import LEAST_HEIGHT
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.words import Words


class UnsavedLine(QFrame):
    """Hidden while everything is saved."""

    try_again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("suggestion")
        self.words = Words()
        self.again = button(_("Try again"))
        self.again.setMinimumHeight(LEAST_HEIGHT)
        self.again.clicked.connect(self.try_again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 12)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addLayout(row(self.again))
        self.hide()

    def tell(self, why: str) -> None:
        """Say why; "" when all is saved again."""
        if why:
            sentence = _("This rating is not saved yet. It is kept here until it is. {why}")
            self.words.setText(sentence.format(why=why))
            self.again.setAccessibleDescription(self.words.text())
        self.setVisible(bool(why))
