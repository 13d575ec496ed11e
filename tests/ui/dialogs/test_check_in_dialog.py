"""The weekly check-in: every line may be left out."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.ui.dialogs.check_in_dialog import CheckInDialog
from tests.desks import DeskMaker, OpenDesk


def _open(qtbot: QtBot, desk: OpenDesk) -> CheckInDialog:
    dialog = CheckInDialog(desk.desk)
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
