"""Tests of ladder_app.ui.widgets.buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.buttons import button, link_button, primary_button, quiet_button
from ladder_app.ui.widgets.line_button import LineButton


@pytest.mark.parametrize("make", [button, primary_button, quiet_button, link_button, LineButton])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_the_button_that_has_the_focus(
    qtbot: QtBot, make: object, key: Qt.Key
) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    layout = QVBoxLayout(dialog)
    chosen, default = make("Close"), primary_button("Save")  # type: ignore[operator]
    default.setDefault(True)
    pressed: list[str] = []
    chosen.clicked.connect(lambda: pressed.append("Close"))
    default.clicked.connect(lambda: pressed.append("Save"))
    layout.addWidget(chosen)
    layout.addWidget(default)
    dialog.show()
    qtbot.keyClick(chosen, key)
    assert pressed == ["Close"]
