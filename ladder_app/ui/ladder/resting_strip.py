"""A ladder that rests says so, and why, and can be taken up again."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.language import _
from ladder_app.ui.ladder.ladder_keys import ladder_keys
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import Words


class RestingStrip(QFrame):
    """There while the ladder is paused."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("suggestion")
        self.words = Words()
        self.take_up_button = button(_("Take it up again"))
        give_keys(ladder_keys(), {"take_up": self.take_up_button})
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(12)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.take_up_button)
        self.hide()

    def show_ladder(self, ladder: Ladder) -> None:
        """Say that it rests, or hide."""
        self.setVisible(ladder.status == "paused")
        said = _("This ladder rests.")
        if ladder.pause_reason:
            said = _("This ladder rests. {reason}").format(reason=ladder.pause_reason)
        self.words.setText(said)
        self.setAccessibleName(said)

    def allow_writing(self, allowed: bool) -> None:
        """What rests in a case that cannot be changed goes on resting."""
        self.take_up_button.setVisible(allowed)
