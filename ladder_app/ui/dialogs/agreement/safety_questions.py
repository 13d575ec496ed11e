"""Two plain questions to oneself about a person, and what is said kindly to the answers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.people.safety_screen import Answer, outcome_of, screen_questions
from ladder_app.language import _
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.words import Words, muted

_ANSWERS: dict[str | None, Answer] = {"no": "no", "not_sure": "not_sure", "yes": "yes"}


class SafetyQuestions(QWidget):
    """Neither is answered beforehand."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        options = [("no", _("No")), ("not_sure", _("I am not sure")), ("yes", _("Yes"))]
        self.questions = tuple(Choices(question, options) for question in screen_questions())
        self.kind_words = Words()
        self.kind_card = Card()
        self.kind_card.setObjectName("suggestion")
        self.kind_card.body.addWidget(self.kind_words)
        self.kind_card.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(
            muted(_("They are for you alone. Nobody is told what you answer, and nothing is sent."))
        )
        for question in self.questions:
            question.changed.connect(self._follow)
            layout.addWidget(question)
        layout.addWidget(self.kind_card)
        self.setFocusProxy(self.questions[0])

    def ask_anew(self, *, was_afraid: bool) -> None:
        """Take the answers back, silently; what was said of fear before is said again."""
        for question in self.questions:
            question.set_value(None)
        self._say(_words_for_fear() if was_afraid else "")

    def is_answered(self) -> bool:
        """Whether both are."""
        return all(one.value() for one in self.questions)

    def is_afraid(self) -> bool:
        """Whether one of them is answered with yes."""
        return "yes" in {one.value() for one in self.questions}

    def answers(self) -> tuple[Answer, Answer]:
        """Whether one is afraid, and whether one is pressed; left open is not sure."""
        afraid, pressed = (_ANSWERS.get(one.value(), "not_sure") for one in self.questions)
        return afraid, pressed

    def outcome(self) -> str:
        """What the two come to."""
        return outcome_of(*self.answers())

    def way_on(self) -> str:
        """What the button says that leads on from here."""
        return _("Help and support") if self.is_afraid() else _("Go on")

    def _follow(self) -> None:
        said = {one.value() for one in self.questions}
        words = _words_for_doubt() if "not_sure" in said else ""
        self._say(_words_for_fear() if self.is_afraid() else words)
        self.changed.emit()

    def _say(self, words: str) -> None:
        self.kind_words.setText(words)
        self.kind_card.setVisible(bool(words))


def _words_for_fear() -> str:
    return _(
        "Thank you for answering. Your caution may be keeping you safe, and an agreement is not "
        "the right tool with somebody you are afraid of. You need not explain it to them. Help "
        "and support says who can stand by you; a device they do not use may be the safer place "
        "to look."
    )


def _words_for_doubt() -> str:
    return _(
        "Not being sure is an answer. You can go on and write for yourself; nothing is printed "
        "for anybody. Talking it over with somebody you trust may help, and so may the signs to "
        "stop at in Help and support."
    )
