"""A card of what was written down on days: each of it is opened from its point, and changed."""

from collections.abc import Sequence

from PySide6.QtGui import QAction

from ladder_app.charts.dated_chart import DatedChart
from ladder_app.charts.look import ChartLook
from ladder_app.domain.curves.dated_curve import DatedCurve
from ladder_app.language import _
from ladder_app.ui.progress.choice import Choice
from ladder_app.ui.progress.choosing_card import ChoosingCard
from ladder_app.ui.progress.shown import Shown


class DatedCard(ChoosingCard):
    """Answer `curves`. A point chosen twice is opened, or from the menu the current one."""

    def __init__(self, drawing: DatedChart, look: ChartLook, question: str) -> None:
        super().__init__(drawing, look, question, _("← → points · Enter opens one · T table"))
        self._curve = DatedCurve("", "", 0, 1, ())
        self.change_action = QAction(self)
        self.change_action.triggered.connect(self._open_current)
        drawing.chosen.connect(self._open)
        menu = self.more_button.choices
        menu.addAction(self.change_action)
        menu.aboutToShow.connect(self._name_change)

    def curves(self, shown: Shown) -> Sequence[DatedCurve]:
        """What can be drawn, the first of it at first."""
        raise NotImplementedError

    def choices(self, shown: Shown) -> Sequence[Choice]:
        return [Choice(curve.key, curve.name) for curve in self.curves(shown)]

    def curve(self, shown: Shown, chosen: str) -> DatedCurve:
        """The one that was chosen."""
        return next(one for one in self.curves(shown) if one.key == chosen)

    def take_curve(self, curve: DatedCurve, shown: Shown) -> None:
        """What the points are of from now on. Call it whenever one is drawn."""
        self._curve = curve
        self.change_action.setVisible(shown.can_write)
        self._name_change()

    def _name_change(self) -> None:
        if self._shown is not None:
            day = self._shown.day(self._curve.points[self._current()].day)
            self.change_action.setText(_("Change what is from {day} …").format(day=day))

    def _current(self) -> int:
        point = self.chart.current_point
        return len(self._curve.points) - 1 if point is None else point

    def _open_current(self) -> None:
        self._open(self._current())

    def _open(self, index: int) -> None:
        if self._shown is not None and self._shown.can_write:
            self.record_wanted.emit(self._curve.points[index].record_id)
