"""How sure somebody was, on a card of its own."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.ui.progress.confidence_card import ConfidenceCard
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_look import chart_look
from tests.ui.progress.people import attempt, shown, story


def test_it_is_there_once_it_was_answered(qtbot: QtBot, look: Look) -> None:
    assert not ConfidenceCard.is_wanted(shown(*story()))
    page = shown(*story(), attempt("b", 17, confidence_before=30, confidence_after=65))
    assert ConfidenceCard.is_wanted(page)
    card = ConfidenceCard(chart_look(look))
    qtbot.addWidget(card)
    card.draw(page)
    assert card.sentence.startswith("1 attempt. Beforehand 30 % sure.")
    qtbot.keyClick(card.chart, Qt.Key.Key_Right)
    assert "before 30 %, after 65 %" in card.chart.line
    with qtbot.waitSignal(card.attempt_chosen) as heard:
        qtbot.keyClick(card.chart, Qt.Key.Key_Return)
    assert heard.args == ["b-17"]
