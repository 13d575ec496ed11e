"""Put away: nothing says anything, in no window, also in one that opens while it is."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.locking.curtain import Curtain
from ladder_app.ui.locking.put_away import PutAway
from ladder_app.ui.widgets.words import Words


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def put_away(window: QMainWindow) -> Iterator[PutAway]:
    made = PutAway(window)
    yield made
    made.lift()


def a_dialog(qtbot: QtBot, parent: QWidget) -> QDialog:
    dialog = QDialog(parent)
    qtbot.addWidget(dialog)
    QVBoxLayout(dialog).addWidget(Words("I was afraid of the dog."))
    return dialog


def is_covered(window: QWidget) -> bool:
    """Whether a curtain is over all of it, in front of everything else."""
    curtains = window.findChildren(Curtain)
    return any(
        one.isVisible() and one.rect().contains(window.rect()) and one is window.children()[-1]
        for one in curtains
    )


def test_a_window_shown_while_put_away_is_covered(
    qtbot: QtBot, window: QMainWindow, put_away: PutAway
) -> None:
    put_away.cover()
    dialog = a_dialog(qtbot, window)
    dialog.open()
    assert is_covered(dialog)
    dialog.resize(700, 500)
    assert is_covered(dialog)
    put_away.lift()
    assert not is_covered(dialog)
    assert not put_away.is_covered


def test_a_window_hidden_and_shown_again_while_put_away_is_covered_once(
    qtbot: QtBot, window: QMainWindow, put_away: PutAway
) -> None:
    dialog = a_dialog(qtbot, window)
    dialog.show()
    put_away.cover()
    dialog.hide()
    dialog.show()
    assert is_covered(dialog)
    assert len(dialog.findChildren(Curtain)) == 1


def test_a_window_closed_for_good_while_put_away_does_not_keep_the_rest_covered(
    window: QMainWindow, put_away: PutAway
) -> None:
    put_away.cover()
    dialog = QDialog(window)
    dialog.open()
    shiboken6.delete(dialog)
    put_away.lift()
    assert not is_covered(window)


def test_what_shows_again_stays_open(qtbot: QtBot, window: QMainWindow, put_away: PutAway) -> None:
    put_away.cover()
    put_away.lift()
    dialog = a_dialog(qtbot, window)
    dialog.open()
    assert not is_covered(dialog)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down])
def test_no_key_leads_behind_the_curtain(
    qtbot: QtBot, window: QMainWindow, put_away: PutAway, key: Qt.Key
) -> None:
    behind = QLineEdit()
    window.setCentralWidget(behind)
    window.activateWindow()
    behind.setFocus()
    qtbot.waitUntil(behind.hasFocus)
    put_away.cover()
    again = window.findChildren(Curtain)[0].focusProxy()
    assert again is not None
    qtbot.waitUntil(again.hasFocus)
    qtbot.keyClick(again, key)
    assert again.hasFocus()
    put_away.lift()
    assert behind.hasFocus()


def test_no_shortcut_is_heard_behind_the_curtain(
    qtbot: QtBot, window: QMainWindow, put_away: PutAway
) -> None:
    heard: list[str] = []
    shortcut = QShortcut(QKeySequence("Alt+D"), window)
    shortcut.activated.connect(lambda: heard.append("Alt+D"))
    window.activateWindow()
    put_away.cover()
    qtbot.waitUntil(lambda: window.focusWidget() is not None)
    qtbot.keyClick(window.focusWidget(), "D", Qt.KeyboardModifier.AltModifier)
    assert heard == []
    put_away.lift()
    qtbot.keyClick(window, "D", Qt.KeyboardModifier.AltModifier)
    assert heard == ["Alt+D"]
