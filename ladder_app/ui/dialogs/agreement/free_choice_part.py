"""Four questions to oneself before agreeing, and what may help where one of them is a no."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.agreements.agreement import FreeChoiceCheck
from ladder_app.domain.agreements.agreement_words import free_choice_questions
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.help_button import ask_for_help
from ladder_app.ui.widgets.words import Words, muted

_ANSWERS = {"yes": True, "no": False}


class FreeChoicePart(QWidget):
    """None of them is answered beforehand, and each may be left out.

    Call `show_kindly` whenever one of `questions` has another answer.
    """

    def __init__(self) -> None:
        super().__init__()
        self.questions = {
            name: Choices(question, [("yes", _("Yes")), ("no", _("No"))])
            for name, question in free_choice_questions()
        }
        self.help_button = button(_("Help and support"))
        self.help_button.clicked.connect(self._ask_for_help)
        self.kind_card = Card()
        self.kind_card.setObjectName("suggestion")
        self.kind_card.body.addWidget(Words(_kind_words()))
        self.kind_card.body.addLayout(row(self.help_button))
        self.kind_card.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(muted(_("For myself alone. Leave out what you like.")))
        for question in self.questions.values():
            layout.addWidget(question)
        layout.addWidget(self.kind_card)

    def check(self) -> FreeChoiceCheck | None:
        """What was answered, None where nothing was."""
        answers = {name: _ANSWERS.get(one.value() or "") for name, one in self.questions.items()}
        check = FreeChoiceCheck(**answers)
        return None if check == FreeChoiceCheck() else check

    def show_kindly(self) -> None:
        """Say what may help, where one of them is a no."""
        check = self.check()
        self.kind_card.setVisible(check is not None and bool(check.said_no_to))

    def _ask_for_help(self) -> None:
        ask_for_help(self, "stop-signs")


def _kind_words() -> str:
    return _(
        "Then it is not a free choice yet, and the steps go on waiting; this can be kept all the "
        "same. What may help: more time, a smaller wish, talking when both are sober, somebody "
        "you trust. If a no has a price, your caution may be keeping you safe. Help and support "
        "says who can think it through with you."
    )
