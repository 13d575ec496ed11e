"""The one card after two quiet weeks: an easy step done before, and nothing to catch up on."""

from PySide6.QtCore import Signal

from ladder_app.domain.step import Step
from ladder_app.domain.suds import Scale
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
    done_wanted = Signal(str)
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
        self.done = button(_("I did this"))
        self.see = button(_("See the ladder"))
        self.everything = quiet_button(_("Show the whole page"))
        self.done.clicked.connect(self._log)
        self.see.clicked.connect(self._show)
        self.everything.clicked.connect(self.everything_wanted)
        give_keys(day_keys(), {"done_1": self.done, "see": self.see, "whole": self.everything})
        flow = FlowLayout()
        for one in (self.done, self.see, self.everything):
            flow.addWidget(one)
        self.body.addSpacing(8)
        self.body.addLayout(flow)

    def show_step(self, step: Step | None, scale: Scale) -> None:
        """An easy step done before, or none if there is none."""
        self._step_id = "" if step is None else step.id
        for part in (self._offer, self.badge, self.step, self.done):
            part.setVisible(step is not None)
        if step is not None:
            self.badge.show_rating(step.suds_current, scale)
            self.step.setText(step.text)

    def _show(self) -> None:
        self.show_wanted.emit(self._step_id)

    def _log(self) -> None:
        self.done_wanted.emit(self._step_id)
