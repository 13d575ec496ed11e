"""The charts of the page, in two columns where there is room and in one where there is not.

Importing this module loads pyqtgraph; the page does so when there is something to draw.
"""

from collections.abc import Mapping
from itertools import chain
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ladder_app.charts.look import ChartLook
from ladder_app.ui.progress.belief_card import BeliefCard
from ladder_app.ui.progress.chart_place import ChartPlace
from ladder_app.ui.progress.check_in_card import CheckInCard
from ladder_app.ui.progress.confidence_card import ConfidenceCard
from ladder_app.ui.progress.curve_card import CurveCard
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.scores_card import ScoresCard
from ladder_app.ui.progress.shown import Shown
from ladder_app.ui.progress.step_card import StepCard
from ladder_app.ui.progress.then_now_card import ThenNowCard
from ladder_app.ui.progress.weeks_card import WeeksCard
from ladder_app.ui.widgets.beside import set_beside

_COLUMNS: Final[Mapping[tuple[type[ProgressCard], ...], int]] = {
    (StepCard, BeliefCard, ConfidenceCard, CurveCard, ScoresCard): 3,
    (ThenNowCard, WeeksCard, CheckInCard): 2,
}
"""The cards of each column from above, and its share of the width."""


class Board(QWidget):
    """Lets each card draw what the page is about, and passes on what is asked for in them.

    One card a turn of the event loop, those that are seen first, so that nothing stands still.
    What nobody has looked at yet is not made, unless the page is heard.
    """

    step_chosen = Signal(str)
    attempt_chosen = Signal(str)
    said = Signal(str)
    record_wanted = Signal(str)
    note_wanted = Signal(str)

    def __init__(self, look: ChartLook) -> None:
        super().__init__()
        self._places: dict[type[ProgressCard], ChartPlace] = {}
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        # Each turn begins once what was drawn before it is painted and keys were heard.
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._draw_next)
        for kinds in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(16)
            for kind in kinds:
                column.addWidget(self._place(kind, look))
            column.addStretch(1)
            self._columns.addLayout(column)

    def show_page(self, shown: Shown) -> None:
        """Follow the page: what is seen at once, what was seen before soon."""
        wanted = {kind for kind in self._places if kind.is_wanted(shown)}
        for kind, place in self._places.items():
            place.show_page(shown, wanted=kind in wanted)
        for at, (kinds, share) in enumerate(_COLUMNS.items()):
            self._columns.setStretch(at, 0 if wanted.isdisjoint(kinds) else share)
        self._turn.start()

    @property
    def is_drawn(self) -> bool:
        """Whether everything that has its turn has had it."""
        return self._next() is None

    def draw_all(self) -> None:
        """Draw everything that is wanted, seen or not."""
        for place in self._places.values():
            place.draw()

    def card(self, kind: type[ProgressCard]) -> ProgressCard | None:
        """The card of this kind, if it was made."""
        return self._places[kind].card

    def show_wide(self, wide: bool) -> None:
        """Two columns or one."""
        set_beside(self._columns, wide)

    def show_look(self, look: ChartLook) -> None:
        """Follow other colours and another text size."""
        for place in self._places.values():
            place.show_look(look)

    def _draw_next(self) -> None:
        place = self._next()
        if place is None:
            self._turn.stop()
        else:
            place.take_turn()

    def _next(self) -> ChartPlace | None:
        due = [place for place in self._places.values() if place.is_due]
        seen = (place for place in due if place.is_seen)
        # Who hears the page goes through all of it, and nothing is ever painted for them.
        heard = QAccessible.isActive()
        others = (place for place in due if heard or place.card is not None)
        return next(chain(seen, others), None)

    def _place(self, kind: type[ProgressCard], look: ChartLook) -> ChartPlace:
        place = self._places[kind] = ChartPlace(kind, look)
        place.made.connect(lambda: self._listen(place))
        place.looked_at.connect(self._turn.start)
        return place

    def _listen(self, place: ChartPlace) -> None:
        if place.card is None:
            return
        for mine, theirs in (
            (self.step_chosen, place.card.step_chosen),
            (self.attempt_chosen, place.card.attempt_chosen),
            (self.said, place.card.said),
            (self.record_wanted, place.card.record_wanted),
            (self.note_wanted, place.card.note_wanted),
        ):
            theirs.connect(mine)
