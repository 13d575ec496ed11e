"""What is said before somebody writes about then and now: one can stop, and help comes first."""

from PySide6.QtCore import Signal

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.form_keys import give_form_keys
from ladder_app.ui.widgets.help_button import ask_for_help
from ladder_app.ui.widgets.words import Words, muted


class StopOffer(Card):
    """`stop_wanted` once the person does not want to be asked any more."""

    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Before you write"))
        self.sentence = Words(_("You can stop here; nothing more is asked."))
        self.stop_button = button(_("Stop here"))
        self.help_button = quiet_button(_("Help and support"))
        self.body.addWidget(self.sentence)
        self.body.addWidget(
            muted(
                _(
                    "A few words about what you took along from then are enough; what was done "
                    "need not be told. If it was a trauma, or comes back as if it were happening "
                    "again, talk about it with a professional first."
                )
            )
        )
        offers = FlowLayout()
        offers.addWidget(self.stop_button)
        offers.addWidget(self.help_button)
        self.body.addLayout(offers)
        self.stop_button.clicked.connect(self._stop)
        self.help_button.clicked.connect(self._ask)
        give_form_keys({"stop": self.stop_button})

    def _stop(self) -> None:
        self.sentence.setText(_("Nothing more is asked. What you wrote is kept if you save it."))
        self.stop_wanted.emit()

    def _ask(self) -> None:
        ask_for_help(self, "my_professional")
