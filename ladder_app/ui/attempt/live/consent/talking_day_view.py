"""What is said when it was not yes and yes, and what the day could hold instead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ladder_app.domain.agreements.consent import steps_instead
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.attempt.part import clear
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.badge import DistressBadge
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, Rule
from ladder_app.ui.widgets.words import Words, heading, muted


class TalkingDayView(QWidget):
    """Thanks, and up to three steps that need nobody's agreement."""

    step_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.buttons: list[QPushButton] = []
        thanks = Card(_("Then today is a talking day"))
        for words in (
            Words(
                _(
                    "Thank you for asking, and for an honest answer. A pause or a no is part of "
                    "practising this: it is what makes a yes worth something."
                )
            ),
            muted(
                _(
                    "It is kept as a stop that was heard. If there was a plan for today, the plan "
                    "is excused."
                )
            ),
        ):
            thanks.body.addWidget(words)
        self.instead = Card()
        self._title = heading()
        self._sentence = muted()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        for part in (self._title, self._sentence):
            self.instead.body.addWidget(part)
        self.instead.body.addLayout(self._rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(thanks)
        layout.addWidget(self.instead)

    def show_steps(self, records: Records, step: Step) -> None:
        """Offer what can be done instead of this step."""
        self.buttons = []
        clear(self._rows)
        found = steps_instead(records, step)
        self._title.setText(_("If you like, something else today"))
        self._sentence.setText(
            _("Choosing one keeps the talking day first.")
            if found
            else _(
                "Talking is the step: say one thing you like about being together, or ask what "
                "would feel good today. Nothing has to come of it."
            )
        )
        for number, one in enumerate(found):
            if number:
                self._rows.addWidget(Rule())
            self._rows.addWidget(self._row(records, one))

    def named_buttons(self) -> dict[str, QPushButton]:
        """The buttons by the names of their keys."""
        return {f"step_{n}": one for n, one in enumerate(self.buttons, start=1)}

    def _row(self, records: Records, step: Step) -> QWidget:
        ladder = records.ladder(step.ladder_id)
        badge = DistressBadge(self._look)
        badge.show_rating(step.suds_current, ladder.scale_display if ladder else "0-100")
        choose = button(_("Begin this"))
        choose.setAccessibleName(_("Begin “{step}”").format(step=step.text))
        choose.setProperty("step", step.id)
        choose.clicked.connect(self._choose)
        self.buttons.append(choose)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(12)
        line.addWidget(badge)
        line.addWidget(Words(step.text), 1)
        line.addWidget(choose)
        return row

    def _choose(self) -> None:
        self.step_wanted.emit(self.sender().property("step"))
