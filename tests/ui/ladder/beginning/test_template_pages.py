"""From the list of ready-made ladders through the pages that are read first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ladder_app.ui.ladder.beginning.template_dialog import TemplateDialog
from tests.desks import DeskMaker


def test_a_page_that_asks_has_the_keys_in_its_answers(qtbot: QtBot, desk_for: DeskMaker) -> None:
    form = TemplateDialog(desk_for().desk)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.open()
    form.view.choose("emotional_disclosure")
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    here = QApplication.focusWidget()
    assert here is not None
    assert form.gate.choices.isAncestorOf(here)
    qtbot.keyClick(here, Qt.Key.Key_Space)
    assert form.gate.answer() == "yes"
