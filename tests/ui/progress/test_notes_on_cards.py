"""A note on a date stands on every card over time, and is opened from there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.charts.look import ChartLook
from ladder_app.domain.annotation import Annotation
from ladder_app.domain.record import Record
from ladder_app.ui.progress.belief_card import BeliefCard
from ladder_app.ui.progress.check_in_card import CheckInCard
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.scores_card import ScoresCard
from ladder_app.ui.progress.step_card import StepCard
from ladder_app.ui.progress.weeks_card import WeeksCard
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_look import chart_look
from tests.ui.progress.people import shown, story
from tests.ui.progress.test_choosing_cards import SCORES, WEEKS

KINDS: list[Callable[[ChartLook], ProgressCard]] = [
    StepCard,
    BeliefCard,
    ScoresCard,
    CheckInCard,
    WeeksCard,
]
NOTE = Annotation(id="n", at="2026-03-10", text="<b>Moved</b> house", ladder="l")


def _card(
    qtbot: QtBot, look: Look, kind: Callable[[ChartLook], ProgressCard], *, can_write: bool
) -> ProgressCard:
    card = kind(chart_look(look))
    qtbot.addWidget(card)
    records: list[Record] = [*story(), *SCORES, *WEEKS, NOTE]
    card.draw(shown(*records, can_write=can_write))
    return card


@pytest.mark.parametrize("kind", KINDS)
def test_its_words_are_reached_and_it_is_opened_by_keys(
    qtbot: QtBot, look: Look, kind: Callable[[ChartLook], ProgressCard]
) -> None:
    card = _card(qtbot, look, kind, can_write=True)
    said = []
    for _stop in card.chart._spots():
        qtbot.keyClick(card.chart, Qt.Key.Key_Right)
        said.append(card.chart.line)
        if "note 1" in card.chart.line:
            with qtbot.waitSignal(card.note_wanted) as heard:
                qtbot.keyClick(card.chart, Qt.Key.Key_Return)
            assert heard.args == ["n"]
    assert "2026-03-10, note 1: <b>Moved</b> house" in said


def test_where_nothing_may_be_changed_it_is_read_and_not_opened(qtbot: QtBot, look: Look) -> None:
    card = _card(qtbot, look, StepCard, can_write=False)
    heard: list[str] = []
    card.note_wanted.connect(heard.append)
    for place in range(len(card.chart._spots())):
        card.chart.go_to(place)
        qtbot.keyClick(card.chart, Qt.Key.Key_Return)
    assert heard == []
