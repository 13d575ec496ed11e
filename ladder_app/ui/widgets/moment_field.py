"""A day and, if it is known, a time: typed, picked from a calendar, or one key away."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.calendar_popup import CalendarPopup
from ladder_app.ui.widgets.day_edit import DayEdit
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.form_keys import give_form_keys
from ladder_app.ui.widgets.moment_text import (
    day_text,
    read_day,
    read_time,
    shifted,
    time_text,
)
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import Words

EVENING: Final = time(20, 0)


class MomentField(QWidget):
    """`value()` is ISO with offset, a bare day without a time, `""` while empty or unreadable.

    In the day ↑ and ↓ go a day on or back; "today" and "yesterday" can be typed. What was given
    with `set_value` comes back as it was, seconds and all, until it is touched. What is asked
    stands above it, if it is given.
    """

    changed = Signal()

    def __init__(self, now: Callable[[], datetime], question: str = "") -> None:
        super().__init__()
        self._now = now
        self._given: str | None = ""
        self.day = DayEdit(self._shift_day)
        self.time = QLineEdit()
        self.calendar_button = button(_("Calendar"))
        self.now_button = quiet_button(_("&Now"))
        self.yesterday_button = quiet_button(_("&Yesterday evening"))
        give_form_keys({"now": self.now_button, "yesterday": self.yesterday_button})
        self.problem_line = ProblemLine()
        self._build(question)
        self.day.textEdited.connect(self._take_typing)
        self.time.textEdited.connect(self._take_typing)
        self.calendar_button.clicked.connect(self._show_calendar)
        self.now_button.clicked.connect(self._take_now)
        self.yesterday_button.clicked.connect(self._take_yesterday_evening)

    def value(self) -> str:
        """ISO 8601 with offset, a bare day, or `""`."""
        if self._given is not None:
            return self._given
        day, moment = self._read_day(), read_time(self.time.text())
        if day is None:
            return ""
        if moment is None:
            return day.isoformat()
        return self._with_offset(datetime.combine(day, moment)).isoformat(timespec="seconds")

    def set_value(self, value: str) -> None:
        """Show this moment, silently; `""` empties the field."""
        self._given = value
        self.day.setText(day_text(date.fromisoformat(value[:10]), QLocale()) if value else "")
        given = datetime.fromisoformat(value).time() if len(value) > 10 else None
        self.time.setText("" if given is None else time_text(given, QLocale()))
        self._show_problem()

    def problem(self) -> str:
        """One sentence about what cannot be read, or `""`."""
        day_words, time_words = self.day.text().strip(), self.time.text().strip()
        day = self._read_day()
        if day_words and day is None:
            example = day_text(self._now().date(), QLocale())
            return _("This is not a day I can read. It could look like {day}.").format(day=example)
        if time_words and read_time(time_words) is None:
            example = time_text(time(19, 30), QLocale())
            return _("This is not a time I can read. It could look like {time}.").format(
                time=example
            )
        if time_words and not day_words:
            return _("A time needs its day as well.")
        if self._is_ahead():
            return _("This has not come yet. Something done lies in the past.")
        return ""

    def _build(self, question: str) -> None:
        self.setFocusProxy(self.day)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        for edit, name, widest in (
            (self.day, _("Day"), "00 / 00 / 0000"),
            (self.time, _("Time"), "00:00 PM"),
        ):
            edit.setAccessibleName(name)
            edit.setPlaceholderText(name)
            edit.setInputMethodHints(hints)
            edit.setMaxLength(40)
            edit.setMinimumWidth(edit.fontMetrics().horizontalAdvance(widest) + 40)
        self.calendar_button.setAccessibleName(_("Pick the day from a calendar"))
        flow = FlowLayout()
        for part in (
            self.day,
            self.calendar_button,
            self.time,
            self.now_button,
            self.yesterday_button,
        ):
            flow.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if question:
            label = Words(question)
            label.setBuddy(self.day)
            layout.addWidget(label)
        layout.addLayout(flow)
        layout.addWidget(self.problem_line)

    def _read_day(self) -> date | None:
        return read_day(self.day.text(), QLocale(), self._now().date())

    def _is_ahead(self) -> bool:
        value = self.value()
        if len(value) <= 10:
            return value > self._now().date().isoformat()
        moment = datetime.fromisoformat(value)
        now = self._now()
        return (moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)) > now

    def _with_offset(self, local: datetime) -> datetime:
        """The zone of the machine knows summer time; a clock set elsewhere has only its offset."""
        now = self._now()
        here = now.replace(tzinfo=None).astimezone()
        if here.utcoffset() == now.utcoffset():
            return local.astimezone()
        return local.replace(tzinfo=now.tzinfo)

    def _take(self, day: date, moment: time | None) -> None:
        self.day.setText(day_text(day, QLocale()))
        if moment is not None:
            self.time.setText(time_text(moment, QLocale()))
        self._take_typing()

    def _take_typing(self) -> None:
        self._given = None
        self._show_problem()
        self.changed.emit()

    def _take_now(self) -> None:
        now = self._now()
        self._take(now.date(), now.time())

    def _take_yesterday_evening(self) -> None:
        self._take(self._now().date() - timedelta(days=1), EVENING)

    def _shift_day(self, days: int) -> None:
        self._take(shifted(self._read_day(), days, self._now().date()), None)

    def _show_calendar(self) -> None:
        today = self._now().date()
        calendar = CalendarPopup(self, self._read_day() or today, latest=today)
        calendar.picked.connect(self._take_picked)
        calendar.open_below(self.calendar_button)

    def _take_picked(self, day: QDate) -> None:
        self._take(date(day.year(), day.month(), day.day()), None)
        self.day.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_problem(self) -> None:
        sentence = self.problem()
        self.problem_line.show_problem(sentence)
        for edit in (self.day, self.time):
            edit.setAccessibleDescription(sentence)
