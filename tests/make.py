"""Sample values with names, for every test."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.case import Case
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step, StepRating

MOMENT = datetime(2026, 3, 19, 18, 42, tzinfo=UTC)
STAMP = "2026-03-19T18:42:00+00:00"
HOUR_TWICE = ("2026-10-25T02:50:00+02:00", "2026-10-25T02:10:00+01:00")
"""Two moments, the earlier first, of the hour that a clock goes through twice."""


def case(**values: Any) -> Case:
    """A case without a name."""
    return replace(Case(id="case", made_at="2026-03-01T10:00:00+00:00"), **values)


def ladder(**values: Any) -> Ladder:
    """The ladder "Closeness"."""
    made = Ladder(id="ladder", title="Closeness", created_at="2026-03-01T10:00:00+00:00")
    return replace(made, **values)


def step(number: int = 1, **values: Any) -> Step:
    """Step `number` of the ladder, unrated, with the id `"step-<number>"`."""
    made = Step(id=f"step-{number}", ladder_id="ladder", order=number, text=f"Step {number}")
    return replace(made, **values)


def rated_step(number: int, suds: int, **values: Any) -> Step:
    """Step `number`, first and last rated `suds`."""
    return step(number, suds_base=suds, suds_current=suds, rated=True, **values)


def rating(step_id: str = "step-1", suds: int = 40, **values: Any) -> StepRating:
    """One rating of a step."""
    made = StepRating(id=f"rating-{suds}", step_id=step_id, suds=suds, rated_at=STAMP)
    return replace(made, **values)


def attempt(number: int = 1, step_id: str = "step-1", **values: Any) -> Attempt:
    """A completed attempt on 2026-03-<number>."""
    made = Attempt(
        id=f"attempt-{number}",
        step_id=step_id,
        started_at=f"2026-03-{number:02d}T18:00:00+01:00",
        status="completed",
    )
    return replace(made, **values)
