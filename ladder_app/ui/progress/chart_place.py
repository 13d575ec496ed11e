"""Where a chart will be: it is made and drawn only once somebody looks there."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.charts.look import ChartLook
from ladder_app.language import _
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.shown import Shown

_LINES_HIGH = 32


class ChartPlace(QWidget):
    """Asks for its turn when it is painted; makes its card with the first `draw`."""

    looked_at = Signal()
    """Somebody looks here, and there is something to draw."""
    made = Signal()
    """There is a card now."""

    def __init__(self, kind: Callable[[ChartLook], ProgressCard], look: ChartLook) -> None:
        super().__init__()
        self._kind, self._look = kind, look
        self._shown: Shown | None = None
        self._was_painted = False
        self.is_due = False
        """Whether it has not followed the page yet."""
        self.card: ProgressCard | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setMinimumHeight(_LINES_HIGH * self.fontMetrics().height())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("A chart"))

    @property
    def is_seen(self) -> bool:
        """Whether somebody looks at it; before its first painting its place is not known."""
        made = self.card is not None and not self.visibleRegion().isEmpty()
        return made or self._was_painted

    def show_page(self, shown: Shown, *, wanted: bool) -> None:
        """What to draw when its turn comes."""
        self._shown, self.is_due, self._was_painted = shown, wanted, False
        self.setVisible(wanted)
        self.update()

    def take_turn(self) -> None:
        """Make the card, or else draw what is due: each is enough for one turn."""
        if self.is_due and self.card is None:
            self._made_card()
        else:
            self.draw()

    def draw(self) -> None:
        """Draw what is due, making the card if there is none yet."""
        if not self.is_due or self._shown is None:
            return
        self.is_due = False
        card = self._made_card()
        card.chart.single_keys = self._shown.single_keys
        card.draw(self._shown)
        self.setMinimumHeight(0)
        card.show()

    def show_look(self, look: ChartLook) -> None:
        """Follow other colours and another text size."""
        self._look = look
        if self.card is not None:
            self.card.show_look(look)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_due:
            self._was_painted = True
            self.looked_at.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab comes here before there is a chart: make it and go on into it."""
        super().focusInEvent(event)
        self.draw()
        if self.card is not None:
            self.card.chart.setFocus(event.reason())

    def _made_card(self) -> ProgressCard:
        if self.card is None:
            self.card = self._kind(self._look)
            self.card.hide()
            self._layout.addWidget(self.card)
            # What is made late would else come last; Qt orders nothing after what takes no focus.
            self.card.follow_tab(self)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAccessibleName("")
            self.made.emit()
        return self.card
