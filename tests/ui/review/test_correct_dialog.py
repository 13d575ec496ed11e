"""A review that is over gets other words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.store.store_error import NoRoom
from ladder_app.ui.review.correct_dialog import CorrectDialog
from tests.desks import DeskMaker, OpenDesk
from tests.domain.review.people import BEFORE, client

Opener = Callable[[], CorrectDialog]


@pytest.fixture
def desk(desk_for: DeskMaker) -> OpenDesk:
    return desk_for(*client())


@pytest.fixture
def opened(desk: OpenDesk, qtbot: QtBot) -> Opener:
    def open_it() -> CorrectDialog:
        dialog = CorrectDialog(desk.desk, BEFORE)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return open_it


def kept(desk: OpenDesk) -> SessionReview:
    (review,) = desk.records.reviews()
    return review


def test_it_begins_with_what_was_written_and_saves_one_edit(
    desk: OpenDesk, opened: Opener, qtbot: QtBot
) -> None:
    dialog = opened()
    assert dialog.fields.texts["agenda"].text() == "Small talk"
    assert not dialog.save_button.isEnabled()
    dialog.fields.texts["agenda"].edit.setPlainText("The market")
    dialog.note.edit.setPlainText("A new note")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (kept(desk).agenda, kept(desk).next_plan_ids) == ("The market", BEFORE.next_plan_ids)
    (note,) = desk.records.clinician_notes(BEFORE.id)
    assert note.text == "A new note"
    undone = desk.workspace.undo()
    assert undone is not None
    assert undone.label == "Change a review"
    assert kept(desk) == BEFORE


def test_the_clinicians_note_is_folded_away(opened: Opener) -> None:
    dialog = opened()
    assert not dialog.note.isVisible()
    dialog.note_part.set_open(True)
    assert dialog.note.text() == "CANARY old note"


def test_what_was_typed_is_there_again_after_esc(opened: Opener) -> None:
    dialog = opened()
    dialog.fields.texts["went_well"].edit.setPlainText("Said it")
    dialog.fields.safety.setChecked(True)
    dialog.reject()
    again = opened()
    assert again.fields.texts["went_well"].text() == ""
    again.banner.swap_button.click()
    assert again.fields.texts["went_well"].text() == "Said it"
    assert again.fields.safety.isChecked()


def test_a_save_that_cannot_be_made_keeps_the_words(desk: OpenDesk, opened: Opener) -> None:
    dialog = opened()
    dialog.fields.texts["agenda"].edit.setPlainText("The market")
    desk.store.fail(NoRoom("The disk is full."))
    dialog.save_button.click()
    assert dialog.problem_line.text() == "The disk is full."
    assert dialog.save_button.text() == "Try again"
    dialog.save_button.click()
    assert kept(desk).agenda == "The market"


def test_what_another_program_says_was_looked_at_stays(desk_for: DeskMaker, qtbot: QtBot) -> None:
    review = SessionReview(id="review", at="2026-03-19", measures_discussed=("auc",))
    desk = desk_for(review)
    dialog = CorrectDialog(desk.desk, review)
    qtbot.addWidget(dialog)
    dialog.fields.measures["weeks"].setChecked(True)
    dialog.accept()
    assert kept(desk).measures_discussed == ("weeks", "auc")
