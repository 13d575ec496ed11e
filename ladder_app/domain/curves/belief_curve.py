"""How likely a feared outcome seemed before and after each attempt."""

from collections.abc import Collection
from dataclasses import dataclass

from ladder_app.domain.attempts.attempt import Attempt, Occurred
from ladder_app.domain.curves.own_words import told_beliefs
from ladder_app.domain.curves.step_curve import StepCurve
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.measures.beliefs import Checked
from ladder_app.domain.records import Records


@dataclass(frozen=True, slots=True)
class BeliefPoint:
    """One attempt: `before` and `after` in per cent, and the person's own words about it.

    `number` is that of the occasion in the chart of the step.
    """

    attempt_id: str
    number: int
    day: str
    before: int | None
    after: int | None
    occurred: Occurred | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class BeliefCurve:
    """One expectation over the attempts that were done at the present wording of a step."""

    expectation_id: str
    statement: str
    points: tuple[BeliefPoint, ...]


def belief_curves(
    records: Records, step: Step, curve: StepCurve, hidden: Collection[str] = ()
) -> tuple[BeliefCurve, ...]:
    """A curve for each expectation with at least one likelihood, in the order they were written.

    Words of the `hidden` attempts are left out.
    """
    numbers = {one.attempt_id: one.number for one in curve.counted}
    attempts = [one for one in records.attempts(step.id) if one.id in numbers]
    found = []
    for expectation, told in told_beliefs(records, attempts):
        points = tuple(
            _point(attempt, numbers[attempt.id], one, "" if attempt.id in hidden else _own(attempt))
            for attempt, one in told
            if _says_how_likely(one)
        )
        if points:
            found.append(BeliefCurve(expectation.id, expectation.statement, points))
    return tuple(found)


def _says_how_likely(one: Checked) -> bool:
    return one.prediction.likelihood_before is not None or one.residual_belief is not None


def _point(attempt: Attempt, number: int, one: Checked, words: str) -> BeliefPoint:
    return BeliefPoint(
        attempt_id=attempt.id,
        number=number,
        day=attempt.local_date,
        before=one.prediction.likelihood_before,
        after=one.residual_belief,
        occurred=None if one.outcome is None else one.outcome.occurred,
        words=words,
    )


def _own(attempt: Attempt) -> str:
    """What was learned, or else what happened."""
    return (attempt.what_i_learned or attempt.what_happened or "").strip()
