"""The curve of one attempt, chosen from several."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempt import Attempt, TimedNote
from ladder_app.domain.curves.attempt_curve import attempt_curve
from ladder_app.ui.progress.choice import Choice
from ladder_app.ui.progress.curve_card import CurveCard, curve_choice
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_look import chart_look
from tests.ui.progress.people import attempt, curved


def test_an_attempt_is_called_by_its_day_and_highest() -> None:
    named = curve_choice(attempt("b", 8), "0-100", lambda day: f"on {day}")
    assert named == Choice("b-8", "on 2026-03-08 · highest 60")
    bare = curve_choice(Attempt(id="x", step_id="b"), "0-100", str)
    assert bare == Choice("x", "no date")


@pytest.fixture
def card(qtbot: QtBot, look: Look) -> CurveCard:
    made = CurveCard(chart_look(look))
    qtbot.addWidget(made)
    return made


def test_notes_are_numbered_below_the_curve(card: CurveCard) -> None:
    notes = (TimedNote(t_s=240, text="<b>loud</b>"), TimedNote(t_s=600, text="quiet"))
    card.show_curve(attempt_curve(curved("b", 8, notes=notes)), [], [], "0-100")
    assert card._notes.text() == "1 · 4 min · <b>loud</b>\n2 · 10 min · quiet"
    card.show_curve(attempt_curve(curved("b", 9)), [], [], "0-100")
    assert card._notes.isHidden()
    assert card.curve_id == "b-9"


def test_another_attempt_can_be_chosen(qtbot: QtBot, card: CurveCard) -> None:
    choices = [Choice("b-9", "9"), Choice("b-8", "8")]
    card.show_curve(attempt_curve(curved("b", 9)), [], choices, "0-100")
    with qtbot.waitSignal(card.attempt_chosen) as heard:
        qtbot.keyClick(card.findChildren(QComboBox)[0], Qt.Key.Key_Down)
    assert heard.args == ["b-8"]


def test_the_others_behind_it_are_told(card: CurveCard) -> None:
    others = [attempt_curve(curved("b", day)) for day in (2, 4)]
    card.show_curve(attempt_curve(curved("b", 9)), others, [], "0-100")
    assert card.sentence.endswith("The thin lines are 2 other attempts.")
    card.show_curve(attempt_curve(curved("b", 9)), [], [], "0-100")
    assert "thin" not in card.sentence
