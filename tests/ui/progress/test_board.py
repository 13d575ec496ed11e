"""The charts of the page together."""

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempt import Attempt
from ladder_app.domain.curves.step_curve import step_curve
from ladder_app.domain.curves.then_now import LadderThenNow, StepThenNow
from ladder_app.ui.progress.board import Board
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_look import chart_look
from tests.ui.progress.people import attempt, curved, step


@pytest.fixture
def board(qtbot: QtBot, look: Look) -> Board:
    made = Board(chart_look(look))
    qtbot.addWidget(made)
    return made


def _show(board: Board, attempts: Sequence[Attempt]) -> None:
    board.show_step(step_curve(step("b", 1), attempts), attempts, "0-100", str)


def test_the_newest_curve_is_shown(board: Board) -> None:
    _show(board, [curved("b", 2), curved("b", 4), attempt("b", 8)])
    assert board.curve_card.curve_id == "b-4"
    assert board.step_card.sentence.startswith("3 attempts in 6 days.")


def test_without_any_curve_there_is_no_card_for_one(board: Board) -> None:
    _show(board, [attempt("b", 2)])
    assert board.curve_card.isHidden()
    _show(board, [curved("b", 2)])
    assert not board.curve_card.isHidden()


def test_a_chosen_point_shows_its_curve(qtbot: QtBot, board: Board) -> None:
    _show(board, [curved("b", 2), curved("b", 4), attempt("b", 8)])
    board.step_card.chart.chosen.emit(0)
    assert board.curve_card.curve_id == "b-2"
    # It stays chosen when something else is drawn anew.
    _show(board, [curved("b", 2), curved("b", 4), attempt("b", 8), curved("b", 9)])
    assert board.curve_card.curve_id == "b-2"
    with qtbot.waitSignal(board.no_curve):
        board.step_card.chart.chosen.emit(2)


def test_a_chosen_step_is_asked_for(qtbot: QtBot, board: Board) -> None:
    board.show_ladder(LadderThenNow("l", (StepThenNow("x", "X", 50, 40, 2, True),)), "0-100")
    with qtbot.waitSignal(board.step_chosen) as heard:
        board.ladder_card.chart.chosen.emit(0)
    assert heard.args == ["x"]


def test_more_than_can_be_drawn_is_said(board: Board) -> None:
    many = [attempt("b", 1 + n % 28, id=str(n)) for n in range(50)]
    _show(board, many)
    assert board.step_card.sentence.endswith("The latest 40 are drawn; the table has them all.")


def test_single_keys_reach_every_chart(board: Board) -> None:
    board.allow_single_keys(False)
    cards = (board.step_card, board.ladder_card, board.curve_card)
    assert not any(card.chart.single_keys for card in cards)
