"""The list of deleted things, and the way back."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.domain import trash
from ladder_app.domain.store.case_shelf import Erased
from ladder_app.domain.store.documents import Keys
from ladder_app.domain.store.store_error import NoRoom, StoreError
from ladder_app.ui.trash.for_good_dialog import ForGoodDialog
from ladder_app.ui.trash.trash_dialog import TrashDialog
from tests import make
from tests.desks import DeskMaker, OpenDesk
from tests.fakes import CASE_ID, MemoryCases


def opened(qtbot: QtBot, desk: OpenDesk) -> TrashDialog:
    """The dialog."""
    dialog = TrashDialog(desk.desk)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def deleted_step(desk_for: DeskMaker) -> OpenDesk:
    """Step 1 of two, with an attempt, was deleted."""
    desk = desk_for(
        make.ladder(), make.step(1, text="Say <b>hello</b>"), make.step(2), make.attempt(1)
    )
    step = desk.records.step("step-1")
    assert step is not None
    put = trash.deleted_step(desk.records, step, desk.workspace.stamp())
    desk.workspace.change("Delete a step", put)
    return desk


def words(dialog: TrashDialog) -> list[str]:
    """Everything that can be read."""
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def back_buttons(dialog: TrashDialog) -> list[QPushButton]:
    """The buttons that bring something back."""
    found = dialog.findChildren(QPushButton)
    return [one for one in found if one.text() == "Bring back" and one.isVisible()]


def test_says_when_nothing_is_deleted(qtbot: QtBot, desk_for: DeskMaker) -> None:
    dialog = opened(qtbot, desk_for(make.ladder()))
    assert "Nothing is deleted." in words(dialog)
    assert back_buttons(dialog) == []


def test_shows_what_it_was_as_it_was_written(qtbot: QtBot, desk_for: DeskMaker) -> None:
    dialog = opened(qtbot, deleted_step(desk_for))
    assert "Say <b>hello</b>" in words(dialog)
    assert "deleted today · with 1 attempt" in words(dialog)
    assert back_buttons(dialog)[0].accessibleName() == "Bring back “Say <b>hello</b>”"


def test_brings_it_back_as_one_edit_that_can_be_undone(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = deleted_step(desk_for)
    dialog = opened(qtbot, desk)
    back_buttons(dialog)[0].click()
    assert [step.id for step in desk.records.steps("ladder")] == ["step-1", "step-2"]
    assert [a.id for a in desk.records.attempts("step-1")] == ["attempt-1"]
    assert desk.workspace.to_undo is not None
    assert desk.workspace.to_undo.label == "Bring back “Say <b>hello</b>”"
    qtbot.waitUntil(lambda: "Nothing is deleted." in words(dialog))
    assert back_buttons(dialog) == []
    desk.workspace.undo()
    assert [step.id for step in desk.records.steps("ladder")] == ["step-2"]


def test_a_failed_save_is_said_and_can_be_tried_again(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = deleted_step(desk_for)
    dialog = opened(qtbot, desk)
    desk.store.fail(NoRoom("The disk is full."))
    back_buttons(dialog)[0].click()
    assert dialog.problem_line.text() == "The disk is full."
    back_buttons(dialog)[0].click()
    assert dialog.problem_line.text() == ""
    assert len(desk.records.steps("ladder")) == 2


# Deleting for good -------------------------------------------------------------------------------


def test_the_keyboard_begins_at_the_first_and_goes_on_to_the_next(
    qtbot: QtBot, desk_for: DeskMaker
) -> None:
    desk = deleted_step(desk_for)
    step = desk.records.step("step-2")
    assert step is not None
    desk.workspace.change(
        "Delete a step", trash.deleted_step(desk.records, step, desk.workspace.stamp())
    )
    dialog = opened(qtbot, desk)
    first, second = back_buttons(dialog)
    name = second.accessibleName()
    assert dialog.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(back_buttons(dialog)) == 1)
    (left,) = back_buttons(dialog)
    assert left.accessibleName() == name
    assert dialog.focusWidget() is left
    qtbot.keyClick(left, Qt.Key.Key_Space)
    assert dialog.focusWidget() is dialog.close_button


def asked(dialog: TrashDialog) -> ForGoodDialog:
    """The question that the first "Delete for good" opens."""
    found = dialog.findChildren(QPushButton)
    next(one for one in found if one.text() == "Delete for good …" and one.isVisible()).click()
    question = dialog.findChildren(ForGoodDialog)[-1]
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return question


def shelf(desk: OpenDesk) -> MemoryCases:
    assert isinstance(desk.desk.cases, MemoryCases)
    return desk.desk.cases


def test_for_good_takes_what_went_along_and_every_copy(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = deleted_step(desk_for)
    dialog = opened(qtbot, desk)
    question = asked(dialog)
    assert any(
        "also in the second place" in label.text() for label in question.findChildren(QLabel)
    )
    question.save_button.click()
    qtbot.waitUntil(question.isHidden)
    assert desk.records.find("step", "step-1") is None
    assert desk.records.find("attempt", "attempt-1") is None
    assert desk.store.forgotten == 1
    gone = frozenset({("step", "step-1"), ("attempt", "attempt-1")})
    assert shelf(desk).purged == [(CASE_ID, gone)]
    qtbot.waitUntil(lambda: "Nothing is deleted." in words(dialog))
    assert dialog.said.text() == "It is deleted, and everything was looked through once more."


def test_what_could_not_be_reached_is_named(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = deleted_step(desk_for)
    shelf(desk).erased = Erased(left=("old copy.jsonl",), absent=("the stick",))
    dialog = opened(qtbot, desk)
    asked(dialog).save_button.click()
    qtbot.waitUntil(lambda: "old copy.jsonl" in dialog.said.text())
    assert "the stick" in dialog.said.text()


def test_what_cannot_be_saved_is_tried_again(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = deleted_step(desk_for)
    desk.store.fail(NoRoom("The disk is full."))
    question = asked(opened(qtbot, desk))
    question.save_button.click()
    assert question.problem_line.text() == "The disk is full."
    assert question.save_button.text() == "Try again"
    assert shelf(desk).purged == []


def test_what_fails_halfway_is_tried_again(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = deleted_step(desk_for)
    desk.library.error = NoRoom("The disk is full.")
    dialog = opened(qtbot, desk)
    question = asked(dialog)
    question.save_button.click()
    qtbot.waitUntil(lambda: question.problem_line.text() == "The disk is full.")
    assert question.save_button.text() == "Try again"
    desk.library.error = None
    question.save_button.click()
    qtbot.waitUntil(question.isHidden)
    assert len(shelf(desk).purged) == 1


def test_a_library_that_cannot_be_looked_through_is_tried_again(
    qtbot: QtBot, desk_for: DeskMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = deleted_step(desk_for)

    def fails(_case_id: str, _keys: Keys) -> Erased:
        raise StoreError("The folder cannot be read.")

    monkeypatch.setattr(shelf(desk), "purge", fails)
    question = asked(opened(qtbot, desk))
    question.save_button.click()
    qtbot.waitUntil(lambda: question.problem_line.text() == "The folder cannot be read.")
    monkeypatch.undo()
    question.save_button.click()
    qtbot.waitUntil(question.isHidden)
    assert len(shelf(desk).purged) == 1


def test_the_window_lives_while_a_place_does_not_answer(
    qtbot: QtBot, desk_for: DeskMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = deleted_step(desk_for)
    gate = Event()

    def waits(_case_id: str, _keys: Keys) -> Erased:
        assert gate.wait(30)
        return Erased(absent=("the stick",))

    monkeypatch.setattr(shelf(desk), "purge", waits)
    dialog = opened(qtbot, desk)
    question = asked(dialog)
    question.save_button.click()
    assert question.work.isVisible()
    assert not question.save_button.isEnabled()
    question.reject()
    assert question.isVisible(), "what is left has to be named"
    gate.set()
    qtbot.waitUntil(question.isHidden)
    assert "the stick" in dialog.said.text()


def test_keeping_it_changes_nothing(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = deleted_step(desk_for)
    asked(opened(qtbot, desk)).close_button.click()
    assert desk.records.find("step", "step-1") is not None
    assert shelf(desk).purged == []


def test_it_says_that_backups_hold_them_for_longer(qtbot: QtBot, desk_for: DeskMaker) -> None:
    dialog = opened(qtbot, deleted_step(desk_for))
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Backups made before still hold them" in words
