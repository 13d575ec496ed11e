"""What is said when a practice was unpleasant: that this is information, and where help is."""

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.help_button import ask_for_help
from ladder_app.ui.widgets.words import Words


class UnpleasantCard(Card):
    """Kind and short; nobody is asked to try again."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("suggestion")
        self.setAccessibleName(_("It was unpleasant"))
        self.body.addWidget(
            Words(
                _(
                    "That happens, and that is information: this practice, today, was not for "
                    "you. You can stop one at any time, and you need not try it again."
                )
            )
        )
        self.body.addWidget(
            Words(
                _(
                    "Looking around the room, moving, or some company may help now. If it stays "
                    "heavy, somebody you trust or a professional can be there with you."
                )
            )
        )
        self.help_button = button(_("Help and support"))
        self.help_button.clicked.connect(self._ask)
        self.body.addLayout(row(self.help_button))

    def _ask(self) -> None:
        ask_for_help(self)
