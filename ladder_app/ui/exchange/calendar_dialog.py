"""Plans for a calendar: what it will be told, word for word, before the file is made."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.exchange.calendar_events import (
    EventWords,
    PlannedEvent,
    neutral_word,
    nothing_planned,
    planned_events,
)
from ladder_app.language import _, ngettext
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.handing.hand_out_dialog import HandOutDialog
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.day_words import weekday_words
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words, muted

_WORD_LIMIT: Final = 60


class CalendarDialog(HandOutDialog):
    """No step is named, and nothing rings unless ticked."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Plans for a calendar"), _("Save …"), parent)
        self.word = LineField(
            _("What each entry is called"), placeholder=neutral_word(), limit=_WORD_LIMIT
        )
        self.alarm = TickLine(_("Ring at nine on the first morning"))
        self.summary = Words("", "strong")
        self.event_lines: list[Words] = []
        self._told = Card(_("What the calendar will be told"))
        self._told.body.addWidget(self.summary)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._told.body.addLayout(self._rows)
        for widget in (
            muted(
                _(
                    "A calendar may be seen by others, so it learns the days and no more. "
                    "Save it again after a change: the entries are brought up to date."
                )
            ),
            self.word,
            self.alarm,
            self._told,
        ):
            self.body.addWidget(widget)
        self.add_promises()
        self.body.addStretch(1)
        self.word.changed.connect(self._show_events)
        self.alarm.toggled.connect(self.forget_done)
        self._show_events()
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)

    def events(self) -> tuple[PlannedEvent, ...]:
        """What leaves as it is chosen now."""
        workspace = self.desk.workspace
        return planned_events(workspace.records, workspace.now().date(), self.word.text())

    def is_complete(self) -> bool:
        return bool(self.events())

    def kinds(self) -> str:
        return _("Calendars (*.ics)")

    def suffix(self) -> str:
        return "ics"

    def file_name(self) -> str:
        return _("Plans.ics")

    def content(self) -> bytes:
        workspace = self.desk.workspace
        words = EventWords(self.word.text(), self.alarm.isChecked())
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            # Its library takes a moment to read, so it is read only when a file is made.
            from ladder_app.exchange.calendar_out import as_calendar

            return as_calendar(workspace.records, workspace.now(), words)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def preferred_size(self) -> QSize:
        return QSize(66 * self.fontMetrics().averageCharWidth(), 0)

    def _show_events(self) -> None:
        self.forget_done()
        events = self.events()
        count = ngettext("{n} entry", "{n} entries", len(events)).format(n=len(events))
        self.summary.setText(count if events else nothing_planned())
        while len(self.event_lines) < len(events):
            line = Words()
            self.event_lines.append(line)
            self._rows.addWidget(line)
        for line, event in zip(self.event_lines, events, strict=False):
            line.setText(_event_words(event))
        self.show_completeness()


def _event_words(event: PlannedEvent) -> str:
    words = _("{days} · {word}").format(days=_days(event), word=event.summary)
    return _("{entry} · taken back").format(entry=words) if event.cancelled else words


def _days(event: PlannedEvent) -> str:
    first, last = weekday_words(event.first_day), weekday_words(event.last_day)
    return first if first == last else _("{first} to {last}").format(first=first, last=last)
