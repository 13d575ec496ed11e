"""The form of a note."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.record import Record
from ladder_app.domain.store import NoRoom
from ladder_app.ui.dialogs.note_dialog import NoteDialog
from ladder_app.ui.widgets.words import Words
from tests import make
from tests.desks import DeskMaker, OpenDesk

ATTEMPT = Link(kind="attempt", id="attempt-3")
OLD = JournalEntry(id="note", at=make.STAMP, text="It was quiet.", feelings=("glad",), link=ATTEMPT)
Opener = Callable[..., NoteDialog]


def desk_with(desk_for: DeskMaker, *more: Record) -> OpenDesk:
    return desk_for(make.ladder(), make.rated_step(1, 40, text="Say hello"), *more)


@pytest.fixture
def opened(qtbot: QtBot) -> Opener:
    def show(
        desk: OpenDesk, link: Link | None = ATTEMPT, entry: JournalEntry | None = None
    ) -> NoteDialog:
        form = NoteDialog(desk.desk, link, entry=entry)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(form)
        form.open()
        qtbot.waitExposed(form)
        return form

    return show


def read(form: NoteDialog) -> str:
    return "\n".join(one.text() for one in form.findChildren(Words) if one.isVisible())


@pytest.mark.parametrize("modifier", ["main", "keypad"])
def test_a_note_is_written_and_saved_by_keys(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener, modifier: str
) -> None:
    desk = desk_with(desk_for, make.attempt(3))
    form = opened(desk)
    assert "Say hello" in read(form)
    assert "Only you see this" in read(form)
    assert not form.save_button.isEnabled()
    key = Qt.Key.Key_Return if modifier == "main" else Qt.Key.Key_Enter
    qtbot.keyClicks(form.text.edit, "It was quiet.")
    qtbot.keyClick(form.text.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(form.text.edit, "Not rejection.")
    qtbot.keyClick(form.text.edit, key, Qt.KeyboardModifier.ControlModifier)
    assert not form.isVisible()
    (note,) = desk.records.journal_entries()
    assert (note.text, note.kind, note.link, note.share_scope, note.at) == (
        "It was quiet.\nNot rejection.",
        "after_attempt",
        ATTEMPT,
        "me_only",
        desk.workspace.stamp(),
    )
    assert desk.workspace.to_undo is not None
    assert desk.workspace.to_undo.label == "Write a note"


def test_feelings_wait_folded_and_enter_saves_there(
    qtbot: QtBot, desk_for: DeskMaker, opened: Opener
) -> None:
    desk = desk_with(desk_for)
    form = opened(desk, Link(kind="step", id="step-1"))
    assert not form.feelings.isVisible()
    form.feelings_part.set_open(True)
    qtbot.keyClicks(form.text.edit, "Words")
    qtbot.keyClicks(form.feelings.edit, "glad, tired")
    qtbot.keyClick(form.feelings.edit, Qt.Key.Key_Return)
    (note,) = desk.records.journal_entries()
    assert (note.feelings, note.kind) == (("glad", "tired"), "free")


def test_what_was_begun_is_offered_again(qtbot: QtBot, desk_for: DeskMaker, opened: Opener) -> None:
    desk = desk_with(desk_for, make.attempt(3))
    form = opened(desk)
    qtbot.keyClicks(form.text.edit, "Half a sent")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert desk.records.journal_entries() == ()
    again = opened(desk)
    assert again.text.text() == ""
    assert "Half a sent" in read(again)
    again.banner.swap_button.click()
    assert again.text.text() == "Half a sent"
    again.accept()
    assert [one.text for one in desk.records.journal_entries()] == ["Half a sent"]
    assert desk.drafts.kept == {}


def test_what_cannot_be_saved_stays_in_the_form(desk_for: DeskMaker, opened: Opener) -> None:
    desk = desk_with(desk_for, make.attempt(3))
    form = opened(desk)
    form.text.edit.setPlainText("Words")
    desk.store.fail(NoRoom("The disk is full."))
    form.accept()
    assert (form.isVisible(), form.text.text()) == (True, "Words")
    assert "The disk is full." in read(form)
    assert form.save_button.text() == "Try again"
    form.save_button.click()
    assert [one.text for one in desk.records.journal_entries()] == ["Words"]


def test_a_note_is_changed_in_place(desk_for: DeskMaker, opened: Opener) -> None:
    desk = desk_with(desk_for, make.attempt(3), OLD)
    form = opened(desk, entry=OLD)
    assert (form.text.text(), form.feelings.text()) == ("It was quiet.", "glad")
    form.text.edit.setPlainText("It was very quiet.")
    form.accept()
    (note,) = desk.records.journal_entries()
    assert (note.id, note.at, note.text, note.feelings) == (
        "note",
        OLD.at,
        "It was very quiet.",
        ("glad",),
    )


def test_a_note_is_deleted_and_comes_back_with_undo(desk_for: DeskMaker, opened: Opener) -> None:
    desk = desk_with(desk_for, make.attempt(3), OLD)
    fresh = opened(desk)
    assert fresh.delete_button.isHidden()
    fresh.close()
    form = opened(desk, entry=OLD)
    assert form.delete_button.shortcut() == QKeySequence("Alt+X")
    form.delete_button.click()
    assert not form.isVisible()
    assert desk.records.journal_entries() == ()
    desk.workspace.undo()
    assert desk.records.journal_entries() == (OLD,)


@pytest.mark.parametrize(
    ("needs", "hint"), [(True, "For other people initials are enough"), (False, "")]
)
def test_where_somebody_else_is_needed_it_reminds_of_their_privacy(
    desk_for: DeskMaker, opened: Opener, needs: bool, hint: str
) -> None:
    desk = desk_for(make.ladder(), make.step(1, needs_other_person=needs))
    form = opened(desk, Link(kind="ladder", id="ladder"))
    assert form.text.edit.placeholderText().startswith(hint)
    assert bool(form.text.edit.placeholderText()) is bool(hint)


def test_a_sensitive_step_is_not_named(desk_for: DeskMaker, opened: Opener) -> None:
    desk = desk_for(make.ladder(sensitive=True), make.step(1, text="Secret"), make.attempt(3))
    said = read(opened(desk))
    assert "Secret" not in said
    assert "One of your steps" in said


def test_in_a_case_that_can_only_be_read_a_note_is_read(
    desk_for: DeskMaker, opened: Opener
) -> None:
    desk = desk_with(desk_for, make.attempt(3), OLD)
    desk.store.read_only = "This case is open in another window."
    form = opened(desk, entry=OLD)
    assert form.text.text() == "It was quiet."
    assert "open in another window" in read(form)
    assert not form.save_button.isEnabled()
    assert form.delete_button.isHidden()
