"""The weekly check-in: every line may be left out."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.ui.dialogs.check_in_dialog import CheckInDialog
from tests.desks import DeskMaker, OpenDesk

WEEK = CheckIn(id="c", at="2026-03-12", answers={"asked": 3, "later": 9})


def _open(qtbot: QtBot, desk: OpenDesk, check_in: CheckIn | None = None) -> CheckInDialog:
    dialog = CheckInDialog(desk.desk, None, check_in)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_only_what_was_answered_is_kept(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for()
    dialog = _open(qtbot, desk)
    assert len(dialog.fields) == 8
    assert all(field.value() is None for field in dialog.fields.values())
    assert not dialog.save_button.isEnabled()
    qtbot.keyClick(dialog.fields["asked"].number, Qt.Key.Key_7)
    dialog.accept()
    (made,) = desk.records.check_ins()
    assert made.answers == {"asked": 7}
    assert made.at == desk.workspace.stamp()
    desk.workspace.undo()
    assert desk.records.check_ins() == ()


def test_what_was_begun_is_offered_again(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for()
    dialog = _open(qtbot, desk)
    qtbot.keyClick(dialog.fields["space"].number, Qt.Key.Key_3)
    dialog.reject()
    again = _open(qtbot, desk)
    again.banner.swap_button.click()
    assert again.fields["space"].value() == 30
    assert again.is_complete()


def test_a_check_in_is_changed_in_its_place(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(WEEK)
    dialog = _open(qtbot, desk, WEEK)
    assert dialog.fields["asked"].value() == 30
    qtbot.keyClick(dialog.fields["space"].number, Qt.Key.Key_7)
    dialog.accept()
    (made,) = desk.records.check_ins()
    assert (made.id, made.at) == ("c", "2026-03-12")
    assert made.answers == {"asked": 3, "space": 7, "later": 9}
    desk.workspace.undo()
    assert desk.records.check_ins() == (WEEK,)


def test_looking_at_one_again_leaves_no_draft(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(WEEK)
    _open(qtbot, desk, WEEK).reject()
    assert _open(qtbot, desk, WEEK).banner.isHidden()


def test_a_check_in_is_deleted_and_can_be_brought_back(qtbot: QtBot, desk_for: DeskMaker) -> None:
    desk = desk_for(WEEK)
    _open(qtbot, desk, WEEK).delete_button.click()
    assert desk.records.check_ins() == ()
    desk.workspace.undo()
    assert desk.records.check_ins() == (WEEK,)
