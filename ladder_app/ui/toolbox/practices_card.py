"""The practices, each with a line about it and a way to begin."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ladder_app.domain.toolbox.practices import PRACTICES, Practice
from ladder_app.language import _
from ladder_app.ui.toolbox.toolbox_keys import toolbox_keys
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, Rule
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import Words, muted, small


class PracticesCard(Card):
    """`wanted` carries the id of a practice.

    Nothing is offered in an attempt at a step where meeting what the body does is the point.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Practices"))
        self.begin: dict[str, QPushButton] = {}
        self.body.addWidget(
            muted(_("Short, with your eyes open if you like, and over whenever you want."))
        )
        self._waiting = muted(
            _("An attempt is under way at a step that goes without them. They are here after it.")
        )
        self._rows = QWidget()
        rows = QVBoxLayout(self._rows)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(8)
        for practice in PRACTICES:
            rows.addWidget(Rule())
            rows.addLayout(self._row(practice))
        self.body.addWidget(self._rows)
        self.body.addWidget(self._waiting)
        give_keys(toolbox_keys(), self.begin)

    def offer(self, offered: bool) -> None:
        """Show the practices, or say that they wait."""
        self._rows.setVisible(offered)
        self._waiting.setVisible(not offered)

    def _row(self, practice: Practice) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(practice.name(), "strong"))
        words.addWidget(small(practice.about()))
        begin = self.begin[practice.id] = button(_("Begin"))
        begin.setAccessibleName(_("Begin: {practice}").format(practice=practice.name()))
        begin.clicked.connect(partial(self._tell, practice.id))
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addLayout(words, 1)
        line.addWidget(begin)
        return line

    def _tell(self, practice_id: str, _checked: bool = False) -> None:
        self.wanted.emit(practice_id)
