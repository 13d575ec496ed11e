"""What was copied here is taken off the clipboard again, and nothing else is."""

from collections.abc import Iterator

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
    left = board.board.mimeData()
    assert left is None or not left.formats()


def test_it_is_taken_back_at_once_when_the_program_locks(board: Board) -> None:
    board.board.setText("mine")
    board.own.take_back()
    assert board.board.text() == ""
    assert not board.timer.isActive()


def test_an_empty_clipboard_is_left_alone(qtbot: QtBot, board: Board) -> None:
    with qtbot.assertNotEmitted(board.board.dataChanged):
        board.own.take_back()
