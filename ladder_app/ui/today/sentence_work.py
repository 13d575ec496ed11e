"""The sentence on the page Today: which one stands there, kept, hidden or chosen."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.kept_sentence import (
    are_several,
    kept_sentence,
    sentences,
    with_hidden,
    with_pinned,
)
from ladder_app.domain.records import Records
from ladder_app.domain.whereabouts import open_attempts
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.today.day_work import DayWork
from ladder_app.ui.today.sentence_card import SentenceCard


class SentenceWork(QObject):
    """Draws its card and does what it asks for."""

    def __init__(self, desk: Desk, card: SentenceCard, work: DayWork, window: QWidget) -> None:
        super().__init__(card)
        self._desk, self._card, self._work, self._window = desk, card, work, window
        card.pin_wanted.connect(self._pin_shown)
        card.hide_wanted.connect(self._hide_shown)
        card.choice_wanted.connect(self._choose)

    def show_records(self, records: Records, attempts: tuple[Attempt, ...]) -> None:
        """Show the sentence kept, or one to keep, of what may be shown unasked; or hide."""
        kept = kept_sentence(attempts, records.case)
        self._card.setVisible(kept is not None)
        if kept is not None:
            step = records.step(kept.step_id)
            self._card.show_sentence(
                kept,
                "" if step is None else step.text,
                self._desk.workspace.now().date(),
                pinned=kept.id == records.case.pinned_attempt_id,
                others=are_several(attempts),
            )

    def _pin_shown(self) -> None:
        self._pin(self._card.attempt_id)

    def _pin(self, attempt_id: str) -> None:
        case = with_pinned(self._desk.workspace.records.case, attempt_id)
        self._work.change(_("Keep a sentence on this page"), put=[case])

    def _hide_shown(self) -> None:
        case = with_hidden(self._desk.workspace.records.case, self._card.attempt_id)
        self._work.change(_("Hide a sentence"), put=[case])

    def _choose(self) -> None:
        from ladder_app.ui.today.sentence_dialog import SentenceDialog

        dialog = SentenceDialog(
            sentences(open_attempts(self._desk.workspace.records)),
            self._card.attempt_id,
            self._desk.workspace.now().date(),
            self._window,
        )
        dialog.chosen.connect(self._pin)
        dialog.open()
