"""An attempt under way in a test: time passes when the test says so."""

from datetime import timedelta
from typing import Any

from ladder_app.domain.attempts.attempt import Prediction
from ladder_app.domain.attempts.expectation import Expectation
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.record import Record
from ladder_app.ui.attempt.live.live_screen import LiveScreen
from tests import make
from tests.desks import OpenDesk

FEAR = Expectation(id="fear", statement="They will laugh", ladder_id="ladder")
STEP = make.rated_step(1, 40, text="Tell them about my day", min_minutes_planned=10)
PREDICTED = (Prediction(expectation_id="fear", likelihood_before=80),)


def world(**step: Any) -> tuple[Record, ...]:
    """A ladder with one step and one fear."""
    values = {"text": STEP.text, "min_minutes_planned": 10, **step}
    return make.ladder(), make.rated_step(1, 40, **values), FEAR


def let_pass(desk: OpenDesk, screen: LiveScreen, seconds: int, wall: int | None = None) -> None:
    """Both clocks go on, by ticks no further apart than those of a busy computer.

    With `wall` the moment moves by so many seconds instead, all at once.
    """
    left = seconds
    while left > 0:
        step = min(left, 20)
        left -= step
        desk.seconds[0] += step
        desk.clock[0] += timedelta(seconds=step if wall is None else wall)
        wall = None if wall is None else 0
        screen.session.tick()


def under_way(desk: OpenDesk) -> RunningAttempt:
    """The attempt under way as the store holds it, and as the records say too."""
    running = desk.records.running_attempt()
    assert running is not None
    stored = desk.store.documents()["running_attempt"][running.id]
    assert [one["suds"] for one in stored.get("samples", ())] == [
        one.suds for one in running.samples
    ]
    assert stored.get("suds_start") == running.suds_start
    return running
