"""What the page is about at the moment, as one value for all its charts."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.curves.belief_curve import BeliefCurve, belief_curves
from ladder_app.domain.curves.confidence import confidence_curve
from ladder_app.domain.curves.day import Day
from ladder_app.domain.curves.practice_weeks import PracticeWeek, practice_weeks
from ladder_app.domain.curves.step_curve import StepCurve, curve_of_step
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale

NO_LADDER: Final = Ladder(id="", title="–")
NO_STEP: Final = Step(id="", ladder_id="", order=1, text="–")


@dataclass(frozen=True)
class Shown:
    """One step of one ladder; `attempt_id` is the attempt whose curve was asked for, or "".

    Where nothing was tried yet it is about `NO_STEP` of `NO_LADDER`, which have no records. What
    several charts draw from is computed once.
    """

    records: Records
    ladder: Ladder
    step: Step
    day: Day
    today: date
    attempt_id: str = ""
    single_keys: bool = True
    can_write: bool = True

    @property
    def is_of_a_step(self) -> bool:
        """Whether there is a step to speak of."""
        return bool(self.step.id)

    @property
    def scale(self) -> Scale:
        """The scale the ladder shows."""
        return self.ladder.scale_display

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """The attempts at the step, oldest first."""
        return self.records.attempts(self.step.id)

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """What stands on dates of the step and of its ladder, oldest first."""
        return self.records.annotations(self.step.id, self.ladder.id)

    @cached_property
    def curve(self) -> StepCurve:
        """The attempts at the step as its charts draw them."""
        return curve_of_step(self.records, self.step)

    @cached_property
    def beliefs(self) -> dict[str, BeliefCurve]:
        """What was feared at the step, by the id of its expectation."""
        hidden = self.records.case.hidden_attempt_ids
        found = belief_curves(self.records, self.step, self.curve, hidden)
        return {one.expectation_id: one for one in found}

    @cached_property
    def confidence(self) -> BeliefCurve | None:
        """How sure somebody was at the step; None where that was never answered."""
        hidden = self.records.case.hidden_attempt_ids
        return confidence_curve(self.records, self.step, self.curve, hidden)

    @cached_property
    def weeks(self) -> tuple[PracticeWeek, ...]:
        """What was planned and practised on the ladder, week by week."""
        return practice_weeks(self.records, self.ladder.id, self.today)
