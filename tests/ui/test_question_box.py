"""A question before everything else: Help does not answer it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.ui.help.plain_help import PlainHelp
from ladder_app.ui.question_box import QuestionBox


@pytest.fixture
def box(qtbot: QtBot) -> QuestionBox:
    made = QuestionBox("The case could not be opened.", offers_copy=True)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.open()
    return made


def test_help_leaves_the_question_where_it_is(box: QuestionBox, qtbot: QtBot) -> None:
    box.help_button.click()
    (help_,) = box.findChildren(PlainHelp)
    assert help_.isVisible()
    assert box.isVisible()
    help_.reject()
    with qtbot.waitSignal(box.finished):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.clickedButton() is not box.copy


def test_the_copy_is_chosen_after_help_was_read(box: QuestionBox, qtbot: QtBot) -> None:
    box.help_button.click()
    box.findChildren(PlainHelp)[0].reject()
    assert box.copy is not None
    with qtbot.waitSignal(box.finished):
        box.copy.click()
    assert box.clickedButton() is box.copy


def test_with_nothing_to_choose_esc_closes_it(qtbot: QtBot) -> None:
    made = QuestionBox("It was deleted.", offers_copy=False)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.open()
    assert [one.text() for one in made.findChildren(QPushButton)] == ["Close", "Help"]
    with qtbot.waitSignal(made.finished):
        qtbot.keyClick(made, Qt.Key.Key_Escape)
