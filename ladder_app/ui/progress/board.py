"""The charts of the page, in two columns where there is room and in one where there is not.

Importing this module loads pyqtgraph; the page does so when there is something to draw.
"""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ladder_app.charts.look import ChartLook
from ladder_app.ui.progress.belief_card import BeliefCard
from ladder_app.ui.progress.chart_place import ChartPlace
from ladder_app.ui.progress.check_in_card import CheckInCard
from ladder_app.ui.progress.curve_card import CurveCard
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.scores_card import ScoresCard
from ladder_app.ui.progress.shown import Shown
from ladder_app.ui.progress.step_card import StepCard
from ladder_app.ui.progress.then_now_card import ThenNowCard
from ladder_app.ui.progress.weeks_card import WeeksCard

_LEFT: Final[tuple[type[ProgressCard], ...]] = (StepCard, BeliefCard, CurveCard, ScoresCard)
_RIGHT: Final[tuple[type[ProgressCard], ...]] = (ThenNowCard, WeeksCard, CheckInCard)


class Board(QWidget):
    """Lets each card draw what the page is about, and passes on what is asked for in them."""

    step_chosen = Signal(str)
    attempt_chosen = Signal(str)
    said = Signal(str)
    note_wanted = Signal(str)

    def __init__(self, look: ChartLook) -> None:
        super().__init__()
        self._places: dict[type[ProgressCard], ChartPlace] = {}
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        for kinds, share in ((_LEFT, 3), (_RIGHT, 2)):
            column = QVBoxLayout()
            column.setSpacing(16)
            for kind in kinds:
                column.addWidget(self._place(kind, look))
            column.addStretch(1)
            self._columns.addLayout(column, share)

    def show_page(self, shown: Shown) -> None:
        """Draw what is seen now; the rest when somebody looks there."""
        for kind, place in self._places.items():
            place.show_page(shown, wanted=kind.is_wanted(shown))
        if QAccessible.isActive():
            # Who hears the page goes through all of it, and nothing is ever painted for them.
            self.draw_all()

    def draw_all(self) -> None:
        """Draw everything that is wanted, seen or not."""
        for place in self._places.values():
            place.draw()

    def card(self, kind: type[ProgressCard]) -> ProgressCard | None:
        """The card of this kind, if it was made."""
        return self._places[kind].card

    def show_wide(self, wide: bool) -> None:
        """Two columns or one."""
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def show_look(self, look: ChartLook) -> None:
        """Follow other colours and another text size."""
        for place in self._places.values():
            place.show_look(look)

    def _place(self, kind: type[ProgressCard], look: ChartLook) -> ChartPlace:
        place = self._places[kind] = ChartPlace(kind, look)
        place.made.connect(lambda: self._listen(place))
        return place

    def _listen(self, place: ChartPlace) -> None:
        if place.card is None:
            return
        for mine, theirs in (
            (self.step_chosen, place.card.step_chosen),
            (self.attempt_chosen, place.card.attempt_chosen),
            (self.said, place.card.said),
            (self.note_wanted, place.card.note_wanted),
        ):
            theirs.connect(mine)
