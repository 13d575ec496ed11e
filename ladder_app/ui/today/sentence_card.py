"""A sentence of the person's own: the one they keep here, or one offered to keep."""

from datetime import date

from PySide6.QtCore import Signal

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.language import _
from ladder_app.ui.today.today_keys import day_keys
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.shortened import shortened
from ladder_app.ui.widgets.words import Words, small


class SentenceCard(Card):
    """Draws one sentence; what is asked for concerns `attempt_id`."""

    pin_wanted = Signal()
    hide_wanted = Signal()
    choice_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.attempt_id = ""
        self._kind = small()
        self.words = Words("", "quote")
        self._from = small()
        self.pin = link_button(_("Keep it here"))
        self.choose = link_button(_("Choose another"))
        self.put_aside = link_button(_("Hide it"))
        self.pin.clicked.connect(self.pin_wanted)
        self.choose.clicked.connect(self.choice_wanted)
        self.put_aside.clicked.connect(self.hide_wanted)
        give_keys(day_keys(), {"pin": self.pin, "choose": self.choose, "hide": self.put_aside})
        for part in (self._kind, self.words, self._from):
            self.body.addWidget(part)
        flow = FlowLayout(spacing=16)
        for one in (self.pin, self.choose, self.put_aside):
            flow.addWidget(one)
        self.body.addLayout(flow)

    def show_sentence(
        self, attempt: Attempt, step: str, today: date, *, pinned: bool, others: bool
    ) -> None:
        """`step` is what was practised; `others` says whether there is anything else to choose."""
        self.attempt_id = attempt.id
        self._kind.setText(_("A sentence you kept") if pinned else _("Something you learned"))
        self.words.setText(_("“{words}”").format(words=shortened(attempt.what_i_learned or "")))
        self.setAccessibleName(f"{self._kind.text()}: {self.words.text()}")
        when = stamp_words(attempt.when, today)
        self._from.setText(_("{step} · {when}").format(step=step, when=when))
        self.pin.setVisible(not pinned)
        self.choose.setVisible(others)

    def allow_writing(self, allowed: bool) -> None:
        """Nothing can be kept or hidden in a case that cannot be changed."""
        for one in (self.pin, self.choose, self.put_aside):
            one.setEnabled(allowed)
