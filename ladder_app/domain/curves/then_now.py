"""A ladder, then and now."""

from collections.abc import Collection
from dataclasses import dataclass

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records


@dataclass(frozen=True, slots=True)
class StepThenNow:
    """A step's first and latest rating; `tried` once an attempt was done."""

    step_id: str
    text: str
    first: int
    latest: int
    ratings: int
    tried: bool

    @property
    def drop(self) -> int | None:
        """First − latest, −100–100, once it was rated a second time."""
        return self.first - self.latest if self.ratings >= 2 else None


@dataclass(frozen=True, slots=True)
class LadderThenNow:
    """The active rated steps by order; `unrated` and `private` ones are counted, not shown."""

    ladder_id: str
    steps: tuple[StepThenNow, ...]
    unrated: int = 0
    private: int = 0


def ladder_then_now(
    records: Records, ladder_id: str, opened: Collection[str] = ()
) -> LadderThenNow:
    """The ladder then and now. Sensitive steps are left out unless their id is in `opened`."""
    active = records.active_steps(ladder_id)
    open_ones = [step for step in active if not step.sensitive or step.id in opened]
    rated = [_then_now(records, step) for step in open_ones]
    steps = tuple(one for one in rated if one is not None)
    return LadderThenNow(
        ladder_id=ladder_id,
        steps=steps,
        unrated=len(open_ones) - len(steps),
        private=len(active) - len(open_ones),
    )


def _then_now(records: Records, step: Step) -> StepThenNow | None:
    if step.suds_base is None:
        return None
    ratings = records.ratings(step.id)
    return StepThenNow(
        step_id=step.id,
        text=step.text,
        first=step.suds_base,
        latest=ratings[-1].suds if ratings else step.suds_base,
        ratings=len(ratings),
        tried=any(attempt.is_done for attempt in records.attempts(step.id)),
    )
