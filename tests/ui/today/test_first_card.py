"""The first card says what no program can protect from, and how everything is deleted."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ladder_app.ui.theme import Look
from ladder_app.ui.today.first_card import FirstCard


@pytest.mark.parametrize(
    "words",
    ["<b>ladders</b>", "sends nothing", "where you are watched", "deletes everything"],
)
def test_it_says_where_who_and_what_cannot_be_protected(
    words: str, look: Look, qtbot: QtBot
) -> None:
    card = FirstCard(Path("somebody/<b>ladders</b>"))
    qtbot.addWidget(card)

    assert any(words in label.text() for label in card.findChildren(QLabel))
