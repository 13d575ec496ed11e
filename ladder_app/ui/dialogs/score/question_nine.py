"""The PHQ-9 asks about thoughts of harm: switched on knowingly, and answered before any total."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.domain.scores.scales import asks_question_nine, name_of
from ladder_app.language import _
from ladder_app.ui.dialogs.support.harm_card import HarmCard
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.tick_box import TickBox
from ladder_app.ui.widgets.words import Words, small


class QuestionNine(QWidget):
    """`is_on` once the notice was read. What is said after a yes is the same for every yes."""

    changed = Signal()

    def __init__(self, *, is_on: bool) -> None:
        super().__init__()
        notice = _(
            "Question 9 asks about thoughts of being better off dead or hurting yourself. "
            "Nobody is alerted by your answer."
        )
        self._was_on = is_on
        self.switch = Folded(_("The PHQ-9 can be used as well"))
        self.agreed = TickBox(_("I have read this and want to use the PHQ-9"))
        self.switch.body.addWidget(Words(notice))
        self.switch.body.addWidget(self.agreed)
        self.notice = small(notice)
        self.answer = Choices(
            _("Was question 9 answered with more than “not at all”?"),
            [("yes", _("Yes")), ("no", _("No"))],
        )
        self.kept = small()
        self.harm = HarmCard()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for part in (self.switch, self.notice, self.answer, self.kept, self.harm):
            layout.addWidget(part)
        self.agreed.toggled.connect(self.changed)
        self.answer.changed.connect(self.changed)

    @property
    def is_on(self) -> bool:
        """Whether the PHQ-9 may be offered."""
        return self._was_on or self.agreed.isChecked()

    @property
    def above_zero(self) -> bool | None:
        """What was answered."""
        answer = self.answer.value()
        return None if answer is None else answer == "yes"

    def show_answer(self, above_zero: bool | None) -> None:
        """Show what was answered before."""
        self.answer.set_value(None if above_zero is None else "yes" if above_zero else "no")

    def follow(self, *, asks: bool, before: QuestionnaireResponse | None) -> None:
        """Ask where the PHQ-9 was chosen; `before` is the score as it was written down so far."""
        other = before is not None and not asks_question_nine(name_of(before))
        self.switch.setVisible(not self._was_on and (asks or not other))
        if asks and not self.is_on:
            self.switch.set_open(True)
        asks = asks and self.is_on
        self.notice.setVisible(asks and self._was_on)
        self.answer.setVisible(asks)
        self.harm.setVisible(asks and bool(self.above_zero))
        was = None if before is None else before.item9_above_zero
        is_kept = asks and was is not None and was != self.above_zero
        self.kept.setText(_("Your earlier answer is kept with this one.") if is_kept else "")
        self.kept.setVisible(is_kept)
