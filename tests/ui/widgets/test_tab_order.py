"""The Tab key follows the eye."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.tab_order import tab_after, tab_before, take_away


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """Three lines: a, b, c."""
    made = QWidget()
    column = QVBoxLayout(made)
    for name in "abc":
        column.addWidget(line(name))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def box(*names: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    for name in names:
        column.addWidget(line(name))
    return made


def column_of(page: QWidget) -> QVBoxLayout:
    layout = page.layout()
    assert isinstance(layout, QVBoxLayout)
    return layout


def found(page: QWidget, name: str) -> QLineEdit:
    widget = page.findChild(QLineEdit, name)
    assert isinstance(widget, QLineEdit)
    return widget


def walk(qtbot: QtBot, page: QWidget) -> str:
    found(page, "a").setFocus()
    names = ""
    while True:
        here = QApplication.focusWidget()
        assert here is not None
        if here.objectName() in names:
            return names
        names += here.objectName()
        qtbot.keyClick(here, Qt.Key.Key_Tab)


def test_left_alone_qt_goes_to_the_new_last(qtbot: QtBot, page: QWidget) -> None:
    new = box("x", "y")
    column_of(page).insertWidget(1, new)
    new.show()
    assert walk(qtbot, page) == "abcxy"


def test_after(qtbot: QtBot, page: QWidget) -> None:
    new = box("x", "y")
    column_of(page).insertWidget(1, new)
    new.show()
    tab_after(found(page, "a"), new)
    assert walk(qtbot, page) == "axybc"


def test_before(qtbot: QtBot, page: QWidget) -> None:
    for name in "xy":
        new = line(name)
        column_of(page).addWidget(new)
        new.show()
        tab_before(found(page, "c"), new)
    assert walk(qtbot, page) == "abxyc"


def field(*names: str) -> QWidget:
    """A field of lines, whose first line takes the keys for it."""
    made = box(*names)
    made.setFocusProxy(found(made, names[0]))
    return made


@pytest.mark.parametrize("kind", [field, lambda *names: around(field(*names))])
def test_fields_that_pass_the_keys_on_come_as_a_whole_and_lead_out_again(
    qtbot: QtBot, page: QWidget, kind: Callable[..., QWidget]
) -> None:
    new, more = kind("x", "y"), kind("z")
    for place, one in ((1, new), (2, more)):
        column_of(page).insertWidget(place, one)
        one.show()
    tab_after(found(page, "a"), new)
    tab_before(found(page, "b"), more)
    assert walk(qtbot, page) == "axyzbc"


def around(inner: QWidget) -> QWidget:
    made = QWidget()
    QVBoxLayout(made).addWidget(inner)
    return made


def test_what_is_new_and_last_already_can_come_before_the_last(qtbot: QtBot, page: QWidget) -> None:
    tab_before(found(page, "c"), found(page, "b"))
    assert walk(qtbot, page) == "abc"


def test_the_focus_of_what_goes_is_handed_on(page: QWidget) -> None:
    new = box("x", "y")
    column_of(page).insertWidget(1, new)
    new.show()
    tab_after(found(page, "a"), new)
    found(page, "b").setEnabled(False)
    found(page, "x").setFocus()
    take_away(new)
    assert found(page, "c").hasFocus()


def test_what_goes_without_the_focus_leaves_it_where_it_is(page: QWidget) -> None:
    found(page, "c").setFocus()
    take_away(found(page, "a"))
    assert found(page, "c").hasFocus()
