"""Choosing the sentence that stands on the page Today."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button, primary_button
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.help_button import HelpButton
from ladder_app.ui.widgets.placed_dialog import PlacedDialog
from ladder_app.ui.widgets.shortened import shortened
from ladder_app.ui.widgets.words import muted, title


class SentenceDialog(PlacedDialog):
    """Everything learned, newest first. Enter keeps the chosen one, Esc leaves all as it was."""

    chosen = Signal(str)
    """The attempt whose sentence it is."""

    def __init__(
        self, learned: Sequence[Attempt], current: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Ladder"))
        self.setAccessibleName(_("Choose a sentence"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("What I learned"))
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for attempt in learned:
            words = shortened(attempt.what_i_learned or "")
            item = QListWidgetItem(f"“{words}”\n{stamp_words(attempt.when, today)}")
            item.setData(Qt.ItemDataRole.UserRole, attempt.id)
            self.list.addItem(item)
            if attempt.id == current:
                self.list.setCurrentItem(item)
        self.list.itemActivated.connect(self._choose)
        self.keep = primary_button(_("Keep this one"))
        self.keep.clicked.connect(self._choose)
        self.keep.setEnabled(self.list.currentItem() is not None)
        self.list.currentItemChanged.connect(self._offer)
        self._lay_out()

    def _lay_out(self) -> None:
        cancel = button(_("Leave it as it is"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        buttons.addWidget(HelpButton())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(title(_("Choose a sentence")))
        layout.addWidget(muted(_("It will stand on this page until you choose another.")))
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.resize(64 * self.fontMetrics().averageCharWidth(), 480)

    def _offer(self) -> None:
        self.keep.setEnabled(self.list.currentItem() is not None)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
