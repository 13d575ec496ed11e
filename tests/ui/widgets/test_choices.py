"""One answer, or none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.choices import Choices

pytestmark = pytest.mark.usefixtures("look")

Key = Qt.Key
OPTIONS = (("did", "I did this"), ("partly", "Partly"), ("not", "Not today"))


@pytest.fixture
def choices(qtbot: QtBot) -> Choices:
    """Three answers."""
    made = Choices("How did it go?", OPTIONS)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def focused(choices: Choices) -> str:
    return next(one.text() for one in choices.buttons() if one.hasFocus())


def press(qtbot: QtBot, choices: Choices, *keys: Key) -> None:
    for key in keys:
        qtbot.keyClick(next(one for one in choices.buttons() if one.hasFocus()), key)


def test_each_is_heard_as_one_of_several_and_whether_it_is_chosen(
    qtbot: QtBot, choices: Choices
) -> None:
    heard = [QAccessible.queryAccessibleInterface(one) for one in choices.buttons()]
    assert {one.role() for one in heard} == {QAccessible.Role.RadioButton}
    press(qtbot, choices, Key.Key_Space)
    assert [bool(one.state().checked) for one in heard] == [True, False, False]
    press(qtbot, choices, Key.Key_Right, Key.Key_Space)
    assert choices.value() == "partly"
    qtbot.mouseClick(choices.buttons()[1], Qt.MouseButton.LeftButton)
    assert choices.value() is None


def test_nothing_is_chosen_at_first(choices: Choices) -> None:
    assert choices.value() is None
    assert choices.words() == ""


def test_a_click_chooses_and_a_second_takes_it_back(qtbot: QtBot, choices: Choices) -> None:
    partly = choices.buttons()[1]
    with qtbot.waitSignal(choices.changed):
        qtbot.mouseClick(partly, Qt.MouseButton.LeftButton)
    assert (choices.value(), choices.words()) == ("partly", "Partly")
    with qtbot.waitSignal(choices.changed):
        qtbot.mouseClick(partly, Qt.MouseButton.LeftButton)
    assert choices.value() is None


def test_one_answer_takes_the_place_of_another(qtbot: QtBot, choices: Choices) -> None:
    for one in choices.buttons():
        qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    assert [one.isChecked() for one in choices.buttons()] == [False, False, True]


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ([Key.Key_Space], "did"),
        ([Key.Key_Return], None),
        ([Key.Key_Right, Key.Key_Space], "partly"),
        ([Key.Key_Down, Key.Key_Down, Key.Key_Space], "not"),
        ([Key.Key_Space, Key.Key_Return], "did"),
        ([Key.Key_Left, Key.Key_Space], "not"),
        ([Key.Key_Right, Key.Key_Space, Key.Key_Space], None),
        ([Key.Key_Space, Key.Key_Delete], None),
        ([Key.Key_Right, Key.Key_Right], None),
    ],
)
def test_by_keyboard(qtbot: QtBot, choices: Choices, keys: list[Key], value: str | None) -> None:
    press(qtbot, choices, *keys)
    assert choices.value() == value


def test_tab_comes_to_the_chosen_answer(choices: Choices) -> None:
    choices.set_value("not")
    choices.setFocus()
    assert focused(choices) == "Not today"


def test_the_tab_key_stops_once(choices: Choices) -> None:
    tabs = [bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) for one in choices.buttons()]
    assert tabs == [True, False, False]


@pytest.mark.parametrize("value", [None, "what nobody knows"])
def test_showing_no_known_answer_shows_none(choices: Choices, value: str | None) -> None:
    choices.set_value("did")
    choices.set_value(value)
    assert choices.value() is None


def test_showing_an_answer_announces_nothing(qtbot: QtBot, choices: Choices) -> None:
    with qtbot.assertNotEmitted(choices.changed):
        choices.set_value("did")


def test_an_answer_more_can_be_offered_once(choices: Choices) -> None:
    choices.offer("later", "Later")
    choices.offer("later", "Later")
    choices.set_value("later")
    assert (choices.value(), len(choices.buttons())) == ("later", 4)


def test_a_chosen_answer_is_bold_and_not_cut(choices: Choices) -> None:
    choices.set_value("partly")
    partly = choices.buttons()[1]
    assert partly.width() >= partly.fontMetrics().horizontalAdvance("Partly") + 32


def test_each_answer_is_heard_with_its_question(choices: Choices) -> None:
    heard = [(one.accessibleName(), one.accessibleDescription()) for one in choices.buttons()]
    assert heard[0] == ("I did this", "How did it go?")


def test_it_can_ask_something_else_and_call_an_answer_differently(qtbot: QtBot) -> None:
    choices = Choices("Which?", [("a", "This one"), ("b", "That one")], show_question=False)
    qtbot.addWidget(choices)
    choices.ask("And which now?")
    choices.call("a", "Another one")
    choices.set_value("a")
    assert choices.accessibleName() == "And which now?"
    assert choices.words() == "Another one"
    assert choices.buttons()[0].accessibleName() == "Another one"
    assert choices.buttons()[0].accessibleDescription() == "And which now?"
