"""The charts of the page together: made when they are seen."""

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from ladder_app.domain.record import Record
from ladder_app.ui.progress.belief_card import BeliefCard
from ladder_app.ui.progress.board import Board
from ladder_app.ui.progress.curve_card import CurveCard
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.step_card import StepCard
from ladder_app.ui.progress.then_now_card import ThenNowCard
from ladder_app.ui.progress.weeks_card import WeeksCard
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_look import chart_look
from tests.ui.progress.people import LADDER, attempt, curved, shown, step, story


@pytest.fixture
def board(qtbot: QtBot, look: Look) -> Board:
    made = Board(chart_look(look))
    qtbot.addWidget(made)
    return made


def _card(board: Board, kind: type[ProgressCard]) -> ProgressCard:
    card = board.card(kind)
    assert card is not None
    return card


def _show(board: Board, *records: Record) -> None:
    board.show_page(shown(LADDER, step("b", 1), *records))
    board.draw_all()


def test_only_what_is_seen_is_made_and_the_rest_when_somebody_looks_there(
    qtbot: QtBot, look: Look
) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    board = Board(chart_look(look))
    board.show_wide(False)
    area.setWidget(board)
    area.setWidgetResizable(True)
    area.resize(700, 300)
    area.show()
    board.show_page(shown(*story()))
    qtbot.waitUntil(lambda: board.card(StepCard) is not None)
    assert board.card(WeeksCard) is None
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: board.card(WeeksCard) is not None and board.is_drawn)
    assert _card(board, WeeksCard).sentence.startswith("Practised 4 times")


def test_tab_reaches_a_chart_that_is_not_made_yet(qtbot: QtBot, board: Board) -> None:
    board.show()
    board.resize(900, 2)
    board.show_page(shown(*story()))
    place = board._places[WeeksCard]
    place.setFocus()
    qtbot.waitUntil(lambda: place.card is not None and place.card.chart.hasFocus())


def test_what_nothing_is_known_of_is_not_there(board: Board) -> None:
    _show(board, attempt("b", 2))
    assert board.card(CurveCard) is None
    assert board._places[BeliefCard].isHidden()
    _show(board, curved("b", 2))
    assert not board._places[CurveCard].isHidden()


def test_a_chosen_point_asks_for_its_curve(qtbot: QtBot, board: Board) -> None:
    _show(board, curved("b", 2), curved("b", 4), attempt("b", 8))
    assert _card(board, StepCard).sentence.startswith("3 attempts in 6 days.")
    with qtbot.waitSignal(board.attempt_chosen) as heard:
        _card(board, StepCard).chart.chosen.emit(0)
    assert heard.args == ["b-2"]


def test_a_chosen_step_is_asked_for(qtbot: QtBot, board: Board) -> None:
    _show(board, step("x", 2))
    with qtbot.waitSignal(board.step_chosen) as heard:
        _card(board, ThenNowCard).chart.chosen.emit(1)
    assert heard.args == ["x"]


def test_more_than_can_be_drawn_is_said(board: Board) -> None:
    _show(board, *(attempt("b", 1 + n % 28, id=str(n)) for n in range(50)))
    sentence = _card(board, StepCard).sentence
    assert sentence.endswith("The latest 40 are drawn; the table has them all.")


def test_single_keys_reach_every_chart(board: Board) -> None:
    board.show_page(shown(*story(), single_keys=False))
    board.draw_all()
    cards = [place.card for place in board._places.values() if place.card is not None]
    assert len(cards) == 5
    assert not any(card.chart.single_keys for card in cards)
