"""All attempts over their minutes, one of them chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.attempt import Attempt, TimedNote
from ladder_app.ui.progress.choice import Choice
from ladder_app.ui.progress.curve_card import CurveCard, curve_choice
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_look import chart_look
from tests.ui.progress.people import LADDER, attempt, curved, shown, step


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


def _draw(card: CurveCard, *attempts: Attempt, attempt_id: str = "") -> None:
    card.draw(shown(LADDER, step("b", 1), *attempts, attempt_id=attempt_id))


def test_it_is_wanted_once_an_attempt_has_ratings_over_time() -> None:
    assert not CurveCard.is_wanted(shown(LADDER, step("b", 1), attempt("b", 2)))
    assert CurveCard.is_wanted(shown(LADDER, step("b", 1), attempt("b", 2), curved("b", 1)))


def test_notes_are_numbered_below_the_curve(card: CurveCard) -> None:
    notes = (TimedNote(t_s=240, text="<b>loud</b>"), TimedNote(t_s=600, text="quiet"))
    _draw(card, curved("b", 8, notes=notes))
    assert card.notes.text() == "1 · 4 min · <b>loud</b>\n2 · 10 min · quiet"
    _draw(card, curved("b", 8, notes=notes), curved("b", 9))
    assert card.notes.isHidden()
    assert card.curve_id == "b-9"


def test_another_attempt_can_be_chosen(qtbot: QtBot, card: CurveCard) -> None:
    _draw(card, curved("b", 8), curved("b", 9))
    with qtbot.waitSignal(card.attempt_chosen) as heard:
        qtbot.keyClick(card.findChildren(QComboBox)[0], Qt.Key.Key_Down)
    assert heard.args == ["b-8"]


def test_the_one_that_was_asked_for_is_bold_and_the_others_are_told(card: CurveCard) -> None:
    _draw(card, curved("b", 2), curved("b", 4), curved("b", 9), attempt_id="b-4")
    assert card.curve_id == "b-4"
    assert card.sentence.endswith("The thin lines are 2 other attempts.")
    _draw(card, curved("b", 2), attempt_id="b-4")
    assert card.curve_id == "b-2"
    assert "thin" not in card.sentence
