"""Records as lines under a heading."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.record_lines import RecordLines


@pytest.fixture
def shown(qtbot: QtBot) -> RecordLines:
    lines = RecordLines("Attempts")
    qtbot.addWidget(lines)
    return lines


def read(lines: RecordLines) -> list[str]:
    return [line.words() for line in lines.lines()]


@pytest.mark.parametrize(
    "then",
    [
        [],
        [("b", "B")],
        [("c", "C"), ("a", "A")],
        [("b", "other"), ("a", "A"), ("d", "D")],
        [("x", "X"), ("y", "Y"), ("z", "Z")],
    ],
)
def test_whatever_was_shown_before_each_line_opens_its_own_record(
    qtbot: QtBot, shown: RecordLines, then: list[tuple[str, str]]
) -> None:
    shown.show_lines([("a", "A"), ("b", "B")], 2)
    assert read(shown) == ["A", "B"]
    shown.show_lines(then, len(then))
    assert read(shown) == [words for _id, words in then]
    assert shown.isHidden() is not bool(then)
    opened: list[str] = []
    shown.wanted.connect(opened.append)
    for line in shown.lines():
        line.click()
    assert opened == [record_id for record_id, _words in then]


def test_the_line_of_a_record_that_stays_is_the_same(shown: RecordLines) -> None:
    shown.show_lines([("a", "A"), ("b", "B")], 2)
    kept = shown.lines()[1]
    shown.show_lines([("new", "N"), ("b", "B")], 2)
    assert shown.lines()[1] is kept


def test_tab_goes_through_the_lines_in_the_order_they_stand(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    lines, after = RecordLines("Attempts"), QPushButton("After")
    column.addWidget(lines)
    column.addWidget(after)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    lines.show_lines([("b", "B"), ("c", "C")], 2)
    lines.show_lines([("a", "A"), ("b", "B"), ("c", "C")], 3)
    qtbot.waitUntil(lines.lines()[0].isVisible)
    lines.lines()[0].setFocus()
    for here in (*lines.lines(), after):
        assert here.hasFocus()
        qtbot.keyClick(here, Qt.Key.Key_Tab)


def test_when_the_line_with_the_focus_goes_the_next_has_it(qtbot: QtBot) -> None:
    lines = RecordLines("Attempts")
    qtbot.addWidget(lines)
    lines.show_lines([("a", "A"), ("b", "B")], 2)
    with qtbot.waitActive(lines):
        lines.show()
    lines.lines()[0].setFocus()
    lines.show_lines([("b", "B")], 1)
    (left,) = lines.lines()
    assert left.hasFocus()
