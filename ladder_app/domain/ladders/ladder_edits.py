"""What a person may do to a ladder and its steps.

Every function returns the records to put, so that each is one edit that can be undone; the one
that matters stands first, and undo brings that one into view. `at` is the moment as records keep
it. Orders stay 1..n over the steps that are not in the trash.
"""

from dataclasses import replace
from typing import Literal

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import CameFrom, Step, StepRating, StepStatus
from ladder_app.domain.ladders.step_order import (
    dense,
    inserted,
    reordered_after_rating,
    reordered_by_rating,
)
from ladder_app.domain.ladders.step_ratings import with_ratings
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.records import Records
from ladder_app.domain.suds import Scale

Put = tuple[Record, ...]
Direction = Literal["easier", "harder"]


def new_ladder(title: str, at: str, scale: Scale = "0-100") -> Ladder:
    """An empty ladder; raises ValueError without a title."""
    return Ladder(id=new_id(), title=title, created_at=at, scale_display=scale)


def taken_up_again(ladder: Ladder) -> Put:
    """A ladder that rested is in use again, and why it rested is forgotten."""
    return (replace(ladder, status="active", pause_reason=None),)


def added(records: Records, step: Step, first: StepRating | None = None) -> Put:
    """A new step at the end, whatever its `order` says; with a first rating it takes its place."""
    steps = records.steps(step.ladder_id)
    return _placed(steps, step, len(steps) + 1, first)


def with_text(step: Step, text: str, *, same_step: bool) -> Step:
    """The step in other words. If it is not the same step any more, `text_version` grows.

    Attempts before and after a new version are not compared. Raises ValueError for a text that is
    empty or too long.
    """
    if text == step.text:
        return step
    version = step.text_version if same_step else step.text_version + 1
    return replace(step, text=text, text_version=version)


def inserted_after(
    records: Records, easier: Step, step: Step, first: StepRating | None = None
) -> Put:
    """A new step right after `easier`. Nothing guesses how hard it is: without `first` it is
    not rated."""
    return _placed(records.steps(easier.ladder_id), step, easier.order + 1, first)


def inserted_below(
    records: Records, harder: Step, step: Step, first: StepRating | None = None
) -> Put:
    """As `inserted_after`, right below `harder`."""
    return _placed(records.steps(harder.ladder_id), step, harder.order, first)


def split(records: Records, step: Step, first: str, second: str, *, same_step: bool) -> Put:
    """Two steps out of one.

    The step itself goes on with the words `first` and keeps its attempts and ratings; `second` is
    new, comes after it and is not rated. `same_step` is as in `with_text`.
    """
    new = replace(
        step,
        id=new_id(),
        text=second,
        suds_base=None,
        suds_current=None,
        rated=False,
        came_from=(CameFrom(step_id=step.id, how="split"),),
        text_version=1,
        status="not_started",
        mastered_at=None,
        mastered_by=(),
    )
    kept = with_text(step, first, same_step=same_step)
    steps = [kept if one.id == step.id else one for one in records.steps(step.ladder_id)]
    return _first(new.id, inserted(steps, new, step.order + 1))


def merge(
    records: Records, survivor: Step, gone: Step, text: str, at: str, *, same_step: bool
) -> Put:
    """One step out of two.

    The attempts and ratings of `gone` move to `survivor`, which keeps its own first rating if it
    has one; `gone` goes into the trash. Attempts at the words `gone` has now are compared with
    those of `survivor`, unless the result is not the same step any more.
    """
    attempts, lift = _moved_attempts(records, survivor, gone)
    ratings = tuple(replace(r, step_id=survivor.id) for r in records.ratings(gone.id))
    merged = with_ratings(
        with_text(
            replace(survivor, text_version=survivor.text_version + lift), text, same_step=same_step
        ),
        (*records.ratings(survivor.id), *ratings),
    )
    merged = replace(
        merged,
        came_from=(*survivor.came_from, CameFrom(step_id=gone.id, how="merge")),
        expectation_ids=_joined(survivor.expectation_ids, gone.expectation_ids),
        safety_behaviour_ids=_joined(survivor.safety_behaviour_ids, gone.safety_behaviour_ids),
        status=_status(merged, tried=bool(attempts or records.attempts(survivor.id))),
    )
    rest = [
        merged if step.id == survivor.id else step
        for step in records.steps(survivor.ladder_id)
        if step.id != gone.id
    ]
    steps = _first(survivor.id, dense(rest))
    return (*steps, replace(gone, deleted_at=at), *attempts, *ratings)


