"""A page scrolls as far as its content goes, and no further."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.screen import Screen
from ladder_app.ui.widgets.words import Words
from tests.desks import DeskMaker

LONG = "A sentence of some length that goes on for a while and then stops. " * 6


@pytest.fixture
def page(desk_for: DeskMaker, qtbot: QtBot) -> Screen:
    made = Screen(desk_for().desk, "Page")
    for _paragraph in range(6):
        made.body.addWidget(Words(LONG))
    made.body.addStretch(1)
    qtbot.addWidget(made)
    return made


def test_what_fits_does_not_scroll(page: Screen, qtbot: QtBot) -> None:
    page.resize(1600, 700)
    page.show()
    qtbot.waitUntil(lambda: page.scroll_area.verticalScrollBar().maximum() == 0)


def test_what_does_not_fit_scrolls_to_its_last_line(page: Screen, qtbot: QtBot) -> None:
    page.resize(500, 300)
    page.show()
    qtbot.waitUntil(lambda: page.scroll_area.verticalScrollBar().maximum() > 0)
    for words in page.findChildren(Words):
        assert words.height() >= words.heightForWidth(words.width())


def with_two_buttons(page: Screen, qtbot: QtBot) -> tuple[QPushButton, QPushButton]:
    """One in the title line, which has the keys, and one in what scrolls."""
    above, first = QPushButton("Above"), QPushButton("First")
    page.header.addWidget(above)
    page.body.insertWidget(0, first)
    page.resize(500, 300)
    page.show()
    qtbot.waitUntil(lambda: page.scroll_area.verticalScrollBar().maximum() > 300)
    qtbot.waitUntil(page.isActiveWindow)
    above.setFocus()
    return above, first


def test_what_gets_the_keys_from_the_title_line_is_scrolled_to(page: Screen, qtbot: QtBot) -> None:
    above, first = with_two_buttons(page, qtbot)
    bar = page.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    QTest.keyClick(above, Qt.Key.Key_Tab)
    assert first.hasFocus()
    assert bar.value() == 0


def test_what_is_clicked_stays_under_the_pointer(page: Screen, qtbot: QtBot) -> None:
    _above, first = with_two_buttons(page, qtbot)
    bar = page.scroll_area.verticalScrollBar()
    bar.setValue(first.height() // 2)
    QTest.mousePress(first, Qt.MouseButton.LeftButton)
    assert first.hasFocus()
    assert bar.value() == first.height() // 2
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton)
