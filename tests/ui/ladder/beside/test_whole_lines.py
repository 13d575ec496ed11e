"""What scrolls in a card never shows half a line."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.ladder.beside.whole_lines import WholeLines
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.line_button import LineButton
from ladder_app.ui.widgets.words import Words

LINES = 12


def is_empty(picture: QImage, y: int) -> bool:
    """Whether one row of pixels is of one colour."""
    width = picture.width() // 2
    return len({picture.pixel(x, y) for x in range(4, width)}) == 1


def inked(picture: QImage, rows: range) -> list[int]:
    """The rows of pixels in which there is a part of a letter."""
    return [y for y in rows if 0 <= y < picture.height() and not is_empty(picture, y)]


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("scrolled", range(0, 40, 6))
@pytest.mark.parametrize("high", [70, 75, 80, 85])
@pytest.mark.parametrize("kind", [Words, LineButton])
def test_a_line_is_there_as_a_whole_or_not_at_all(
    qtbot: QtBot, look: Look, kind: type[Words] | type[LineButton], high: int, scrolled: int
) -> None:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    lines = [kind("Mghp Mghp") for _line in range(LINES)]
    for line in lines:
        column.addWidget(line)
    area = WholeLines(inside)
    qtbot.addWidget(area)
    area.resize(200, high)
    area.show()
    qtbot.waitExposed(area)
    area.verticalScrollBar().setValue(scrolled)
    shown = area.viewport().grab().toImage()
    whole = inside.grab().toImage()
    shift = inside.y()
    seen = 0
    for line in lines:
        rows = range(line.y(), line.y() + line.height())
        letters = inked(whole, rows)
        there = inked(shown, range(rows.start + shift, rows.stop + shift))
        assert there in ([], [y + shift for y in letters])
        seen += bool(there)
    assert seen >= 1
