"""Two plain questions before anything is written or printed for somebody else.

Whoever is afraid of a person is not led on to a form about them, but to Help; nothing here tells
them to talk to that person, and nobody is told.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.people.safety_screen import (
    Answer,
    outcome_of,
    screen_outcome,
    screen_questions,
    screened,
)
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.help_button import ask_for_help
from ladder_app.ui.widgets.words import Words, muted

_ANSWERS: dict[str | None, Answer] = {"no": "no", "not_sure": "not_sure", "yes": "yes"}


class SafetyScreenDialog(FormDialog):
    """`where` is the id of the ladder it is about, or "people"; `person_id` whom, if known."""

    led_on = Signal()
    """Neither question was answered with yes."""

    def __init__(
        self,
        desk: Desk,
        where: str,
        parent: QWidget | None = None,
        person_id: str | None = None,
    ) -> None:
        super().__init__(desk, _("Two questions first"), _("Go on"), parent)
        self._where = where
        self._person_id = person_id
        options = [("no", _("No")), ("not_sure", _("I am not sure")), ("yes", _("Yes"))]
        self.questions = tuple(Choices(question, options) for question in screen_questions())
        self.kind_words = Words()
        self.kind_card = Card()
        self.kind_card.setObjectName("suggestion")
        self.kind_card.body.addWidget(self.kind_words)
        self.body.addWidget(
            muted(_("They are for you alone. Nobody is told what you answer, and nothing is sent."))
        )
        for question in self.questions:
            question.changed.connect(self._follow)
            self.body.addWidget(question)
        self.body.addWidget(self.kind_card)
        self.body.addStretch(1)
        self._follow()
        if screen_outcome(desk.workspace.records, person_id) == "afraid":
            self.kind_words.setText(_words_for_fear())
            self.kind_card.show()
        self.questions[0].setFocus()

    def is_complete(self) -> bool:
        return all(one.value() for one in self.questions)

    def commit(self) -> None:
        afraid, pressed = self._answers()
        workspace = self.desk.workspace
        put = screened(afraid, pressed, self._where, workspace.stamp(), self._person_id)
        is_sign = self._outcome() == "afraid"
        workspace.change(_("Note a sign to stop at"), put, quiet=not is_sign)

    def accept(self) -> None:
        """Where one of them is a yes the way leads to Help, and nowhere else."""
        before = self._outcome() if self.is_complete() else None
        asked = self.parentWidget()
        super().accept()
        if self.result() != self.DialogCode.Accepted:
            return
        if before == "afraid":
            ask_for_help(asked or self, "stop-signs")
        else:
            self.led_on.emit()

    def _answers(self) -> tuple[Answer, Answer]:
        afraid, pressed = (_ANSWERS.get(one.value(), "not_sure") for one in self.questions)
        return afraid, pressed

    def _outcome(self) -> str:
        return outcome_of(*self._answers())

    def _follow(self) -> None:
        said = {one.value() for one in self.questions}
        words = _words_for_doubt() if "not_sure" in said else ""
        words = _words_for_fear() if "yes" in said else words
        self.kind_words.setText(words)
        self.kind_card.setVisible(bool(words))
        self.save_button.setText(_("Help and support") if "yes" in said else _("Go on"))
        self.show_completeness()


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
