"""A day for the smallest step of the first evening, if one likes."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.plans.plan_entry import PlanEntry, problems
from ladder_app.language import _
from ladder_app.ui.dialogs.plan.plan_day_field import PlanDayField
from ladder_app.ui.widgets.words import Words, muted


class FirstPlan(QWidget):
    """May stay empty. For how long is asked once there is a day."""

    changed = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        question = _("When would be a good day for the smallest of them?")
        self.day_field = PlanDayField(now, question, show_question=False)
        self.day_field.changed.connect(self._take_change)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Words(question, "strong"))
        layout.addWidget(muted(_("It can stay empty. A plan can be changed or let go any time.")))
        layout.addWidget(self.day_field)
        self._follow()

    def plan(self) -> tuple[date, int] | None:
        """The day and for how many days, or None."""
        day = self.day_field.day()
        return None if day is None else (day, self.day_field.window_days())

    def problem(self) -> str:
        """What is wrong with the day, in words; `""` for nothing, and while it is empty."""
        if self.day_field.is_empty():
            return ""
        day = self.day_field.day()
        found = problems(PlanEntry(day=day), self._now().date())
        return self.day_field.unreadable() or found.get("day", "")

    def content(self) -> list[Any] | None:
        """What a draft keeps of it: the text of the day, and for how many days."""
        if self.day_field.is_empty():
            return None
        return [self.day_field.text(), self.day_field.window_days()]

    def show_content(self, content: object) -> None:
        """Show a draft; what is not as it should be is left out."""
        match content:
            case [str(text), int(days)] if 0 < days < 100:
                self.day_field.set_value(None, days)
                self.day_field.set_text(text)
        self._follow()

    def _take_change(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        self.day_field.show_problem(self.problem())
        self.day_field.window_choice.setVisible(self.day_field.day() is not None)
