"""The first evening: one card to read, three questions, and there is a ladder.

Somebody opens the program for the first time, tired and wary. They read where their words will be
kept, write down what they avoid and two smaller versions of it, guess how hard each would be, and
set a day for the smallest if they like, and see their ladder, within five minutes. They may leave
at any point; what they typed is there again.
"""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import new_id
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.today.first_card import FirstCard
from ladder_app.ui.today.first_ladder import first_ladder
from ladder_app.ui.today.first_questions import FirstQuestions
from ladder_app.ui.widgets.rating_words import own_words

_FORM: Final = "first-evening"
_DRAFT_MS: Final = 1000


class FirstEvening(QWidget):
    """Shown while the case has no ladder."""

    begun = Signal(str)
    """A ladder was made: the step of this id was planned, or else the ladder of this id."""
    moved_on = Signal()
    """The card was read: now there are questions."""
    skipped = Signal()
    ready_made_wanted = Signal()
    import_wanted = Signal()
    place_wanted = Signal(str, str)
    """Please show another page, and there this place."""
    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        settings = desk.settings()
        self.card = FirstCard(desk.library_folder)
        self.questions = FirstQuestions(
            desk.look,
            settings.scale,
            own_words(desk.workspace.records.case),
            desk.workspace.now,
        )
        self._draft = QTimer(self)
        self._draft.setSingleShot(True)
        self._draft.setInterval(_DRAFT_MS)
        self._draft.timeout.connect(self.keep_draft)
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        layout.addWidget(self.questions)
        self.card.setVisible(not settings.first_card_seen)
        self.questions.setVisible(settings.first_card_seen)
        kept = desk.drafts.find(desk.workspace.case_id, _FORM)
        if kept is not None:
            self.questions.show_content(kept)

    def keep_draft(self) -> None:
        """Keep what is typed now, if something was typed since."""
        self._draft.stop()
        case_id = self._desk.workspace.case_id
        try:
            if self.questions.is_empty():
                self._desk.drafts.drop(case_id, _FORM)
            else:
                self._desk.drafts.keep(case_id, _FORM, self.questions.content())
        except StoreError as error:
            self.said.emit(str(error))

    def leave(self) -> None:
        """Nothing typed may wait for the timer any more."""
        if self._draft.isActive():
            self.keep_draft()

    def _connect(self) -> None:
        self.card.go_on.connect(self._show_questions)
        self.card.stop_signs_wanted.connect(partial(self.place_wanted.emit, "help", "stop-signs"))
        self.questions.changed.connect(self._touch)
        self.questions.begin_wanted.connect(self._begin)
        self.questions.skipped.connect(self._skip)
        self.questions.ready_made_wanted.connect(self.ready_made_wanted)
        self.questions.goals_wanted.connect(partial(self.place_wanted.emit, "goals", ""))
        self.questions.import_wanted.connect(self.import_wanted)

    def _touch(self) -> None:
        # Begun anew by every key it would wait for as long as somebody types.
        if not self._draft.isActive():
            self._draft.start()

    def _show_questions(self) -> None:
        self.card.hide()
        self.questions.show()
        self.questions.rows[0].setFocus()
        self._desk.choose_settings(replace(self._desk.settings(), first_card_seen=True))
        self.moved_on.emit()

    def _skip(self) -> None:
        self.leave()
        self.skipped.emit()

    def _begin(self) -> None:
        answers = self.questions.answers()
        if not any(answer.text for answer in answers):
            self.questions.show_problem(_("Write one line, so that there is a step to begin with."))
            self.questions.rows[0].setFocus()
            return
        workspace = self._desk.workspace
        made = first_ladder(
            self.questions.title(),
            answers,
            plan=self.questions.plan.plan(),
            scale=self._desk.settings().scale,
            at=workspace.stamp(),
            new_id=new_id,
        )
        try:
            workspace.change(_("Begin a ladder"), put=made)
        except StoreError as error:
            self.questions.show_problem(str(error), again=True)
            self.keep_draft()
            return
        self._draft.stop()
        self._desk.drafts.drop(workspace.case_id, _FORM)
        planned = next((one.step_id for one in made if isinstance(one, Plan)), "")
        self.begun.emit(planned or made[0].id)
