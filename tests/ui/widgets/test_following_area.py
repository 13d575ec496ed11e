"""A part that scrolls goes along with the keys."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.following_area import FollowingArea
from ladder_app.ui.widgets.text_field import TextField

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A button above a part that scrolls: a field, much else, and another one at its end."""
    made = QWidget()
    qtbot.addWidget(made)
    inside, area = QWidget(), FollowingArea()
    column = QVBoxLayout(inside)
    much = QLabel("\n".join("line" for _number in range(60)))
    for one in (TextField("The first"), much, TextField("The last", lines=4)):
        column.addWidget(one)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    both = QVBoxLayout(made)
    both.addWidget(QPushButton("Above"))
    both.addWidget(area)
    made.resize(400, 300)
    with qtbot.waitActive(made):
        made.show()
    return made


def is_seen_whole(area: FollowingArea, one: QWidget) -> bool:
    place = QRect(one.mapTo(area.viewport(), QPoint()), one.size())
    return area.viewport().rect().contains(place)


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_what_tab_comes_to_is_seen_whole_in_either_direction(
    window: QWidget, qtbot: QtBot, pressed: Qt.Key
) -> None:
    (area,) = window.findChildren(FollowingArea)
    (above,) = window.findChildren(QPushButton)
    above.setFocus()
    for _press in range(6):
        qtbot.keyClick(window.focusWidget(), pressed)
        now = window.focusWidget()
        assert now is above or is_seen_whole(area, now)


def test_what_has_the_keys_as_it_opens_can_be_shown(window: QWidget) -> None:
    (area,) = window.findChildren(FollowingArea)
    first, last = window.findChildren(TextField)
    area.show_whole(last.edit)
    assert is_seen_whole(area, last.edit)
    area.show_whole(first.edit)
    assert is_seen_whole(area, first.edit)
    area.show_whole(window)
    assert is_seen_whole(area, first.edit)
