"""Tests of the fields for a passphrase: what is typed is hidden until the person asks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.secret_field import SecretField
from ladder_app.ui.widgets.twice_field import TwiceField

SENSITIVE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


@pytest.fixture
def field(qtbot: QtBot) -> SecretField:
    made = SecretField("Passphrase")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_hidden_until_it_is_asked_for(field: SecretField) -> None:
    QTest.keyClicks(field.edit, " a  b ")
    assert field.text() == " a  b "
    assert field.edit.displayText() != field.text()
    for shown in (True, False):
        field.seen.click()
        assert (field.edit.displayText() == field.text()) is shown
        assert field.edit.inputMethodHints() & SENSITIVE == SENSITIVE


@pytest.mark.parametrize(
    ("key", "modifier", "said"),
    [
        ("a", Qt.KeyboardModifier.NoModifier, False),
        ("A", Qt.KeyboardModifier.ShiftModifier, False),
        ("A", Qt.KeyboardModifier.NoModifier, True),
        ("a", Qt.KeyboardModifier.ShiftModifier, True),
        ("7", Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_a_letter_in_the_wrong_case_gives_caps_lock_away(
    field: SecretField, key: str, modifier: Qt.KeyboardModifier, said: bool
) -> None:
    QTest.sendKeyEvent(QTest.KeyAction.Click, field.edit, Qt.Key.Key_A, key, modifier)
    assert field.capitals.isVisible() is said
    assert field.text() == key


def test_twice_the_same_is_a_passphrase(qtbot: QtBot) -> None:
    twice = TwiceField("New passphrase")
    qtbot.addWidget(twice)
    twice.show()
    assert twice.is_empty()
    QTest.keyClicks(twice.first.edit, "sky oven")
    QTest.keyClicks(twice.again.edit, "sky")
    assert (twice.text(), twice.is_complete()) == ("", False)
    assert not twice.again.problem_line.isVisible(), "what is being typed is no mistake yet"
    QTest.keyClicks(twice.again.edit, "x")
    assert "not the same" in twice.again.problem_line.text()
    twice.again.edit.selectAll()
    QTest.keyClicks(twice.again.edit, "sky oven")
    assert twice.text() == "sky oven"
    assert not twice.again.problem_line.isVisible()


def test_one_box_shows_both_lines(qtbot: QtBot) -> None:
    twice = TwiceField("New passphrase")
    qtbot.addWidget(twice)
    twice.first.seen.click()
    modes = {field.edit.echoMode() for field in (twice.first, twice.again)}
    assert modes == {QLineEdit.EchoMode.Normal}
