"""Two plain questions before anything is written or printed for somebody else.

Whoever is afraid of a person is not led on to a form about them, but to Help; nothing here tells
them to talk to that person, and nobody is told.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.people.safety_screen import screen_outcome, screened
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.agreement.safety_questions import SafetyQuestions
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.help_button import ask_for_help
from ladder_app.ui.widgets.words import muted


class SafetyScreenDialog(FormDialog):
    """`where` is the id of the ladder it is about, or "people"; `person_id` whom, if known.

    They are asked before anything is printed, and that needs no saving: where nothing can be
    saved, what is answered holds for this page alone.
    """

    led_on = Signal(bool)
    """Neither question was answered with yes; True if both were answered with a plain no."""

    saves = False

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
        self.asked = SafetyQuestions()
        self.questions = self.asked.questions
        self.asked.changed.connect(self._follow)
        self.body.addWidget(self.asked)
        if desk.workspace.read_only is not None:
            self.body.addWidget(
                muted(_("Nothing can be saved here: what you answer is for this page alone."))
            )
        self.body.addStretch(1)
        was_afraid = screen_outcome(desk.workspace.records, person_id) == "afraid"
        self.asked.ask_anew(was_afraid=was_afraid)
        self._follow()
        self.asked.setFocus()

    def is_complete(self) -> bool:
        return self.asked.is_answered()

    def commit(self) -> None:
        if self.desk.workspace.read_only is None:
            note_answers(self.desk, self.asked, self._where, self._person_id)

    def accept(self) -> None:
        before = self.asked.outcome() if self.is_complete() else None
        asked = self.parentWidget()
        super().accept()
        if self.result() != self.DialogCode.Accepted:
            return
        if before == "afraid":
            ask_for_help(asked or self, "stop-signs")
        else:
            self.led_on.emit(before == "clear")

    def _follow(self) -> None:
        self.save_button.setText(self.asked.way_on())
        self.show_completeness()


def note_answers(desk: Desk, asked: SafetyQuestions, where: str, person_id: str | None) -> None:
    """Keep what was answered, quietly unless it is a sign to stop at; raises StoreError."""
    workspace = desk.workspace
    put = screened(*asked.answers(), where, workspace.stamp(), person_id)
    workspace.change(_("Note a sign to stop at"), put, quiet=asked.outcome() != "afraid")
