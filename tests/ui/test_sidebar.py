"""Tests of ladder_app.ui.sidebar: the column of pages."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from ladder_app.ui.actions import places
from ladder_app.ui.sidebar import Sidebar
from ladder_app.ui.theme import Look


def test_every_page_has_icon_and_word_and_can_be_reached(look: Look, qtbot: QtBot) -> None:
    sidebar = Sidebar(look, places())
    qtbot.addWidget(sidebar)
    buttons = sidebar.findChildren(QToolButton)
    assert len(buttons) == len(places()) + 1
    for button in buttons:
        assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
        assert not button.icon().isNull()


def test_a_page_that_not_everybody_needs_comes_when_it_is_offered(look: Look, qtbot: QtBot) -> None:
    sidebar = Sidebar(look, places())
    qtbot.addWidget(sidebar)
    sidebar.show()
    (review,) = (b for b in sidebar.findChildren(QToolButton) if b.text() == "Review")
    assert not review.isVisible()
    sidebar.offer("review", True)
    assert review.isVisible()
    sidebar.offer("review", False)
    assert not review.isVisible()
