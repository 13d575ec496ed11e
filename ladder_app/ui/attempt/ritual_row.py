"""What was done about one ritual: put off, made shorter, left out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.attempts.attempt_entry import RitualEntry
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.language import _
from ladder_app.ui.attempt.wording import yes_or_no
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import Words


class RitualRow(QWidget):
    """Everything in it may stay unsaid."""

    changed = Signal()

    def __init__(self, behaviour: SafetyBehaviour) -> None:
        super().__init__()
        self._id = behaviour.id
        self._given: RitualEntry | None = None
        self.delayed = LineField(
            _("How many minutes could I put it off?"), placeholder=_("for example 20, or 1 h 30")
        )
        self.shortened = Choices(_("Did I make it shorter?"), yes_or_no())
        self.prevented = Choices(_("Did I leave it out?"), yes_or_no())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Words(behaviour.label, "strong"))
        for field in (self.delayed, self.shortened, self.prevented):
            field.changed.connect(self._take)
            layout.addWidget(field)

    def show_ritual(self, ritual: RitualEntry) -> None:
        """Show what was noted, silently."""
        self._given = ritual
        self.delayed.set_text(ritual.delayed)
        self.shortened.set_value(_answer(ritual.shortened))
        self.prevented.set_value(_answer(ritual.prevented))

    def rituals(self) -> tuple[RitualEntry, ...]:
        """What the row says; nothing if it says nothing and was not there before."""
        if self._given is not None:
            return (self._given,)
        made = RitualEntry(
            sb_id=self._id,
            delayed=self.delayed.text(),
            shortened=_truth(self.shortened.value()),
            prevented=_truth(self.prevented.value()),
        )
        return () if made == RitualEntry(sb_id=self._id) else (made,)

    def _take(self) -> None:
        self._given = None
        self.changed.emit()


def _answer(truth: bool | None) -> str | None:
    return None if truth is None else "yes" if truth else "no"


def _truth(answer: str | None) -> bool | None:
    return None if answer is None else answer == "yes"