def moved(records: Records, step: Step, direction: Direction) -> Put:
    """The step one place easier or harder, past steps that are parked or retired."""
    steps = records.steps(step.ladder_id)
    active = [one for one in steps if one.is_active]
    place = next((i for i, one in enumerate(active) if one.id == step.id), None)
    if place is None:
        return ()
    other = place + (1 if direction == "harder" else -1)
    if not 0 <= other < len(active):
        return ()
    others = [one for one in steps if one.id != step.id]
    beside = others.index(active[other])
    return _first(step.id, inserted(others, step, beside + (2 if direction == "harder" else 1)))


def ordered_by_rating(records: Records, ladder_id: str) -> Put:
    """All steps of a ladder, in the order of their ratings again."""
    return reordered_by_rating(records.steps(ladder_id))


def parked(step: Step) -> Put:
    """Set aside for now."""
    return (replace(step, status="parked"),)


def retired(step: Step) -> Put:
    """No longer part of the ladder, kept with its history."""
    return (replace(step, status="archived"),)


def brought_back(records: Records, step: Step) -> Put:
    """A parked or retired step as it was: done, tried, or not tried yet."""
    active = replace(step, status="not_started")
    return (replace(active, status=_status(active, tried=bool(records.attempts(step.id)))),)


def done(step: Step, at: str) -> Put:
    """The person calls the step done; no rule has to agree."""
    return (replace(step, status="mastered", mastered_at=at, mastered_by=("user_choice",)),)


def not_done(records: Records, step: Step) -> Put:
    """The person takes back that the step is done."""
    return brought_back(records, replace(step, mastered_at=None, mastered_by=()))


def _placed(steps: tuple[Step, ...], step: Step, place: int, first: StepRating | None) -> Put:
    unrated = replace(step, suds_base=None, suds_current=None, rated=False)
    whole = inserted(steps, unrated, place)
    if first is None:
        return _first(step.id, whole)
    rated = with_ratings(next(one for one in whole if one.id == step.id), [first])
    return (*_first(step.id, reordered_after_rating(whole, rated)), first)


def _first(step_id: str, steps: tuple[Step, ...]) -> Put:
    return tuple(sorted(steps, key=lambda step: step.id != step_id))


def _status(step: Step, *, tried: bool) -> StepStatus:
    if not step.is_active:
        return step.status
    if step.mastered_at is not None:
        return "mastered"
    return "in_progress" if tried else "not_started"


def _joined(mine: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return (*mine, *(one for one in others if one not in mine))


def _moved_attempts(
    records: Records, survivor: Step, gone: Step
) -> tuple[tuple[Attempt, ...], int]:
    """The attempts that change with a merge, and by how much the survivor's versions are lifted.

    Attempts at earlier words of `gone` must not be compared with the survivor's. If the survivor
    has no earlier version to give them, its own attempts are lifted by one to make room.
    """
    theirs = records.attempts(gone.id)
    earlier = any(attempt.step_text_version != gone.text_version for attempt in theirs)
    lift = 1 if earlier and survivor.text_version == 1 else 0
    current = survivor.text_version + lift
    changed = [
        replace(
            attempt,
            step_id=survivor.id,
            step_text_version=current
            if attempt.step_text_version == gone.text_version
            else min(attempt.step_text_version, current - 1),
        )
        for attempt in theirs
    ]
    if lift:
        changed += [
            replace(attempt, step_text_version=attempt.step_text_version + lift)
            for attempt in records.attempts(survivor.id)
        ]
    return tuple(changed), lift
