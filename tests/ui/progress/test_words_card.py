"""Own words come first, and are never markup."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.domain.curves.own_words import Belief, Learned
from ladder_app.ui.progress.words_card import WordsCard


def _card(qtbot: QtBot) -> WordsCard:
    card = WordsCard()
    qtbot.addWidget(card)
    return card


def _texts(card: WordsCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]


def _learned(count: int) -> list[Learned]:
    return [Learned(str(n), f"Learned {n}", "2026-03-12") for n in range(count)]


def _more(card: WordsCard) -> QPushButton:
    return card.findChildren(QPushButton)[0]


@pytest.mark.parametrize(
    ("count", "quotes", "button"),
    [(0, 0, ""), (1, 1, ""), (3, 3, ""), (4, 3, "Show 1 more"), (12, 3, "Show 9 more")],
)
def test_the_newest_three_are_shown(qtbot: QtBot, count: int, quotes: int, button: str) -> None:
    card = _card(qtbot)
    card.show_words(_learned(count), [])
    assert sum(text.startswith("“Learned") for text in _texts(card)) == quotes
    assert _more(card).text() == button
    assert _more(card).isHidden() is (button == "")


def test_the_others_are_one_press_away(qtbot: QtBot) -> None:
    card = _card(qtbot)
    card.show_words(_learned(5), [])
    qtbot.mouseClick(_more(card), Qt.MouseButton.LeftButton)
    assert sum(text.startswith("“Learned") for text in _texts(card)) == 5
    assert _more(card).text() == "Show fewer"
    qtbot.mouseClick(_more(card), Qt.MouseButton.LeftButton)
    assert sum(text.startswith("“Learned") for text in _texts(card)) == 3


def test_a_long_text_is_shortened_until_asked_for(qtbot: QtBot) -> None:
    card = _card(qtbot)
    card.show_words([Learned("a", "word " * 200, "")], [])
    assert any(text.endswith("…”") for text in _texts(card))
    qtbot.mouseClick(_more(card), Qt.MouseButton.LeftButton)
    assert any(len(text) > 900 for text in _texts(card))


def test_words_are_plain_text_with_their_day(qtbot: QtBot) -> None:
    card = _card(qtbot)
    card.show_words([Learned("a", "<b>Quiet</b>", "2026-03-12")], [], lambda day: f"on {day}")
    assert _texts(card) == [
        "What you learned, in your own words",
        "“<b>Quiet</b>”",
        "on 2026-03-12",
    ]
    formats = {label.textFormat() for label in card.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_beliefs_stand_beside_them(qtbot: QtBot) -> None:
    card = _card(qtbot)
    card.show_words([], [Belief("e", "They laugh", 80, 30)])
    texts = _texts(card)
    assert "“They laugh”" in texts
    assert "How likely it seemed: 80 % before the first attempt, 30 % after the last." in texts
    card.show_words([], [])
    assert card._beliefs.isHidden()
