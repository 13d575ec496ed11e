"""The day a plan is for, and for how long it may happen from then on."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.plans.plan_entry import WINDOWS
from ladder_app.language import _, ngettext
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.calendar_popup import CalendarPopup
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.day_edit import DayEdit
from ladder_app.ui.widgets.day_words import weekday_words
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.form_keys import give_form_keys
from ladder_app.ui.widgets.moment_text import day_text, read_day_ahead
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import Words, muted


class PlanDayField(QWidget):
    """A day to come: typed ("tomorrow", "Friday", a date), picked, or one key away.

    In the day ↑ and ↓ go a day on or back; the words under it say what was understood.
    """

    changed = Signal()

    def __init__(
        self, now: Callable[[], datetime], question: str, *, show_question: bool = True
    ) -> None:
        super().__init__()
        self._now = now
        self.day_edit = DayEdit(self._shift)
        self.day_edit.setAccessibleName(question)
        self.day_edit.setPlaceholderText(_("tomorrow, Friday"))
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.day_edit.setInputMethodHints(hints)
        self.day_edit.setMaxLength(40)
        self.day_edit.textEdited.connect(self._take_typing)
        self.calendar_button = button(_("Calendar"))
        self.calendar_button.setAccessibleName(_("Pick the day from a calendar"))
        self.calendar_button.clicked.connect(self._show_calendar)
        self.today_button = quiet_button(_("&Today"))
        self.tomorrow_button = quiet_button(_("T&omorrow"))
        self.today_button.clicked.connect(self._take_today)
        self.tomorrow_button.clicked.connect(self._take_tomorrow)
        give_form_keys({"today": self.today_button, "tomorrow": self.tomorrow_button})
        self.words = muted()
        self.problem_line = ProblemLine()
        self.window_choice = Choices(
            _("How many days do I leave open for it?"),
            [(str(days), days_words(days)) for days in WINDOWS],
        )
        self.window_choice.set_value("1")
        self.window_choice.changed.connect(self._take_typing)
        self.setFocusProxy(self.day_edit)
        self._lay_out(question if show_question else "")

    def day(self) -> date | None:
        """The day, or None while there is none that can be read."""
        return read_day_ahead(self.day_edit.text(), QLocale(), self._now().date())

    def window_days(self) -> int:
        """For how many days; nothing said is one day."""
        return int(self.window_choice.value() or "1")

    def text(self) -> str:
        """The day as it was typed."""
        return self.day_edit.text()

    def set_text(self, text: str) -> None:
        """Show what was typed before, silently."""
        self.day_edit.setText(text)
        self.show_problem("")

    def is_empty(self) -> bool:
        """Whether no day was given."""
        return not self.day_edit.text().strip()

    def set_value(self, day: date | None, window_days: int) -> None:
        """Show this day and window, silently."""
        self.day_edit.setText("" if day is None else day_text(day, QLocale()))
        self.window_choice.offer(str(window_days), days_words(window_days))
        self.window_choice.set_value(str(window_days))
        self.show_problem("")

    def unreadable(self) -> str:
        """One sentence about what cannot be read, or `""`."""
        if self.is_empty() or self.day() is not None:
            return ""
        example = day_text(self._now().date(), QLocale())
        return _("This is not a day I can read. It could look like {day}.").format(day=example)

    def show_problem(self, sentence: str) -> None:
        """Say beside the day what to change; `""` when nothing is wrong."""
        sentence = self.unreadable() or sentence
        self.problem_line.show_problem(sentence)
        day = self.day()
        self.words.setText("" if day is None else _capital(weekday_words(day)))
        self.words.setVisible(day is not None and not sentence)
        self.day_edit.setAccessibleDescription(sentence or self.words.text())

    def _lay_out(self, question: str) -> None:
        widest = self.day_edit.fontMetrics().horizontalAdvance("00 / 00 / 0000")
        self.day_edit.setMinimumWidth(widest + 40)
        flow = FlowLayout()
        for part in (
            self.day_edit,
            self.today_button,
            self.tomorrow_button,
            self.calendar_button,
        ):
            flow.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if question:
            layout.addWidget(Words(question))
        layout.addLayout(flow)
        layout.addWidget(self.words)
        layout.addWidget(self.problem_line)
        layout.addSpacing(8)
        layout.addWidget(self.window_choice)
        self.words.hide()

    def _take_today(self) -> None:
        self._take(self._now().date())

    def _take_tomorrow(self) -> None:
        self._take(self._now().date() + timedelta(days=1))

    def _take(self, day: date) -> None:
        self.day_edit.setText(day_text(day, QLocale()))
        self._take_typing()

    def _take_typing(self) -> None:
        self.show_problem("")
        self.changed.emit()

    def _shift(self, days: int) -> None:
        today = self._now().date()
        day = self.day()
        self._take(today if day is None else max(day + timedelta(days=days), today))

    def _show_calendar(self) -> None:
        today = self._now().date()
        chosen = max(self.day() or today, today)
        calendar = CalendarPopup(self, chosen, earliest=today)
        calendar.picked.connect(self._take_picked)
        calendar.open_below(self.calendar_button)

    def _take_picked(self, day: QDate) -> None:
        self._take(date(day.year(), day.month(), day.day()))
        self.day_edit.setFocus(Qt.FocusReason.PopupFocusReason)


def days_words(days: int) -> str:
    """The length of a window."""
    if days == 7:
        return _("A week")
    return ngettext("{n} day", "{n} days", days).format(n=days)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
