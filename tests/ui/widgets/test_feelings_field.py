"""Words for feelings, typed or chosen."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.feelings_field import FeelingsField


@pytest.fixture
def field(qtbot: QtBot, look: Look) -> FeelingsField:
    made = FeelingsField("What did I feel?")
    qtbot.addWidget(made)
    made.show()
    return made


def press(field: FeelingsField, word: str) -> None:
    next(one for one in field.words_offered.buttons() if one.text() == word).click()


def test_a_chosen_word_comes_after_own_ones_and_goes_again(
    qtbot: QtBot, field: FeelingsField
) -> None:
    qtbot.keyClicks(field.edit, "wobbly, Glad")
    assert field.words_offered.values() == ("glad",)
    press(field, "sad")
    assert field.text() == "wobbly, Glad, sad"
    press(field, "glad")
    assert field.text() == "wobbly, sad"


def test_several_words_are_chosen_by_keys_and_taken_back(
    qtbot: QtBot, field: FeelingsField
) -> None:
    first, second = field.words_offered.buttons()[:2]
    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert field.text() == f"{first.text()}, {second.text()}"
    qtbot.keyClick(second, Qt.Key.Key_Delete)
    assert (field.text(), field.words_offered.values()) == ("", ())


def test_choosing_is_told_and_showing_is_not(qtbot: QtBot, field: FeelingsField) -> None:
    with qtbot.assertNotEmitted(field.changed):
        field.set_text("calm")
    assert field.words_offered.values() == ("calm",)
    with qtbot.waitSignal(field.changed):
        press(field, "close")
