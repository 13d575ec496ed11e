"""A time of which something is told: all of it, the last weeks, or from one day to another."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.period_field import PeriodField

_WEEKS: Final = (4, 12)


class TimeField(QWidget):
    """`since_review` is the day of the last review, if there was one."""

    changed = Signal()

    def __init__(self, now: Callable[[], datetime], since_review: date | None = None) -> None:
        super().__init__()
        self._now = now
        self._since_review = since_review
        self.choice = Choices(_("Of which time?"), self._options())
        self.choice.set_value("all")
        self.days = PeriodField(now)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.choice)
        layout.addWidget(self.days)
        self.days.hide()
        self.setFocusProxy(self.choice)
        self.choice.changed.connect(self._take)
        self.days.changed.connect(self.changed)

    def first(self) -> date | None:
        """The first day; None is since ever, or a day that cannot be read."""
        chosen = self.choice.value() or "all"
        if chosen == "days":
            return _day(self.days.since())
        if chosen == "review":
            return self._since_review
        return None if chosen == "all" else self._now().date() - timedelta(weeks=int(chosen))

    def last(self) -> date | None:
        """The last day; None is until today, or a day that cannot be read."""
        return _day(self.days.until()) if self.choice.value() == "days" else None

    def problem(self) -> str:
        """One sentence about what cannot be read, or ""."""
        return self.days.problem() if self.choice.value() == "days" else ""

    def _options(self) -> list[tuple[str, str]]:
        weeks = [(str(n), _("{n} weeks").format(n=n)) for n in _WEEKS]
        review = [("review", _("Since the last review"))] if self._since_review is not None else []
        return [("all", _("All of it")), *review, *weeks, ("days", _("Other days"))]

    def _take(self) -> None:
        self.days.setVisible(self.choice.value() == "days")
        self.changed.emit()


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None
