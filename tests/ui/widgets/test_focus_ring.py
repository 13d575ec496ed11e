"""Tests of ladder_app.ui.widgets.focus_ring, and of the rings the style sheet draws."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.theme import THEMES, Look
from ladder_app.ui.widgets.buttons import button, link_button, quiet_button
from ladder_app.ui.widgets.focus_ring import FocusRing
from ladder_app.ui.widgets.help_button import HelpButton
from ladder_app.ui.widgets.line_button import LineButton
from ladder_app.ui.widgets.menu_button import MenuButton
from ladder_app.ui.widgets.tick_box import TickBox

Shown = Callable[[QWidget], QWidget]


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> Shown:
    """A window with a field that has the keys, and `one` in a part of it that scrolls."""

    def show(one: QWidget) -> QWidget:
        window = QWidget()
        window.setObjectName("page")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setMinimumHeight(900)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(one)
        rows.addStretch(1)
        area.setWidget(inside)
        layout = QVBoxLayout(window)
        layout.addWidget(QLineEdit())
        layout.addWidget(area)
        qtbot.addWidget(window)
        window.resize(300, 300)
        with qtbot.waitActive(window):
            window.show()
        return window

    return show


def rings(window: QWidget) -> list[FocusRing]:
    return [one for one in window.findChildren(FocusRing) if one.isVisible()]


def place(window: QWidget, one: QWidget) -> QRect:
    return one.rect().translated(one.mapTo(window, one.rect().topLeft()))


def inside_of(one: QWidget) -> QImage:
    """What is drawn where no ring may be, away from the outermost pixels and round corners."""
    return one.grab().toImage().copy(one.rect().adjusted(8, 3, -8, -3))


def menu() -> QWidget:
    made = MenuButton("What others have written")
    made.setProperty("flush", True)
    return made


@pytest.mark.parametrize(
    "make",
    [lambda: link_button("Add another line"), HelpButton, menu, lambda: TickBox("Read it")],
    ids=["link", "help", "menu", "tick box"],
)
def test_around_words_that_begin_a_line_a_ring_stands_clear_of_them(
    qtbot: QtBot, shown: Shown, make: Callable[[], QWidget]
) -> None:
    one = make()
    window = shown(one)
    before = one.grab().toImage()
    assert rings(window) == []
    one.setFocus()
    (ring,) = rings(window)
    assert ring.geometry().left() == place(window, one).left() - 4
    assert one.grab().toImage() == before
    field = window.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    assert rings(window) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("make", [button, quiet_button, LineButton, QCheckBox])
def test_within_a_ring_there_is_no_second_one_and_nothing_moves(
    qtbot: QtBot,
    shown: Shown,
    look: Look,
    make: Callable[[str], QWidget],
    theme: str,
    size: int,
) -> None:
    look.choose(theme, size)
    one = make("Back")
    window = shown(one)
    before, whole, wanted = inside_of(one), one.grab().toImage(), one.sizeHint()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert one.hasFocus()
    assert one.grab().toImage() != whole
    assert inside_of(one) == before
    assert one.sizeHint() == wanted


def test_the_ring_goes_along_and_is_not_drawn_over_what_does_not_scroll(shown: Shown) -> None:
    one = link_button("Look back at these days")
    window = shown(one)
    one.setFocus()
    (ring,) = rings(window)
    area = window.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    top = ring.geometry().top()
    area.verticalScrollBar().setValue(10)
    assert ring.geometry().top() == top
    assert ring.geometry().bottom() == place(window, one).bottom()
    area.verticalScrollBar().setValue(100)
    assert ring.visibleRegion().isEmpty()


def test_with_its_button_the_ring_goes(qtbot: QtBot, shown: Shown) -> None:
    one = link_button("Add another line")
    window = shown(one)
    one.setFocus()
    assert len(rings(window)) == 1
    one.deleteLater()
    qtbot.waitUntil(lambda: rings(window) == [])
