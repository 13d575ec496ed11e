"""Words show what they were given, and no word is wider than its place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.words import Words

_TEXTS = [
    "short",
    "n" * 200,
    "/data/somebody/a-rather-long-name/of/a/folder/somewhere",
    '<img src="x"> I felt <i>awful &amp; more',
    "Ça va? " * 20,
    "\u0065\u0301" * 40,
    "👩‍👩‍👧" * 30,
]


@pytest.mark.parametrize("text", _TEXTS)
def test_what_is_shown_is_what_was_given(text: str, look: Look, qtbot: QtBot) -> None:
    words = Words(text)
    qtbot.addWidget(words)
    assert words.text() == text
    words.setText("other")
    assert words.text() == "other"


@pytest.mark.parametrize("text", ["n" * 200, "/data/somebody/a-rather-long-name/of/a/folder"])
def test_a_long_word_does_not_widen_the_page(text: str, look: Look, qtbot: QtBot) -> None:
    words = Words(text)
    qtbot.addWidget(words)
    assert words.minimumSizeHint().width() < 30 * words.fontMetrics().averageCharWidth()


def test_words_are_never_markup(look: Look, qtbot: QtBot) -> None:
    words = Words("<b>bold</b>")
    qtbot.addWidget(words)
    assert words.textFormat() == Qt.TextFormat.PlainText


def test_words_beside_a_field_keep_every_sign(look: Look, qtbot: QtBot) -> None:
    words, field = Words("Tom & Jerry && Co"), QLineEdit()
    qtbot.addWidget(words)
    qtbot.addWidget(field)
    words.setBuddy(field)
    # What Qt draws has one sign for each two.
    assert QLabel.text(words) == "Tom && Jerry &&&& Co"
    assert words.text() == words.accessibleName() == "Tom & Jerry && Co"
    words.setText("&file")
    assert QLabel.text(words) == "&&file"
