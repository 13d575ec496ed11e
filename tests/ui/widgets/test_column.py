"""A column of text: never too wide to read, never cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.words import Words

LONG = "A sentence of some length that goes on for a while and then stops. " * 8


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> tuple[QWidget, Words]:
    widget, words = QWidget(), Words(LONG)
    column = ColumnLayout()
    column.addWidget(words)
    QVBoxLayout(widget).addLayout(column)
    qtbot.addWidget(widget)
    return widget, words


@pytest.mark.parametrize("width", [300, 700, 1600])
def test_lines_end_where_reading_is_comfortable(width: int, page: tuple[QWidget, Words]) -> None:
    widget, words = page
    widget.resize(width, 900)
    widget.show()
    assert words.width() <= 80 * words.fontMetrics().averageCharWidth()
    assert words.width() <= width


@pytest.mark.parametrize("width", [300, 700, 1600])
def test_every_line_is_shown(width: int, page: tuple[QWidget, Words]) -> None:
    widget, words = page
    layout = widget.layout()
    assert layout is not None
    widget.resize(width, layout.heightForWidth(width))
    widget.show()
    assert words.height() >= words.heightForWidth(words.width())


def test_from_right_to_left_the_room_is_on_the_left(page: tuple[QWidget, Words]) -> None:
    widget, words = page
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    widget.resize(1600, 900)
    widget.show()
    assert words.geometry().right() > 1500
