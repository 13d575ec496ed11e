"""The three ways out of an attempt, always in view, and the curtain beside them."""

from PySide6.QtWidgets import QWidget

from ladder_app.language import _
from ladder_app.ui.attempt.live.during.during_keys import end_keys
from ladder_app.ui.attempt.live.pad.pad_key import LEAST_HEIGHT
from ladder_app.ui.widgets.buttons import button, link_button, primary_button
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import small


class EndRow(QWidget):
    """Buttons; the page hears their clicks."""

    def __init__(self) -> None:
        super().__init__()
        self.done = primary_button(_("I did what I planned"))
        self.stopping = button(_("I am stopping now"))
        self.not_right = button(_("Something is not right"))
        self.practice = link_button(_("A practice"))
        self.curtain = link_button(_("Hide the screen"))
        self.about_curtain = small()
        self.about_curtain.setWordWrap(False)
        flow = FlowLayout(self)
        for one in (self.done, self.stopping, self.not_right, self.practice, self.curtain):
            one.setMinimumHeight(LEAST_HEIGHT)
            flow.addWidget(one)
        flow.addWidget(self.about_curtain)
        give_keys(
            end_keys(),
            {
                "done": self.done,
                "stopping": self.stopping,
                "not_right": self.not_right,
                "practice": self.practice,
            },
        )

    def name_curtain(self, *, single_keys: bool, timed: bool) -> None:
        """Say how the screen is hidden, and that the time runs on meanwhile."""
        if timed and single_keys:
            about = _("Key C; the time runs on")
        elif timed:
            about = _("The time runs on")
        else:
            about = _("Key C") if single_keys else ""
        self.about_curtain.setText(about)
        self.curtain.setAccessibleDescription(about)
