"""The calm card after a sign was ticked: thanks, a ladder that may rest, or going on."""

from PySide6.QtCore import Signal

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button, primary_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import Words


class SignCard(Card):
    """Resting is what Enter does; one click either way."""

    rest_wanted = Signal()
    read = Signal()

    def __init__(self) -> None:
        super().__init__(_("Thank you for noticing"))
        self.words = Words()
        self.body.addWidget(self.words)
        self.rest_button = primary_button("")
        self.read_button = button(_("I have read it and go on"))
        self.problem_line = ProblemLine()
        self.rest_button.clicked.connect(self.rest_wanted)
        self.read_button.clicked.connect(self.read)
        flow = FlowLayout()
        flow.addWidget(self.rest_button)
        flow.addWidget(self.read_button)
        self.body.addWidget(self.problem_line)
        self.body.addLayout(flow)

    def offer(self, ladder: Ladder | None) -> None:
        """Offer to let this ladder rest; without one there is only something to read."""
        self.problem_line.show_problem("")
        self.rest_button.setVisible(ladder is not None)
        if ladder is None:
            self.words.setText(
                _("It is written down for you alone. What may help stands above; take your time.")
            )
            return
        self.words.setText(
            _(
                "You can let the ladder rest: nothing is planned or suggested there until you take "
                "it up again, and nothing is lost. Going on is your choice as well."
            )
        )
        name = _("Let the ladder rest") if ladder.sensitive else _("Let “{ladder}” rest")
        self.rest_button.setText(name.format(ladder=ladder.title))
