"""A step is not saved without the rating that was typed but cannot be read."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.ui.ladder.forms.step_dialog import StepDialog
from ladder_app.ui.ladder.forms.step_purpose import Purpose
from tests import make
from tests.desks import DeskMaker


def test_what_was_typed_must_be_mended_first(qtbot: QtBot, desk_for: DeskMaker) -> None:
    form = StepDialog(desk_for(make.ladder()).desk, make.ladder(), Purpose())
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(form)
    form.open()
    form.text.edit.setPlainText("Ask the way")
    assert form.save_button.isEnabled()
    qtbot.keyClicks(form.rating.number, "140")
    assert not form.save_button.isEnabled()
    qtbot.keyClick(form.rating.number, Qt.Key.Key_Delete)
    assert form.save_button.isEnabled()
