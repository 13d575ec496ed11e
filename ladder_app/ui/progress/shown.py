"""What the page is about at the moment, as one value for all its charts."""

from dataclasses import dataclass
from datetime import date

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.curves.day import Day
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale


@dataclass(frozen=True, slots=True)
class Shown:
    """One step of one ladder; `attempt_id` is the attempt whose curve was asked for, or ""."""

    records: Records
    ladder: Ladder
    step: Step
    day: Day
    today: date
    attempt_id: str = ""
    single_keys: bool = True
    can_write: bool = True

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
