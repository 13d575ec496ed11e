"""What a ladder is for, on one quiet line above it, and the ways to the goals and to the loop."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ladder_app.domain.goals.goal_edits import goal_of
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.tips import plain_tip

_GAP: Final = 12
_LETTERS: Final = 24
"""So much of a goal is read at least."""


class TowardsLine(QWidget):
    """Says the goal where there is one; it never asks for one."""

    asked = Signal(str)
    """ "goals" or "loop", as the keys of the page call them."""

    def __init__(self) -> None:
        super().__init__()
        self._said = ""
        self._is_low = False
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setProperty("role", "muted")
        self.goals = link_button(_("Goals …"))
        self.loop = link_button(_("Why does it stay?"))
        self.goals.clicked.connect(self._ask_goals)
        self.loop.clicked.connect(self._ask_loop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(self.words)
        layout.addWidget(self.goals)
        layout.addWidget(self.loop)
        layout.addStretch(1)

    def show_ladder(self, records: Records, ladder: Ladder) -> None:
        """Say what this ladder is for."""
        goal = goal_of(records, ladder)
        self._said = "" if goal is None else _("Towards: {goal}").format(goal=goal.title)
        self._step_aside()
        self._fit()

    def set_low(self, is_low: bool) -> None:
        """Where the ladder has little room, the line is there only if it says something."""
        self._is_low = is_low
        self._step_aside()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _step_aside(self) -> None:
        self.setVisible(bool(self._said) or not self._is_low)

    def _fit(self) -> None:
        """On one line; what has no room is in the tip, and heard whole.

        Where there is hardly a word of it the goal comes first: why it stays is in the menu, too.
        """
        metrics = self.words.fontMetrics()
        room = self.width() - 2 * _GAP - self.goals.sizeHint().width()
        beside = _GAP + self.loop.sizeHint().width()
        least = min(metrics.horizontalAdvance(self._said), _LETTERS * metrics.averageCharWidth())
        has_both = least <= room - beside
        self.loop.setVisible(has_both)
        room -= beside if has_both else 0
        shown = metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, room)
        self.words.setText(shown)
        self.words.setFixedWidth(metrics.horizontalAdvance(shown))
        self.words.setVisible(bool(shown))
        self.words.setAccessibleName(self._said)
        self.words.setToolTip("" if shown == self._said else plain_tip(self._said))

    def _ask_goals(self) -> None:
        self.asked.emit("goals")

    def _ask_loop(self) -> None:
        self.asked.emit("loop")
