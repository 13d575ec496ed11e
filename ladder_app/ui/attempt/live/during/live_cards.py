"""The notes, and beside or above them the curve once it was asked for."""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.suds import Scale
from ladder_app.ui.attempt.live.during.notes_card import NotesCard
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.beside import set_beside

if TYPE_CHECKING:
    from ladder_app.ui.attempt.live.during.live_curve import LiveCurve

_BESIDE_FROM: Final = 88
"""Characters in a line of the page from which both stand side by side."""


class LiveCards(QWidget):
    """Draws what it is given; the charts are imported when the curve is first wanted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._running: RunningAttempt | None = None
        self._scale: Scale = "0-100"
        self.notes = NotesCard(desk.look)
        self.curve: LiveCurve | None = None
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)
        self._box.addWidget(self.notes, 1)

    @property
    def shows_curve(self) -> bool:
        """Whether the curve was asked for."""
        return self.curve is not None and not self.curve.isHidden()

    def show_running(self, running: RunningAttempt, scale: Scale) -> None:
        """Draw the notes, and the curve if it was asked for."""
        self._running, self._scale = running, scale
        self.notes.show_notes(running.notes)
        if self.shows_curve and self.curve is not None:
            self.curve.show_running(running, scale)

    def toggle_curve(self) -> None:
        """Show the curve, or hide it."""
        shown = not self.shows_curve
        curve = self.curve or self._made_curve()
        if shown and self._running is not None:
            curve.show_running(self._running, self._scale)
        curve.setVisible(shown)

    def hide_curve(self) -> None:
        """As every attempt begins: watching a number fall is not the point."""
        if self.curve is not None:
            self.curve.hide()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Side by side while there is room for both."""
        super().resizeEvent(event)
        room = self.width() // max(self.fontMetrics().averageCharWidth(), 1)
        beside = room >= _BESIDE_FROM
        set_beside(self._box, beside)

    def _made_curve(self) -> "LiveCurve":
        from ladder_app.ui.attempt.live.during.live_curve import LiveCurve

        single = self._desk.settings().single_keys
        self.curve = LiveCurve(self._desk.look, single_keys=single)
        self._box.insertWidget(0, self.curve, 1)
        return self.curve
