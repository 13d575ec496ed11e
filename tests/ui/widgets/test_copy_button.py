"""A button that copies: what it copied leaves the clipboard, its words come back, its key stays."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.copied_text import seconds_of
from ladder_app.ui.widgets.copy_button import CopyButton


def test_it_says_for_how_long_and_then_its_words_again(qtbot: QtBot) -> None:
    made = CopyButton("Copy 0123", "0123", about="Ruth")
    qtbot.addWidget(made)
    made.setShortcut(QKeySequence("Alt+1"))
    made.click()
    board = QGuiApplication.clipboard()
    assert board.text() == "0123"
    assert seconds_of(board.mimeData()) == 30
    assert made.text() == "Copied for 30 seconds"
    assert made.shortcut() == QKeySequence("Alt+1")
    (later,) = made.findChildren(QTimer)
    later.timeout.emit()
    assert made.text() == "Copy 0123"
    assert made.shortcut() == QKeySequence("Alt+1")
    assert made.accessibleDescription() == "Ruth"


def test_a_sign_for_a_key_in_the_words_stays_a_sign(qtbot: QtBot) -> None:
    made = CopyButton("Copy A&B", "A&B")
    qtbot.addWidget(made)
    assert made.text() == "Copy A&&B"
    made.click()
    (later,) = made.findChildren(QTimer)
    later.timeout.emit()
    assert made.text() == "Copy A&&B"
