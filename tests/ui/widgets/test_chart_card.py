"""A chart in its frame."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.charts.step_chart import StepChart
from ladder_app.domain.curves.step_curve import Occasion, StepCurve
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_card import ChartCard
from ladder_app.ui.widgets.chart_look import chart_look

TITLE = "Predicted, highest and at the end"
ONE = StepCurve("s", (Occasion("a", 1, "2026-03-02", "completed", 70, 60, 30),))


@pytest.fixture
def card(qtbot: QtBot, look: Look) -> ChartCard:
    chart = StepChart(chart_look(look))
    chart.draw(ONE, "0-100")
    made = ChartCard(chart, chart_look(look), "← → points")
    qtbot.addWidget(made)
    made.say("1 attempt.", chart.legend())
    return made


def _button(card: ChartCard) -> QPushButton:
    return card.findChildren(QPushButton)[0]


def test_title_sentence_units_and_legend_are_there(card: ChartCard) -> None:
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert texts[:3] == [TITLE, "1 attempt.", card.chart.units]
    assert card._legend.entries[-1].words == "← → points"
    assert card.chart.accessibleDescription() == card.sentence == "1 attempt."


def test_the_button_turns_to_the_table_and_back(qtbot: QtBot, card: ChartCard) -> None:
    assert _button(card).accessibleName() == "Show as a table: " + TITLE
    qtbot.mouseClick(_button(card), Qt.MouseButton.LeftButton)
    assert card.chart.shows_table
    assert _button(card).text() == "Chart"
    assert card._legend.isHidden()
    card.chart.toggle_table()
    assert _button(card).accessibleName() == "Show as a table: " + TITLE
    assert not card._legend.isHidden()


def test_an_empty_chart_offers_no_table(card: ChartCard) -> None:
    assert isinstance(card.chart, StepChart)
    card.chart.draw(StepCurve("t", ()), "0-100")
    card.say("", ())
    assert _button(card).isHidden()
    assert card._units.isHidden()
    assert card._legend.entries == ()


def test_it_follows_another_look(card: ChartCard, look: Look) -> None:
    dark = replace(chart_look(look), background="#000000", font_pt=20.0)
    card.show_look(dark)
    assert card.chart.plot.backgroundBrush().color().name() == "#000000"


def test_the_button_ends_where_the_words_of_the_card_do(card: ChartCard) -> None:
    card.resize(600, 500)
    card.show()
    at = _button(card).geometry()
    assert card.width() - 24 <= at.right() < card.width() - 16
