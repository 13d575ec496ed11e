"""A text lies on the clipboard for three minutes, and only ours is taken off it."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from ladder_app.ui.review.lent_text import LentText


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[QClipboard]:
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


@pytest.fixture
def lent(clipboard: QClipboard) -> Iterator[LentText]:
    owner = QObject()
    yield LentText(owner)
    owner.deleteLater()


def timer(lent: LentText) -> QTimer:
    (found,) = lent.findChildren(QTimer)
    return found


def test_it_is_there_for_three_minutes(lent: LentText, clipboard: QClipboard) -> None:
    lent.lend("of the review")
    assert clipboard.text() == "of the review"
    assert timer(lent).isActive()
    assert timer(lent).interval() == 180_000


def test_then_it_is_gone_and_says_so(qtbot: QtBot, lent: LentText, clipboard: QClipboard) -> None:
    lent.lend("of the review")
    with qtbot.waitSignal(lent.ended):
        timer(lent).setInterval(1)
    assert clipboard.text() == ""
    assert not lent.is_lent


def test_what_somebody_else_put_there_stays(
    qtbot: QtBot, lent: LentText, clipboard: QClipboard
) -> None:
    lent.lend("of the review")
    with qtbot.waitSignal(lent.ended):
        clipboard.setText("a shopping list")
    lent.take_back()
    assert clipboard.text() == "a shopping list"
    assert not timer(lent).isActive()


def test_copied_again_the_minutes_begin_anew(lent: LentText, clipboard: QClipboard) -> None:
    lent.lend("one")
    timer(lent).stop()
    lent.lend("two")
    assert timer(lent).isActive()
    assert clipboard.text() == "two"


def test_histories_of_the_clipboard_are_told_to_leave_it_out(
    lent: LentText, clipboard: QClipboard
) -> None:
    lent.lend("of the review")
    assert clipboard.mimeData().data("x-kde-passwordManagerHint").data() == b"secret"


_PROGRAM = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ladder_app.ui.review.lent_text import LentText

app = QApplication([])
LentText(app).lend("of the review")
print([app.clipboard().text()])
app.aboutToQuit.connect(lambda: print([app.clipboard().text()]))
QTimer.singleShot(0, app.quit)
app.exec()
"""


def test_it_does_not_outlive_the_program() -> None:
    """In a program of its own: here, others hear of the end too and take down what is in use."""
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True
    )
    assert done.stdout.split("\n") == ["['of the review']", "['']", ""]
