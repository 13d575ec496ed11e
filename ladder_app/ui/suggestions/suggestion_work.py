"""Does what a choice says where it can be done on the spot: at once, or through a small form."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ladder_app.domain.journal.journal_entry import Link
from ladder_app.domain.plans.plan_edits import all_let_go
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.answers import NOT_FOR_ME, answered, muted, shown
from ladder_app.domain.suggestions.behaviour import was_shown_today
from ladder_app.domain.suggestions.following import paused, precautions, to_let_go, to_pause
from ladder_app.domain.suggestions.rule_words import as_sentence, rule_words
from ladder_app.domain.suggestions.suggestion import ChoiceKey, Suggestion
from ladder_app.domain.suggestions.table import rule_of
from ladder_app.language import _, ngettext
from ladder_app.ui.desk import Desk

OPENS_A_FORM: Final[frozenset[ChoiceKey]] = frozenset(
    {
        "plan_step",
        "repeat_step",
        "plan_again",
        "vary_step",
        "less_of_it",
        "plan_repeats",
        "write_in_journal",
    }
)
"""Answered once the form is saved, and not by opening it."""


class SuggestionWork(QObject):
    """What is more than a word comes with the answer in one edit, so that Undo takes both back."""

    form_saved = Signal(object, str)
    """The form of this suggestion and choice was saved."""
    said = Signal(str)

    def __init__(self, desk: Desk, card: QWidget) -> None:
        super().__init__(card)
        self._desk = desk
        self._card = card

    def remember(self, one: Suggestion) -> None:
        """Remember once a day that it was seen; raises StoreError."""
        workspace = self._desk.workspace
        if workspace.read_only is not None:
            return
        if not was_shown_today(workspace.records, one, workspace.now()):
            workspace.change("", put=[shown(one, workspace.stamp())], quiet=True)

    def answer(self, one: Suggestion, answer: str) -> None:
        """Remember quietly what was said; raises StoreError."""
        workspace = self._desk.workspace
        workspace.change("", put=[answered(one, answer, workspace.stamp())], quiet=True)

    def mute(self, one: Suggestion) -> None:
        """*Not for me*: the rule rests on this ladder until it is undone; raises StoreError.

        What is about safety rests for what it is about, and speaks again about anything else.
        """
        workspace = self._desk.workspace
        label = _("Not for me: {what}").format(what=rule_words(one.rule))
        said: Record = muted(workspace.records.case, one.rule, one.ladder_id)
        if rule_of(one.rule).family == "safety":
            said = answered(one, NOT_FOR_ME, workspace.stamp())
        workspace.change(label, put=[said])

    def do(self, one: Suggestion, choice: ChoiceKey) -> None:
        """Do it, and remember that it was chosen; raises StoreError."""
        records = self._desk.workspace.records
        if choice in ("pause_ladder", "pause_ladders"):
            ladders = to_pause(records, one.ladder_id)
            reason = as_sentence(rule_words(one.rule))
            label = ngettext("Pause a ladder", "Pause {n} ladders", len(ladders))
            self._change(label.format(n=len(ladders)), paused(ladders, reason), one, choice)
        elif choice == "let_plans_go":
            plans = to_let_go(records, one.ladder_id, self._today())
            self._change(_("Let earlier plans go"), all_let_go(plans), one, choice)
        elif choice == "it_is_a_precaution":
            kept = precautions(records, one.record_ids)
            self._change(_("Keep a sensible precaution"), kept, one, choice)
        else:
            self.answer(one, choice)
            if rule_of(one.rule).family == "safety":
                self.said.emit(_("Help and support stays one key away: F1."))

    def open_form(self, one: Suggestion, choice: ChoiceKey) -> None:
        """Open what the choice is written in."""
        form = self._form(one, choice)
        if form is not None:
            form.accepted.connect(lambda: self.form_saved.emit(one, choice))
            form.open()

    def _form(self, one: Suggestion, choice: ChoiceKey) -> QDialog | None:
        if choice == "write_in_journal":
            from ladder_app.ui.dialogs.note.note_dialog import NoteDialog

            return NoteDialog(self._desk, _link(self._desk.workspace.records, one), self._card)
        if choice == "plan_repeats":
            from ladder_app.ui.suggestions.repeats_dialog import RepeatsDialog

            return RepeatsDialog(self._desk, one.ladder_id, self._card)
        return self._plan_form(one, choice)

    def _plan_form(self, one: Suggestion, choice: ChoiceKey) -> QDialog | None:
        from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog

        records = self._desk.workspace.records
        step = records.step(one.step_id)
        if step is None:
            return None
        behaviours = (records.safety_behaviour(record_id) for record_id in one.record_ids)
        leave_out = tuple(one.id for one in behaviours if one is not None)
        wanted = leave_out if choice == "less_of_it" else ()
        form = PlanDialog(self._desk, step, self._card, leave_out=wanted)
        # What makes it another setting stands folded: when, where and with whom.
        form.more.set_open(choice == "vary_step")
        return form

    def _change(
        self, label: str, put: Iterable[Record], one: Suggestion, choice: ChoiceKey
    ) -> None:
        workspace = self._desk.workspace
        workspace.change(label, put=[*put, answered(one, choice, workspace.stamp())])

    def _today(self) -> date:
        return self._desk.workspace.now().date()


def _link(records: Records, one: Suggestion) -> Link | None:
    """What a note about a suggestion is about: the attempt, or else its step or its ladder."""
    for record_id in reversed(one.record_ids):
        if records.attempt(record_id) is not None:
            return Link(kind="attempt", id=record_id)
    if one.step_id:
        return Link(kind="step", id=one.step_id)
    return Link(kind="ladder", id=one.ladder_id) if one.ladder_id else None
