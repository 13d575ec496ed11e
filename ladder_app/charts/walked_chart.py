"""What can be reached in a chart: by ← →, by a click, by ear."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen

from ladder_app.charts.accessible import SpokenChart
from ladder_app.charts.look import ChartLook

_BACK: Final = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class Spot(NamedTuple):
    """A point that can be reached: its place on the axes."""

    x: float
    y: float


class WalkedChart(SpokenChart):
    """Keeps which point is current; subclasses say where the points are and what they say."""

    chosen = Signal(int)
    """The point of this index was chosen by Enter or a click."""

    upright = False
    """Whether the points lie below one another, so that ↑ and ↓ reach them too."""

    def __init__(self, look: ChartLook) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._current: int | None = None
        self._look = look

    # What subclasses give -------------------------------------------------------------------

    def _spots(self) -> Sequence[Spot]:
        """Every point that can be reached, in order."""
        raise NotImplementedError

    def _line(self, index: int) -> str:
        """One point said aloud."""
        raise NotImplementedError

    def _show_current(self) -> None:
        """Put the ring where it belongs, and say the point below the chart."""
        raise NotImplementedError

    @property
    def shows_table(self) -> bool:
        """Whether the table is shown instead of the chart: then no point can be reached."""
        raise NotImplementedError

    # What the page does with it -------------------------------------------------------------

    @property
    def look(self) -> ChartLook:
        """The colours and sizes in force."""
        return self._look

    @property
    def current(self) -> int | None:
        """The index of the point with the ring."""
        return self._current

    @property
    def current_point(self) -> int | None:
        """The index of the value that has the ring, as `chosen` counts them."""
        return self._current

    def go_to(self, index: int | None) -> None:
        """Put the ring round a point and say it; None takes the ring away."""
        self._current = index
        self._show_current()
        if index is not None:
            self.announce(self._line(index))

    # Keys and mouse -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, spots = Qt.Key(event.key()), self._spots()
        if self.shows_table or not spots:
            event.ignore()
        elif key in self._keys_of(_BACK):
            self.go_to(len(spots) - 1 if self._current is None else max(self._current - 1, 0))
        elif key in self._keys_of(_ON):
            self.go_to(0 if self._current is None else min(self._current + 1, len(spots) - 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else len(spots) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self._choose(self._current)
        elif key == Qt.Key.Key_Escape and self._current is not None:
            self.go_to(None)
        else:
            event.ignore()

    def _keys_of(self, keys: tuple[Qt.Key, Qt.Key]) -> tuple[Qt.Key, ...]:
        return keys if self.upright else keys[:1]

    def _choose(self, index: int) -> None:
        self.chosen.emit(index)

    def _press(self, place: QPointF) -> None:
        """Go to what is nearest along the axis; where that is the current one, choose it."""
        spots = self._spots()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if not spots:
            return
        along = [spot.y for spot in spots] if self.upright else [spot.x for spot in spots]
        wanted = place.y() if self.upright else place.x()
        nearest = min(range(len(spots)), key=lambda index: abs(along[index] - wanted))
        again = nearest == self._current
        self.go_to(nearest)
        if again:
            self._choose(nearest)

    # The ring of the focus ------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring of the focus, round the whole chart."""
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()
