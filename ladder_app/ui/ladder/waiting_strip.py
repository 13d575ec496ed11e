"""What was left open before a ladder is said kindly, and can be read again."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from ladder_app.domain.ladders.gate_pages import waiting_words
from ladder_app.domain.ladders.gates import waiting_gates
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.language import _
from ladder_app.ui.ladder.ladder_keys import ladder_keys
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import Words


class WaitingStrip(QFrame):
    """There while a page is unread or somebody was not sure; the steps stay where they are."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("suggestion")
        self.words = Words()
        self.read_button = button(_("Read it"))
        give_keys(ladder_keys(), {"gates": self.read_button})
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(12)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.read_button)
        self.hide()

    def show_ladder(self, ladder: Ladder, *, agreed: bool) -> None:
        """Say what waits, or hide; two who `agreed` need not be asked whether they did."""
        words = waiting_words(ladder, waiting_gates(ladder, agreed=agreed))
        self.words.setText(words)
        self.setVisible(bool(words))

    def allow_writing(self, allowed: bool) -> None:
        """Close what would have to be saved, or open it again."""
        self.read_button.setVisible(allowed)
