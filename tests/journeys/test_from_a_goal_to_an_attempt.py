"""From each of the three goals to start from to a first attempt that is written down, by keyboard.

Nobody knows anything yet: a new computer, an empty case. One goal is taken, its ready-made ladder
is begun, and the evening after one step of it is logged.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from tests.journeys.facing import BEGIN, Facing, opened
from tests.journeys.keyboard import Keyboard, until, words_on
from tests.journeys.rows.walk import Walk

CONTROL = Qt.KeyboardModifier.ControlModifier
DAY = "Let somebody know a little more about my day"
FEELINGS = "Say what I feel a little more openly"
TIME = "Keep a regular time with somebody who matters to me"


@pytest.fixture
def first(qapp: object, home: Path) -> Iterator[Facing]:
    with opened(BEGIN) as facing:
        yield facing


def begun(facing: Facing, number: int) -> None:
    """The goal of this number is taken as it is, and its ladder copied."""
    keys, window = facing.keys, facing.window
    keys.press(Qt.Key.Key_2, CONTROL)
    keys.alt("G")
    assert "A goal says what the steps are for" in words_on(window)
    keys.press(Qt.Key[f"Key_{number}"], Qt.KeyboardModifier.AltModifier)
    until(lambda: QApplication.activeWindow() not in (None, window))
    keys.tab_to("Yes, show me a ready-made one")
    keys.press(Qt.Key.Key_Space)
    keys.save()
    keys.press(Qt.Key.Key_Return)  # the ladder that is looked at
    keys.tab_to("None of this is so")
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_Return)


def logged(facing: Facing, learned: str) -> None:
    """The step that is chosen was done, and was easier than feared."""
    keys = facing.keys
    keys.tab_to("The ladder drawn to scale")
    keys.press(Qt.Key.Key_L)
    assert facing.window.place == "attempt"
    keys.tab_to("How high did it get?")
    keys.write("45")
    keys.tab_to("What did I learn?")
    keys.write(learned)
    keys.save()


@pytest.mark.parametrize(
    ("number", "title", "order"), [(1, DAY, 3), (2, FEELINGS, 2)], ids=["day", "feelings"]
)
def test_a_goal_leads_to_a_first_attempt(
    first: Facing, number: int, title: str, order: int
) -> None:
    begun(first, number)
    window = first.window
    first.keys = Keyboard(window)
    until(lambda: window.place == "ladder")
    logged(first, "They listened.")

    (goal,), (ladder,), (attempt,) = (
        window.records.goals(),
        window.records.ladders(),
        window.records.all_attempts(),
    )
    assert (goal.title, goal.ladder_ids, ladder.goal_id) == (title, (ladder.id,), goal.id)
    step = window.records.step(attempt.step_id)
    assert step is not None
    assert (step.order, step.rated) == (order, False)
    assert (attempt.status, attempt.suds_peak) == ("completed", 45)
    assert "They listened." in words_on(window)
    first.keys.press(Qt.Key.Key_2, CONTROL)
    first.keys.alt("G")
    until(lambda: ladder.title in Walk(first).heard)
    assert title in words_on(window)


def test_a_regular_time_is_planned_and_done(first: Facing) -> None:
    begun(first, 3)
    window, keys = first.window, first.keys
    until(lambda: isinstance(QApplication.activeWindow(), PlanDialog))
    keys.tab_to("When?")
    keys.write((first.moment + timedelta(days=1)).strftime("%d/%m/%Y"))
    keys.press(Qt.Key.Key_Return)
    plans = window.records.plans()
    assert {plan.due_date for plan in plans} >= {"2026-03-20"}
    assert len({plan.step_id for plan in plans}) == 1

    first.moment += timedelta(days=1, hours=2)
    first.keys = Keyboard(window)
    first.keys.press(Qt.Key.Key_1, CONTROL)
    first.keys.tab_to("I did this")
    first.keys.press(Qt.Key.Key_Space)
    first.keys.tab_to("What did I learn?")
    first.keys.write("An end made it easier.")
    first.keys.save()

    (goal,), (attempt,) = window.records.goals(), window.records.all_attempts()
    assert goal.title == TIME
    assert attempt.plan_id in {plan.id for plan in plans}
    assert attempt.what_i_learned == "An end made it easier."
    assert window.place == "today"
    assert "An end made it easier." in words_on(window)
