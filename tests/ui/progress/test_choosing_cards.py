"""Beliefs, questionnaires and check-ins: one of several, chosen by name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from ladder_app.domain.attempts.attempt import Outcome, Prediction
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.record import Record
from ladder_app.domain.scores.check_in import CheckIn
from ladder_app.domain.scores.questionnaire_response import QuestionnaireResponse
from ladder_app.ui.progress.belief_card import BeliefCard
from ladder_app.ui.progress.check_in_card import CheckInCard
from ladder_app.ui.progress.scores_card import ScoresCard
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_look import chart_look
from tests.ui.progress.people import LADDER, attempt, shown, step


def _feared(day: int, *names: str) -> Record:
    return attempt(
        "b",
        day,
        predictions=tuple(Prediction(expectation_id=one, likelihood_before=80) for one in names),
        outcomes=tuple(Outcome(expectation_id=one, likelihood_after=30) for one in names),
    )


FEARS = [
    Expectation(id="e", statement="They laugh", ladder_id="l"),
    Expectation(id="f", statement="They leave", ladder_id="l"),
    _feared(2, "e", "f"),
    _feared(4, "f"),
]
SCORES = [
    QuestionnaireResponse(id="a", at="2026-03-01", scale="GAD-7", score=14),
    QuestionnaireResponse(id="b", at="2026-03-15", scale="My own", score=3),
]
WEEKS = [CheckIn(id="a", at="2026-03-01", answers={"asked": 3, "space": 7})]


@pytest.mark.parametrize(
    ("kind", "records", "first", "second"),
    [
        (BeliefCard, FEARS, "“They leave”", "“They laugh”"),
        (ScoresCard, SCORES, "1 score. The latest is 3", "1 score. The latest is 14"),
        (CheckInCard, WEEKS, "“I asked for", "“I had enough space"),
    ],
)
def test_one_is_drawn_and_another_can_be_chosen(
    qtbot: QtBot,
    look: Look,
    kind: type[BeliefCard | ScoresCard | CheckInCard],
    records: list[Record],
    first: str,
    second: str,
) -> None:
    assert not kind.is_wanted(shown(LADDER, step("b", 1)))
    page = shown(LADDER, step("b", 1), *records)
    assert kind.is_wanted(page)
    card = kind(chart_look(look))
    qtbot.addWidget(card)
    card.draw(page)
    assert card.sentence.startswith(first)
    key = Qt.Key.Key_Up if kind is BeliefCard else Qt.Key.Key_Down
    qtbot.keyClick(card.findChildren(QComboBox)[0], key)
    assert card.sentence.startswith(second)
    # What was chosen stays chosen when the page is drawn anew.
    card.draw(page)
    assert card.sentence.startswith(second)
