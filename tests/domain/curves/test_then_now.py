"""A ladder, then and now."""

from typing import Any

from ladder_app.domain.attempts.attempt import (
    Attempt,
)
from ladder_app.domain.curves.then_now import ladder_then_now
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.records import Records


def _ladder(*extra: Any) -> Records:
    def step(step_id: str, order: int, **given: Any) -> Step:
        return Step(id=step_id, ladder_id="l", order=order, text=step_id, **given)

    return Records(
        [
            Ladder(id="l", title="A ladder"),
            step("again", 1, suds_base=60),
            StepRating(id="r1", step_id="again", suds=60, rated_at="2026-03-01"),
            StepRating(id="r2", step_id="again", suds=40, rated_at="2026-03-09"),
            step("once", 2, suds_base=30),
            step("unrated", 3),
            step("parked", 4, suds_base=90, status="parked"),
            step("private", 5, suds_base=70, sensitive=True),
            Attempt(id="a", step_id="again", status="completed"),
            Attempt(id="b", step_id="once", status="avoided"),
            *extra,
        ]
    )


def test_then_and_now_shows_active_rated_steps() -> None:
    curve = ladder_then_now(_ladder(), "l")
    rows = [(s.step_id, s.first, s.latest, s.drop, s.tried) for s in curve.steps]
    assert rows == [("again", 60, 40, 20, True), ("once", 30, 30, None, False)]
    assert (curve.unrated, curve.private) == (1, 1)


def test_a_private_step_is_shown_once_it_is_opened() -> None:
    curve = ladder_then_now(_ladder(), "l", opened={"private"})
    assert [step.step_id for step in curve.steps] == ["again", "once", "private"]
    assert curve.private == 0
