"""The one card after two quiet weeks: an easy step done before, and nothing to catch up on."""

from datetime import date

from PySide6.QtCore import Signal

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan_edits import earlier_plans
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale
from ladder_app.domain.whereabouts import easy_step
from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.today.today_keys import day_keys
from ladder_app.ui.widgets.badge import DistressBadge
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import Words, muted


class QuietCard(Card):
    """Counts no days."""

    show_wanted = Signal(str)
    start_wanted = Signal(str)
    done_wanted = Signal(str)
    let_go_wanted = Signal()
    everything_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(_("Good that you are here"))
        self._step_id = ""
        self.body.addWidget(
            muted(_("Nothing needs catching up, and what you learned is still yours."))
        )
        self._offer = muted(_("If you like, begin with something you have done before:"))
        self.badge = DistressBadge(look)
        self.step = Words("", "quote")
        self.body.addWidget(self._offer)
        line = row(self.badge, stretch_after=False, spacing=12)
        line.addWidget(self.step, 1)
        self.body.addLayout(line)
        self.start = button(_("Start this"))
        self.done = button(_("I did this"))
        self.see = button(_("See the ladder"))
        self.let_go = button(_("Let earlier plans go"))
        self.everything = quiet_button(_("Show the whole page"))
        self.start.clicked.connect(self._start)
        self.done.clicked.connect(self._log)
        self.let_go.clicked.connect(self.let_go_wanted)
        self.see.clicked.connect(self._show)
        self.everything.clicked.connect(self.everything_wanted)
        buttons = {
            "start_1": self.start,
            "done_1": self.done,
            "let_go": self.let_go,
            "see": self.see,
            "whole": self.everything,
        }
        give_keys(day_keys(), buttons)
        flow = FlowLayout()
        for one in buttons.values():
            flow.addWidget(one)
        self.body.addSpacing(8)
        self.body.addLayout(flow)

    def show_records(self, records: Records, today: date) -> None:
        """Show an easy step done before, if there is one and it is not under way already."""
        step, running = easy_step(records), records.running_attempt()
        if running is not None and step is not None and running.step_id == step.id:
            step = None
        self.let_go.setVisible(bool(earlier_plans(records, today)))
        ladder = None if step is None else records.ladder(step.ladder_id)
        self._show_step(step, "0-100" if ladder is None else ladder.scale_display)

    def _show_step(self, step: Step | None, scale: Scale) -> None:
        self._step_id = "" if step is None else step.id
        for part in (self._offer, self.badge, self.step, self.start, self.done):
            part.setVisible(step is not None)
        if step is not None:
            self.badge.show_rating(step.suds_current, scale)
            self.step.setText(step.text)

    def allow_writing(self, allowed: bool) -> None:
        """In a case that can only be read nothing is begun or let go."""
        for one in (self.start, self.done, self.let_go):
            one.setEnabled(allowed)

    def _start(self) -> None:
        self.start_wanted.emit(self._step_id)

    def _show(self) -> None:
        self.show_wanted.emit(self._step_id)

    def _log(self) -> None:
        self.done_wanted.emit(self._step_id)
