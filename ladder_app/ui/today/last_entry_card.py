"""What was written down last, or what will stand here once something is."""

from datetime import date

from PySide6.QtCore import Signal

from ladder_app.domain.attempt import Attempt
from ladder_app.language import _
from ladder_app.ui.today.entry_words import entry_words
from ladder_app.ui.today.today_keys import day_keys
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.words import Words, muted, small


class LastEntryCard(Card):
    """One attempt in three lines."""

    open_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.attempt_id = ""
        self._kind = small(_("What you did last"))
        self.step = Words()
        self.how = muted()
        self.open = link_button(_("Read it again"))
        self.open.clicked.connect(self.open_wanted)
        give_keys(day_keys(), {"read": self.open})
        for part in (self._kind, self.step, self.how):
            self.body.addWidget(part)
        flow = FlowLayout(spacing=16)
        flow.addWidget(self.open)
        self.body.addLayout(flow)

    def show_entry(self, attempt: Attempt, step: str, today: date) -> None:
        """The last attempt and the text of its step."""
        self.attempt_id = attempt.id
        self._kind.setText(_("What you did last"))
        self.step.setText(step)
        when = stamp_words(attempt.when, today)
        self.how.setText(
            _("{when} · {sentence}").format(when=_capital(when), sentence=entry_words(attempt))
        )
        self.setAccessibleName(f"{self._kind.text()}: {step}. {self.how.text()}")
        self.open.show()

    def show_nothing(self) -> None:
        """Before the first attempt."""
        self.attempt_id = ""
        self._kind.setText(_("Nothing is written down yet"))
        self.step.setText(_("After you have tried something, what you learned can stand here."))
        self.how.setText(_("There is no hurry. A small step on an ordinary day is a good start."))
        self.setAccessibleName(self._kind.text())
        self.open.hide()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
