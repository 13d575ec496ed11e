"""What it was: a step of a ladder, or a few words for something that is on none yet."""

from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.domain.attempts.attempt_subject import own_ladder_title
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.attempt.part import Part
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import Words, muted, small


class WhatPart(Part):
    """Steps of sensitive ladders are listed only where one of them is the subject already."""

    concerns = frozenset({"what"})

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.column.setSpacing(12)
        self._label = Words(_("What was it?"))
        self.steps = DropDown(_("What was it?"))
        self.words = LineField(_("In a few words"), placeholder=_("for example asked for help"))
        self.ladders = DropDown(_("Which ladder does it belong to?"))
        self._ladder_label = Words(_("Which ladder does it belong to?"))
        self._hint = small(_("It becomes a step without a rating; you can rate it later."))
        self._full_text = muted()
        self._asked = False
        ladder = QVBoxLayout()
        ladder.setSpacing(4)
        for part in (self._ladder_label, self.ladders, self._hint):
            ladder.addWidget(part)
        step = QVBoxLayout()
        step.setSpacing(4)
        step.addWidget(self._label)
        step.addWidget(self.steps)
        step.addWidget(self._full_text)
        self.column.addLayout(step)
        self.column.addWidget(self.words)
        self.column.addLayout(ladder)
        self.steps.activated.connect(self._take)
        self.ladders.activated.connect(self._take)
        self.words.changed.connect(self._take)

    def show_choices(self, records: Records) -> None:
        """The steps and ladders there are now; a chosen one that is gone becomes words."""
        step_id, words = self._step_id(), self.steps.currentText()
        step = records.step(step_id) if step_id else None
        if step_id and (step is None or step.deleted_at is not None):
            self.words.set_text(words)
            step_id = ""
        self._fill(records, step_id, self.ladders.currentData() or "")

    def show_subject(self, records: Records, entry: AttemptEntry) -> None:
        """Show what this entry is about, silently; problems wait until something was typed."""
        self._asked = False
        step = records.step(entry.step_id)
        deleted = step is not None and step.deleted_at is not None
        self.words.set_text(step.text if step is not None and deleted else entry.other_words)
        self._fill(records, entry.step_id, entry.ladder_id)

    def values(self) -> dict[str, Any]:
        """The step, or the words and the ladder for them."""
        step_id = self._step_id()
        ladder_id = self.ladders.currentData() or ""
        if step_id:
            ladder_id = self.steps.currentData(_LADDER_ROLE)
        return {
            "step_id": step_id,
            "ladder_id": ladder_id,
            "other_words": self.words.text(),
        }

    def show_problems(self, problems: dict[str, str]) -> None:
        """Only once the person has been here."""
        self.words.show_problem(problems.get("what", "") if self._asked else "")

    def insist(self) -> None:
        """From now on say it here when something is missing."""
        self._asked = True

    def field_of(self, problem: str) -> QWidget:
        """Words can be typed at once; a step is chosen by going back from there."""
        return self.words if problem == "what" else super().field_of(problem)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._show_full_text()

    def _show_full_text(self) -> None:
        """A step too long for the list is shown whole below it."""
        words = self.steps.currentText()
        room = self.steps.width() - 48
        self._full_text.setText(words)
        too_long = self.steps.fontMetrics().horizontalAdvance(words) > room
        self._full_text.setVisible(too_long and bool(self._step_id()))

    def _step_id(self) -> str:
        found: str = self.steps.currentData() or ""
        return found

    def _take(self) -> None:
        self._asked = self._asked or bool(self.words.text())
        self._arrange()
        self.changed.emit()

    def _fill(self, records: Records, step_id: str, ladder_id: str) -> None:
        ladders = _offered(records, step_id, ladder_id)
        # The list owns its model, so the former one goes with this.
        self.steps.setModel(_step_model(records, ladders, step_id, self.steps))
        self.steps.setCurrentIndex(max(self.steps.findData(step_id), 0))
        self.ladders.clear()
        # First stands the one for what is on no ladder: none of the others is guessed.
        own = next((one.id for one in ladders if one.title == own_ladder_title()), NEW_LADDER)
        self.ladders.addItem(own_ladder_title(), own)
        for ladder in ladders:
            if ladder.id != own:
                self.ladders.addItem(ladder.title, ladder.id)
        self.ladders.setCurrentIndex(max(self.ladders.findData(ladder_id), 0))
        self._arrange()

    def _arrange(self) -> None:
        new = not self._step_id()
        choosable = self.steps.count() > 1
        self._label.setVisible(choosable)
        self.steps.setVisible(choosable)
        self.words.setVisible(new)
        self._hint.setVisible(new)
        self._show_full_text()
        for part in (self._ladder_label, self.ladders):
            part.setVisible(new and self.ladders.count() > 1)


NEW_LADDER: Final = "new"
"""Stands for the ladder that is made together with the step."""
_LADDER_ROLE = Qt.ItemDataRole.UserRole + 1


def _offered(records: Records, step_id: str, ladder_id: str) -> tuple[Ladder, ...]:
    step = records.step(step_id) if step_id else None
    subject = step.ladder_id if step is not None else ladder_id
    return tuple(one for one in records.ladders() if not one.sensitive or one.id == subject)


def _step_model(
    records: Records, ladders: tuple[Ladder, ...], step_id: str, parent: DropDown
) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    model.appendRow(_item(_("Something that is not on a ladder"), "", ""))
    for ladder in ladders:
        steps = [step for step in records.steps(ladder.id) if _is_offered(step, step_id)]
        if steps and len(ladders) > 1:
            title = _item(ladder.title, "", ladder.id)
            title.setFlags(Qt.ItemFlag.NoItemFlags)
            # Not a choice: looking for "" must find the first row alone.
            title.setData(None, Qt.ItemDataRole.UserRole)
            model.appendRow(title)
        for step in steps:
            model.appendRow(_item(step.text, step.id, ladder.id))
    return model


def _is_offered(step: Step, chosen: str) -> bool:
    return step.id == chosen or (step.status != "archived" and not step.sensitive)


def _item(words: str, step_id: str, ladder_id: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setEditable(False)
    item.setData(step_id, Qt.ItemDataRole.UserRole)
    item.setData(ladder_id, _LADDER_ROLE)
    return item
