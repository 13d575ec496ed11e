"""One plan on the page Today, and what can be done with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button, show_primary
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.words import Words, muted, small


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan in words: when, the step, what to do if something gets in the way, what to leave out.

    `is_due` is False for a plan whose days are over; on a talking day it cannot be started.
    """

    plan_id: str
    when: str
    step: str
    if_then: str = ""
    leave_out: str = ""
    is_due: bool = True
    can_start: bool = True
    waits: str = ""


class PlanRow(QWidget):
    """What is asked for concerns the plan of the id that comes with it."""

    start_wanted = Signal(str)
    done_wanted = Signal(str)
    along_wanted = Signal(str)
    day_wanted = Signal(str)
    agreement_wanted = Signal(str)
    """Please lead to the agreement its step waits for."""

    def __init__(self) -> None:
        super().__init__()
        self._plan_id = ""
        self._waits = False
        self.waits = muted()
        self.when = small()
        self.step = Words("", "quote")
        self.if_then = muted()
        self.leave_out = muted()
        self.start = button(_("Start this"))
        self.done = button(_("I did this"))
        self.along = button(_("Take along"))
        self.day = button(_("Another day or not"))
        self.start.clicked.connect(self._ask_start)
        self.done.clicked.connect(self._ask_done)
        self.along.clicked.connect(self._ask_along)
        self.day.clicked.connect(self._ask_day)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.when, self.step, self.if_then, self.leave_out, self.waits):
            layout.addWidget(part)
        flow = FlowLayout()
        for one in self.buttons().values():
            flow.addWidget(one)
        layout.addSpacing(8)
        layout.addLayout(flow)

    def buttons(self) -> Mapping[str, QPushButton]:
        """Its buttons by the names they have among the keys of the page."""
        return {
            "plan_start": self.start,
            "plan_done": self.done,
            "plan_along": self.along,
            "plan_day": self.day,
        }

    def show_plan(self, view: PlanView, *, primary: bool) -> None:
        """Show a plan; `primary` if to start it, or to say it was done, is what the page is for."""
        self._plan_id = view.plan_id
        self.when.setText(view.when)
        self.step.setText(view.step)
        self._waits = bool(view.waits)
        for label, words in (
            (self.if_then, view.if_then),
            (self.leave_out, view.leave_out),
            (self.waits, view.waits),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        words = _("Write an agreement") if view.waits else _("Start this")
        if self.start.text() != words:
            self.start.setText(words)
        self.start.setVisible(view.can_start)
        self.along.setVisible(view.is_due)
        for one in (self.start, self.done):
            show_primary(one, primary)
        for one in self.buttons().values():
            one.setAccessibleName(f"{one.text()}: {view.step}")
            one.setAccessibleDescription(view.when)
        self.setAccessibleName(f"{view.when}: {view.step}")

    def allow_writing(self, allowed: bool) -> None:
        """A case that can only be read leaves only what can be taken along."""
        for one in (self.start, self.done, self.day):
            one.setEnabled(allowed)

    def _ask_start(self) -> None:
        asked = self.agreement_wanted if self._waits else self.start_wanted
        asked.emit(self._plan_id)

    def _ask_done(self) -> None:
        self.done_wanted.emit(self._plan_id)

    def _ask_along(self) -> None:
        self.along_wanted.emit(self._plan_id)

    def _ask_day(self) -> None:
        self.day_wanted.emit(self._plan_id)
