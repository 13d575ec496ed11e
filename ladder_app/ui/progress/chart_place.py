"""Where a chart will be: it is made and drawn only once somebody looks there."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.charts.look import ChartLook
from ladder_app.language import _
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.shown import Shown

_LINES_HIGH = 32


class ChartPlace(QWidget):
    """Makes its card when it is painted or reached by Tab, and draws it anew while it is seen."""

    made = Signal()
    """There is a card now."""

    def __init__(self, kind: Callable[[ChartLook], ProgressCard], look: ChartLook) -> None:
        super().__init__()
        self._kind, self._look = kind, look
        self._shown: Shown | None = None
        self._is_due = False
        self.card: ProgressCard | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setMinimumHeight(_LINES_HIGH * self.fontMetrics().height())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("A chart"))

    def show_page(self, shown: Shown, *, wanted: bool) -> None:
        """Follow other values, at once where they are seen."""
        self._shown, self._is_due = shown, wanted
        self.setVisible(wanted)
        if wanted and not self.visibleRegion().isEmpty() and self.card is not None:
            self.draw()
        self.update()

    def draw(self) -> None:
        """Draw what is due, making the card if there is none yet."""
        if not self._is_due or self._shown is None:
            return
        self._is_due = False
        card = self._made_card()
        card.chart.single_keys = self._shown.single_keys
        card.draw(self._shown)

    def show_look(self, look: ChartLook) -> None:
        """Follow other colours and another text size."""
        self._look = look
        if self.card is not None:
            self.card.show_look(look)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_due:
            QTimer.singleShot(0, self, self.draw)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab comes here before there is a chart: make it and go on into it."""
        super().focusInEvent(event)
        self.draw()
        if self.card is not None:
            self.card.chart.setFocus(event.reason())

    def _made_card(self) -> ProgressCard:
        if self.card is None:
            self.card = self._kind(self._look)
            self.setMinimumHeight(0)
            self._layout.addWidget(self.card)
            self.card.show()
            # What is made late would else come last; Qt orders nothing after what takes no focus.
            self.card.follow_tab(self)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAccessibleName("")
            self.made.emit()
        return self.card
