"""Asking where Tab goes does no harm to what it comes to."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import ladder_app
from ladder_app.ui.widgets import focus_chain
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.focus_chain import next_stop, stop_before


def test_what_is_asked_may_go_and_the_rest_stays_sound(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first = QPushButton("first")
    flow = FlowLayout()
    buttons = [QPushButton(words) for words in ("one", "two")]
    for one in buttons:
        flow.addWidget(one)
    column = QVBoxLayout(window)
    column.addWidget(first)
    column.addLayout(flow)
    window.show()
    stop: QWidget = first
    for _around in range(8):
        assert stop_before(next_stop(stop)) is stop
        stop = next_stop(stop)
    first.deleteLater()
    del first, stop
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    window.resize(300, 200)
    QCoreApplication.processEvents()
    assert shiboken6.isValid(window)
    assert flow.heightForWidth(300) > 0
    assert not buttons[0].geometry().intersects(buttons[1].geometry())


def test_nothing_else_asks_qt_itself() -> None:
    folder = Path(ladder_app.__file__).parent
    asking = [
        file.name
        for file in folder.rglob("*.py")
        if "InFocusChain" in file.read_text(encoding="utf-8")
    ]
    assert asking == [Path(focus_chain.__file__).name]
