"""What was copied here is taken off the clipboard again, and nothing else is."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from ladder_app.ui.clipboard import OwnClipboard
from ladder_app.ui.widgets.copied_text import copied_text

Mode = QClipboard.Mode


class Board:
    """The clipboard, and whether what lies there is ours: offscreen nobody knows."""

    def __init__(self) -> None:
        self.is_ours = True
        self.board = QGuiApplication.clipboard()
        self.owner = QObject()
        self.own = OwnClipboard(self.owner, lambda mode: self.is_ours and mode == Mode.Clipboard)

    @property
    def timer(self) -> QTimer:
        """The one that counts for the clipboard."""
        return self.own.findChildren(QTimer)[0]

    def time_is_up(self) -> None:
        """The seconds are over."""
        assert self.timer.isActive()
        self.timer.timeout.emit()


@pytest.fixture
def board(qtbot: QtBot) -> Iterator[Board]:
    QGuiApplication.clipboard().clear()
    made = Board()
    yield made
    made.own.deleteLater()
    QGuiApplication.clipboard().clear()


def test_what_a_field_copies_is_gone_after_half_a_minute(qtbot: QtBot, board: Board) -> None:
    field = QPlainTextEdit("I was afraid of the dog.")
    qtbot.addWidget(field)
    field.selectAll()
    field.copy()
    assert board.board.text() == "I was afraid of the dog."
    assert board.timer.interval() == 30_000
    board.time_is_up()
    assert board.board.text() == ""
    assert not board.timer.isActive()


def test_what_says_how_long_stays_that_long(board: Board) -> None:
    board.board.setMimeData(copied_text("of the review", 180))
    assert board.timer.interval() == 180_000
    board.time_is_up()
    assert board.board.text() == ""


def test_histories_of_the_clipboard_are_told_to_leave_it_out(board: Board) -> None:
    board.board.setText("mine")
    assert board.board.text() == "mine"
    assert board.board.mimeData().data("x-kde-passwordManagerHint").data() == b"secret"


def test_what_others_copy_stays(board: Board) -> None:
    board.board.setText("mine")
    board.is_ours = False
    board.board.setText("a shopping list")
    assert not board.timer.isActive()
    board.own.take_back()
    assert board.board.text() == "a shopping list"


def test_what_others_copied_unheard_stays(board: Board) -> None:
    """On Wayland a program hears of it only once it has the focus again."""
    board.board.setText("mine")
    board.is_ours = False
    board.time_is_up()
    assert board.board.text() == "mine"


def test_copied_again_the_seconds_begin_anew(board: Board) -> None:
    board.board.setText("one")
    board.timer.stop()
    board.board.setText("two")
    assert board.timer.isActive()
    assert board.board.text() == "two"


def test_a_picture_goes_as_well(board: Board) -> None:
    content = QMimeData()
    content.setData("image/png", b"\x89PNG")
    board.board.setMimeData(content)
    board.time_is_up()
    left: QMimeData | None = board.board.mimeData()
    assert left is None or not left.formats()


def test_it_is_taken_back_at_once_when_the_program_locks(board: Board) -> None:
    board.board.setText("mine")
    board.own.take_back()
    assert board.board.text() == ""
    assert not board.timer.isActive()


def test_an_empty_clipboard_is_left_alone(qtbot: QtBot, board: Board) -> None:
    with qtbot.assertNotEmitted(board.board.dataChanged):
        board.own.take_back()


_COPIES = """
import sys
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QLineEdit
from ladder_app.ui.clipboard import OwnClipboard

app = QApplication([])
own = OwnClipboard(app)
field = QLineEdit("I was afraid of the dog.")
field.show()
field.selectAll()
field.copy()
app.clipboard().setText("I was afraid of the dog.", app.clipboard().Mode.Selection)
heard = QSocketNotifier(0, QSocketNotifier.Type.Read)

def obey():
    if sys.stdin.readline().strip() == "take back":
        own.take_back()
        print("taken back", flush=True)
    else:
        app.quit()

heard.activated.connect(obey)
print("copied", flush=True)
app.exec()
"""
_PASTES = """
from PySide6.QtGui import QClipboard, QGuiApplication
app = QGuiApplication([])
board = QGuiApplication.clipboard()
print((board.text(), board.text(QClipboard.Mode.Selection)))
"""


@pytest.mark.deep
@pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is needed")
def test_another_program_finds_nothing_any_more() -> None:
    """On a real X server, where what is selected can be pasted too."""
    read, written = os.pipe()
    with ExitStack() as closing:
        words = ["Xvfb", "-displayfd", str(written), "-nolisten", "tcp"]
        server = subprocess.Popen(words, pass_fds=[written], stderr=subprocess.DEVNULL)
        closing.callback(server.wait)
        closing.callback(server.kill)
        display = f":{os.read(read, 20).decode().strip()}"
        environ = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}

        def paste() -> str:
            command = [sys.executable, "-c", _PASTES]
            return subprocess.check_output(command, env=environ, text=True, timeout=60).strip()

        program = subprocess.Popen(
            [sys.executable, "-c", _COPIES],
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        closing.callback(program.communicate, "end\n", timeout=60)
        assert program.stdin is not None
        assert program.stdout is not None
        assert program.stdout.readline() == "copied\n"
        assert paste() == str(("I was afraid of the dog.",) * 2)
        program.stdin.write("take back\n")
        program.stdin.flush()
        assert program.stdout.readline() == "taken back\n"
        assert paste() == str(("", ""))
