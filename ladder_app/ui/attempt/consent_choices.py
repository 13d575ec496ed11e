"""The two questions about a step that needs a yes from two people, today or on a day gone by."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.agreements.consent_check import ConsentAnswers
from ladder_app.language import _
from ladder_app.ui.widgets.choices import Choices


class ConsentChoices(QWidget):
    """Nothing is chosen beforehand, and every answer can be taken back."""

    changed = Signal()

    def __init__(self, *, afterwards: bool = False) -> None:
        super().__init__()
        answers = [("yes", _("Yes")), ("no", _("No")), ("unsure", _("Not sure"))]
        mine = _("Did I want it that day?") if afterwards else _("Do I want this today?")
        theirs = (
            _("Had the other person said yes that day?")
            if afterwards
            else _("Has the other person said yes today?")
        )
        self.mine = Choices(mine, answers)
        self.theirs = Choices(theirs, answers)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for field in (self.mine, self.theirs):
            layout.addWidget(field)
            field.changed.connect(self.changed)
        self.setFocusProxy(self.mine)

    def answers(self) -> ConsentAnswers:
        """What was answered, None where nothing was."""
        return cast("ConsentAnswers", (self.mine.value(), self.theirs.value()))

    def set_answers(self, answers: ConsentAnswers) -> None:
        """Show these answers, silently."""
        self.mine.set_value(answers[0])
        self.theirs.set_value(answers[1])
