"""Tests of ladder_app.ui.widgets.next_steps."""

from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.ui.widgets.next_steps import NextSteps
from tests import make

FIRST, SECOND = make.rated_step(1, 20), make.rated_step(2, 40, text="Bread & butter")


@pytest.fixture
def button(qtbot: QtBot) -> QPushButton:
    made = QPushButton("Plan the next")
    qtbot.addWidget(made)
    made.show()
    return made


def offered(button: QPushButton, *steps: Step) -> tuple[NextSteps, list[str]]:
    """What follows the first of these steps, and the ids that are asked for."""
    asked: list[str] = []
    made = NextSteps(button)
    made.step_wanted.connect(asked.append)
    button.setVisible(made.offer(Records((make.ladder(), *steps)), steps[0]))
    return made, asked


# Without a screen a menu can neither be raised nor take the keyboard for itself.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_of_the_same_step_and_the_next_one_is_chosen(button: QPushButton) -> None:
    made, asked = offered(button, FIRST, SECOND)
    button.click()
    assert asked == []
    assert made.menu is not None
    once_more, harder = made.menu.actions()
    assert (once_more.text(), harder.text()) == (
        "Once more: Step 1",
        "The next step: Bread && butter",
    )
    harder.trigger()
    assert asked == ["step-2"]
    once_more.trigger()
    assert asked == ["step-2", "step-1"]


def test_at_the_top_the_same_step_is_planned_at_once(button: QPushButton) -> None:
    made, asked = offered(button, SECOND, FIRST)
    button.click()
    assert asked == ["step-2"]
    assert made.menu is None


@pytest.mark.parametrize("values", [{"status": "parked"}, {"no_reminder": True}])
def test_after_a_step_without_a_day_none_is_offered(
    button: QPushButton, values: dict[str, Any]
) -> None:
    offered(button, make.rated_step(1, 20, **values), SECOND)
    assert not button.isVisible()
