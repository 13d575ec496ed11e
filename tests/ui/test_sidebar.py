"""Tests of ladder_app.ui.sidebar: the column of pages."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from ladder_app.domain.case import Case
from ladder_app.domain.store.library import CaseEntry
from ladder_app.ui.actions import places
from ladder_app.ui.sidebar import Sidebar
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.case_box import CaseBox
from ladder_app.ui.widgets.case_name import CaseName


def test_every_page_has_icon_and_word_and_can_be_reached(look: Look, qtbot: QtBot) -> None:
    sidebar = Sidebar(look, places())
    qtbot.addWidget(sidebar)
    buttons = sidebar.findChildren(QToolButton)
    assert len(buttons) == len(places()) + 1
    for button in buttons:
        assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
        assert not button.icon().isNull()


def test_the_page_that_is_shown_is_the_one_stop_of_tab(look: Look, qtbot: QtBot) -> None:
    sidebar = Sidebar(look, places())
    qtbot.addWidget(sidebar)
    for shown, stop in (("ladder", "Ladder"), ("help", "Help and support"), ("attempt", "Today")):
        sidebar.show_place(shown)
        stops = [
            button.text()
            for button in sidebar.findChildren(QToolButton)
            if button.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        assert stops == [stop, "Put away"]


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


def test_a_screen_reader_hears_which_of_the_pages_is_shown(look: Look, qtbot: QtBot) -> None:
    sidebar = Sidebar(look, places())
    qtbot.addWidget(sidebar)
    sidebar.show_place("ladder")
    chosen = {}
    for button in sidebar.findChildren(QToolButton):
        told = QAccessible.queryAccessibleInterface(button)
        if told.role() == QAccessible.Role.RadioButton:
            chosen[told.text(QAccessible.Text.Name)] = bool(told.state().checked)
    assert len(chosen) == len(places())
    assert [name for name, shown in chosen.items() if shown] == ["Ladder"]


def test_the_name_of_the_only_case_stands_above_the_pages(look: Look, qtbot: QtBot) -> None:
    sidebar = Sidebar(look, places())
    qtbot.addWidget(sidebar)
    sidebar.fit(1180)
    sidebar.show()
    sidebar.show_cases((CaseEntry("a", None, None),), "a")
    assert sidebar.findChildren(CaseName) == []
    sidebar.show_name(Case(id="a", alias="Anna Maria"))
    (name,) = sidebar.findChildren(CaseName)
    assert (name.text(), name.accessibleName()) == ("Anna Maria", "Case: Anna Maria")
    sidebar.fit(300)
    assert (name.text(), name.toolTip()) == ("AM", "Anna Maria")
    sidebar.show_cases((CaseEntry("a", "Anna Maria", None), CaseEntry("b", "Berta", None)), "a")
    assert name.isHidden()
    sidebar.show_cases((CaseEntry("a", "Anna Maria", None),), "a")
    assert not name.isHidden()
    sidebar.show_name(Case(id="a", alias=None))
    assert name.isHidden()


def test_while_two_people_look_no_other_case_can_be_read(look: Look, qtbot: QtBot) -> None:
    sidebar = Sidebar(look, places())
    qtbot.addWidget(sidebar)
    sidebar.show_cases((CaseEntry("a", "Anna", None), CaseEntry("b", "Berta", None)), "a")
    (box,) = sidebar.findChildren(CaseBox)
    sidebar.keep_alone(True)
    assert not box.isEnabled()
    assert box.currentText() == "Anna"
    sidebar.keep_alone(False)
    assert box.isEnabled()
