"""A month to pick a day from, under the field it belongs to."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from ladder_app.language import _

# Qt's own first day lies before the first that Python knows.
_FIRST_DAY = date(1900, 1, 1)


class CalendarPopup(QFrame):
    """A month to pick a day from, none before `earliest` and none after `latest`."""

    picked = Signal(QDate)

    def __init__(
        self,
        parent: QWidget,
        chosen: date,
        *,
        earliest: date = _FIRST_DAY,
        latest: date | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(_("Calendar"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        _calm(self.calendar)
        self.calendar.setMinimumDate(QDate(earliest.year, earliest.month, earliest.day))
        if latest is not None:
            self.calendar.setMaximumDate(QDate(latest.year, latest.month, latest.day))
        self.calendar.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
        self.calendar.clicked.connect(self._take)
        self.calendar.activated.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.calendar)

    def open_below(self, anchor: QWidget) -> None:
        """Show the month under `anchor`."""
        self.move(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, day: QDate) -> None:
        self.picked.emit(day)
        self.close()


def _calm(calendar: QCalendarWidget) -> None:
    """Weekends like other days, arrows in the colour of words, and room for six weeks."""
    plain = QTextCharFormat()
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    for name, arrow, words in (
        ("qt_calendar_prevmonth", "‹", _("The month before")),
        ("qt_calendar_nextmonth", "›", _("The month after")),
    ):
        turn = calendar.findChild(QToolButton, name)
        if isinstance(turn, QToolButton):
            turn.setIcon(QIcon())
            turn.setText(arrow)
            turn.setAccessibleName(words)
    line = calendar.fontMetrics().height() + 12
    calendar.setMinimumSize(line * 11, line * 9)
