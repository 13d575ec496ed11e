"""Twelve minutes by keyboard alone, a kill in the middle, and the record is right everywhere."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.plans.planned import fate
from ladder_app.exchange.csv_out import Parts, as_csv, csv_rows
from ladder_app.ui.progress.progress_screen import ProgressScreen
from tests.journeys.facing import BEGIN, LEARNED, STEP, Facing, opened
from tests.journeys.keyboard import words_on

ROOT = Path(__file__).parent.parent.parent

# Another process begins, and at the very moment its third rating was taken it kills itself.
BEGIN_AND_DIE = """
import os, signal
from tests.journeys.facing import Facing
facing = Facing()
facing.begin()
facing.first_half()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def killed(a_case: None) -> None:
    """Another process has begun the attempt and was killed."""
    dead = subprocess.run(
        [sys.executable, "-c", BEGIN_AND_DIE],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=ROOT,
    )
    assert dead.returncode == -signal.SIGKILL, dead.stderr


@pytest.fixture
def after(qapp: object, killed: None) -> Iterator[Facing]:
    """The program, started again three minutes after the last rating."""
    with opened(BEGIN + timedelta(minutes=8)) as facing:
        yield facing


def written_down(facing: Facing) -> Attempt:
    """Go on from where it stood and write it down; the one attempt there is then."""
    facing.keys.tab_to("Go on with it")
    facing.keys.press(Qt.Key.Key_Space)
    facing.second_half()
    facing.write_it_down()
    (attempt,) = facing.window.records.all_attempts()
    return attempt


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_every_rating_is_there_after_the_kill(after: Facing) -> None:
    running = after.window.records.running_attempt()
    assert running is not None
    assert running.suds_start == 50
    assert [(one.t_s, one.suds) for one in running.samples] == [(120, 70), (300, 60)]
    assert [one.text for one in running.notes] == ["hands shaking, stayed"]
    assert "Under way" in words_on(after.window)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_it_goes_on_and_is_right_everywhere(after: Facing) -> None:
    attempt = written_down(after)
    window, records = after.window, after.window.records
    assert records.running_attempt() is None
    assert (attempt.status, attempt.duration_s, attempt.entry_mode) == ("completed", 720, "live")
    assert (attempt.suds_anticipated, attempt.suds_start, attempt.suds_end) == (75, 50, 30)
    assert [(one.t_s, one.suds) for one in attempt.samples] == [
        (120, 70),
        (300, 60),
        (480, 40),
        (660, 30),
    ]
    assert [(one.t_s, one.text) for one in attempt.notes] == [
        (120, "hands shaking, stayed"),
        (480, "she asked a question back"),
    ]
    assert [gap.kind for gap in attempt.gaps] == ["suspend"]
    (predicted,), (outcome,) = attempt.predictions, attempt.outcomes
    assert (predicted.expectation_id, predicted.likelihood_before) == ("fear", 80)
    assert (outcome.expectation_id, outcome.occurred, outcome.likelihood_after) == (
        "fear",
        "no",
        30,
    )
    assert [use.safety_behaviour_id for use in attempt.safety_resisted] == ["phone"]
    assert attempt.safety_used == ()
    assert attempt.what_i_learned == LEARNED
    (plan,) = records.plans()
    assert fate(records, plan, after.moment.date()) == "done"

    after.keys.press(Qt.Key.Key_Return)  # Done
    assert window.place == "today"
    today = words_on(window)
    assert LEARNED in today
    assert "You stayed 12 minutes." in today
    assert "practised once" in today
    assert "Under way" not in today

    page = window.go("progress", "step-2")
    assert isinstance(page, ProgressScreen)
    page.draw_all()
    charts = words_on(window)
    assert STEP in charts
    assert "6 ratings in 12 min. The highest was 70, after 2 min. It ended at 30." in charts
    assert "The highest was 70; you had predicted 75." in charts
    assert "80 % before the first attempt, 30 % after the last" in charts
    assert "2 min · hands shaking, stayed" in charts
    assert LEARNED in charts

    table = as_csv(csv_rows(records, Parts())).decode()
    assert LEARNED in table
    assert ",720," in table


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_it_can_be_closed_as_partly_done_with_every_rating(after: Facing) -> None:
    after.keys.tab_to("Close it as partly done")
    after.keys.press(Qt.Key.Key_Space)
    (attempt,) = after.window.records.all_attempts()
    assert after.window.records.running_attempt() is None
    assert attempt.status == "partial"
    assert attempt.suds_start == 50
    assert [one.suds for one in attempt.samples] == [70, 60]
    assert [one.text for one in attempt.notes] == ["hands shaking, stayed"]
