"""What the drawing of a ladder shows, as values; where it stands is `drawing`'s business."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from ladder_app.domain.attempts.attempt import Status
from ladder_app.domain.curves.step_curve import Occasion, StepCurve, curve_of_step
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_order import by_rating
from ladder_app.domain.ladders.step_ratings import first_rating
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale
from ladder_app.domain.suggestions.answers import is_muted
from ladder_app.domain.suggestions.thresholds import threshold
from ladder_app.domain.whereabouts import place_among

MOST_MARKS: Final = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """One attempt: its highest value if it is known, hollow under different conditions.

    `rest` says why there is no value to show: it was stopped for a neutral reason, or not begun.
    `talked` if it became a talking day.
    """

    highest: int | None
    hollow: bool
    rest: Status | None = None
    talked: bool = False


@dataclass(frozen=True, slots=True)
class PictureRung:
    """A rated step, and what is drawn of its past.

    `marks` are its last `MOST_MARKS` attempts of all `attempts`, the latest last. `first` is its
    first rating and `first_at` the day of it, `""` if that is not known.
    """

    step_id: str
    text: str
    suds: int
    marks: tuple[Mark, ...]
    attempts: int
    is_done: bool
    is_near: bool
    first: int | None
    first_at: str


@dataclass(frozen=True, slots=True)
class LadderPicture:
    """Rated active steps from the easiest to the hardest; the others stand beside the ladder.

    `widest_gap` is the gap over which a step in between is offered; None before anything was
    tried, and if the person said that this is not for them. `set_aside` are parked and retired
    steps, in their order.
    """

    scale: Scale
    rungs: tuple[PictureRung, ...] = ()
    unrated: tuple[Step, ...] = ()
    set_aside: tuple[Step, ...] = ()
    widest_gap: float | None = None


CurveOfStep = Callable[[Records, Step], StepCurve]


def ladder_picture(
    records: Records, ladder: Ladder, curve_of: CurveOfStep = curve_of_step
) -> LadderPicture:
    """Everything the page of a ladder draws; `curve_of` may know some curves already."""
    steps = records.active_steps(ladder.id)
    rated = by_rating(steps)
    near = _near(records, rated, ladder.id)
    case = records.case
    # As every hint, the step in between is offered once something has been tried.
    tried = bool(records.ladder_attempts(ladder.id))
    offers = tried and not is_muted(case, "R4", ladder.id)
    return LadderPicture(
        scale=ladder.scale_display,
        rungs=tuple(
            _rung(records, step, curve_of(records, step), step.id in near) for step in rated
        ),
        unrated=tuple(step for step in steps if step.suds_current is None),
        set_aside=tuple(step for step in records.steps(ladder.id) if not step.is_active),
        widest_gap=threshold(case, "widest_gap") if offers else None,
    )


def _near(records: Records, rated: tuple[Step, ...], ladder_id: str) -> frozenset[str]:
    if not rated:
        return frozenset()
    here = place_among(rated, records.ladder_attempts(ladder_id))
    return frozenset(step.id for step in rated[max(here - 1, 0) : here + 2])


def _rung(records: Records, step: Step, curve: StepCurve, near: bool) -> PictureRung:
    marks = [_mark(one) for one in curve.occasions[-MOST_MARKS:]]
    earlier = [_earlier_mark(one) for one in curve.earlier[-MOST_MARKS:]]
    first = first_rating(records, step)
    return PictureRung(
        step_id=step.id,
        text=step.text,
        suds=step.suds_current or 0,
        marks=(*earlier, *marks)[-MOST_MARKS:],
        attempts=len(curve.earlier) + len(curve.occasions),
        is_done=step.status == "mastered",
        is_near=near,
        first=step.suds_base,
        first_at="" if first is None else first.rated_at,
    )


def _mark(occasion: Occasion) -> Mark:
    if occasion.rested:
        return Mark(None, hollow=False, rest=occasion.status, talked=occasion.talked)
    return Mark(occasion.highest, occasion.hollow)


def _earlier_mark(occasion: Occasion) -> Mark:
    """When the words meant something else the conditions were different whatever they were."""
    return replace(_mark(occasion), hollow=not occasion.rested)
