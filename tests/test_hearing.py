"""What is told to a screen reader, asked of Qt; `deep/` hears the same from outside."""

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.words import Words, heading, muted, title

Name = QAccessible.Text.Name


def test_a_folded_group_says_whether_it_is_open(qtbot: QtBot) -> None:
    group = Folded("Feelings")
    qtbot.addWidget(group)
    told = QAccessible.queryAccessibleInterface(group.header)
    assert told.role() == QAccessible.Role.Button
    assert told.text(Name) == "Feelings"
    for opened in (False, True, False):
        group.set_open(opened)
        state = told.state()
        assert state.expandable
        assert (state.expanded, state.collapsed) == (opened, not opened)
        assert not state.checkable


def test_a_screen_reader_can_press_a_folded_group(qtbot: QtBot) -> None:
    group = Folded("Feelings")
    qtbot.addWidget(group)
    told = QAccessible.queryAccessibleInterface(group.header).actionInterface()
    told.doAction(told.pressAction())
    assert group.is_open


@pytest.mark.parametrize("made", [title, heading])
def test_headings_are_headings_under_their_own_words(qtbot: QtBot, made: type[Words]) -> None:
    words = made("Planned")
    qtbot.addWidget(words)
    told = QAccessible.queryAccessibleInterface(words)
    assert told.role() == QAccessible.Role.Heading
    assert told.text(Name) == "Planned"
    words.setText("Planned next")
    assert told.text(Name) == "Planned next"
    words.setAccessibleName("What is planned next")
    assert told.text(Name) == "What is planned next"


def test_a_long_word_is_heard_whole(qtbot: QtBot) -> None:
    path = "/ladders/of/somebody/with-a-long-name"
    words = muted(path)
    qtbot.addWidget(words)
    told = QAccessible.queryAccessibleInterface(words)
    assert told.role() == QAccessible.Role.StaticText
    assert told.text(Name) == path
    words.setText("short")
    assert told.text(Name) == "short"
