"""Plain text that comes back as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ladder_app.ui.widgets.text_field import LineField, TextField

pytestmark = pytest.mark.usefixtures("look")

HOSTILE = [
    "<b>bold</b>",
    "<img src='x.png'>",
    "a\u00a0b\u2028c",
    "&amp; &",
    "  spaces  ",
    "line\nline",
]


@pytest.fixture(params=["line", "text"])
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> LineField | TextField:
    """Both kinds of fields."""
    made: LineField | TextField = TextField("What happened?")
    if request.param == "line":
        made = LineField("What happened?")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("text", HOSTILE)
def test_what_was_given_comes_back_unchanged(field: LineField | TextField, text: str) -> None:
    field.set_text(text)
    assert field.text() == text


def paste(edit: QLineEdit | QPlainTextEdit, text: str) -> None:
    QApplication.clipboard().setText(text)
    edit.paste()


def test_what_is_pasted_is_made_safe(qtbot: QtBot, field: LineField | TextField) -> None:
    with qtbot.waitSignal(field.changed):
        paste(field.edit, " <b>new\u202e\x00</b> ")
    assert field.text() == "<b>new</b>"


def test_showing_a_text_announces_nothing(qtbot: QtBot, field: LineField | TextField) -> None:
    with qtbot.assertNotEmitted(field.changed):
        field.set_text("old")


def test_the_keyboard_of_the_system_learns_nothing(field: LineField | TextField) -> None:
    hints = field.edit.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_the_question_is_its_name_and_a_problem_is_said_with_it(
    field: LineField | TextField,
) -> None:
    assert field.edit.accessibleName() == "What happened?"
    field.show_problem("A few words, please.")
    assert field.problem_line.isVisible()
    assert field.edit.accessibleDescription() == "A few words, please."
    field.show_problem("")
    assert not field.problem_line.isVisible()
    assert field.edit.accessibleDescription() == ""


def test_labels_are_never_markup(field: LineField | TextField) -> None:
    formats = {label.textFormat() for label in field.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_a_line_stays_one_line_and_short(qtbot: QtBot) -> None:
    line = LineField("What was it?", limit=10)
    qtbot.addWidget(line)
    paste(line.edit, "a\nb " + "c" * 40)
    assert line.text() == "a b cccccc"


def test_a_text_grows_with_its_lines(qtbot: QtBot) -> None:
    text = TextField("What happened?")
    qtbot.addWidget(text)
    text.resize(400, 100)
    with qtbot.waitExposed(text):
        text.show()
    low = text.edit.height()
    text.set_text("line\n" * 6)
    assert text.edit.height() >= low + 3 * text.edit.fontMetrics().lineSpacing()
    text.set_text("line\n" * 200)
    assert text.edit.height() < 16 * text.edit.fontMetrics().lineSpacing()


def test_tab_goes_on_and_enter_writes_a_line(qtbot: QtBot) -> None:
    text = TextField("What happened?")
    qtbot.addWidget(text)
    text.show()
    qtbot.keyClicks(text.edit, "a")
    qtbot.keyClick(text.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(text.edit, "b")
    qtbot.keyClick(text.edit, Qt.Key.Key_Tab)
    assert text.text() == "a\nb"


def test_another_question_keeps_the_answer(qtbot: QtBot) -> None:
    text = TextField("What happened?")
    qtbot.addWidget(text)
    text.set_text("I left")
    text.set_question("What got in the way?")
    assert text.text() == "I left"
    assert text.edit.accessibleName() == "What got in the way?"


def test_what_has_no_room_is_said(qtbot: QtBot) -> None:
    field = LineField("What?", limit=10)
    qtbot.addWidget(field)
    field.edit.insert("x" * 100_000)
    assert field.text() == "x" * 10
    assert field.problem_line.text() == (
        "There is room for 10 letters here; the rest was left out."
    )
    qtbot.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert field.problem_line.text() == ""


def test_a_key_with_alt_is_no_text(
    field: LineField | TextField, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    qtbot.keyClick(field.edit, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert field.text() == ""
    right_alt = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(field.edit, "@", right_alt)
    qtbot.keyClick(field.edit, "t")
    assert field.text() == "@t"
