"""What a rating does to its step: the first one stays, the latest one is shown.

Every function returns the records to put, so that each is one edit that can be undone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ladder_app.domain.ladders.step import RatingOccasion, Step, StepRating
from ladder_app.domain.ladders.step_order import reordered_after_rating
from ladder_app.domain.moments import order_by
from ladder_app.domain.record import new_id, trashed
from ladder_app.domain.records import Records
from ladder_app.domain.suds import EnteredScale

Put = tuple[Step | StepRating, ...]


def new_rating(
    step_id: str,
    suds: int,
    rated_at: str,
    *,
    occasion: RatingOccasion = "manual",
    blind: bool = True,
    scale_entered: EnteredScale = "0-100",
) -> StepRating:
    """One rating (0–100); `blind` says that the old value was hidden meanwhile."""
    return StepRating(
        id=new_id(),
        step_id=step_id,
        suds=suds,
        rated_at=rated_at,
        occasion=occasion,
        blind=blind,
        scale_entered=scale_entered,
    )


def rate(records: Records, ladder_id: str, ratings: Sequence[StepRating]) -> Put:
    """New ratings for steps of one ladder.

    The first rating of a step becomes its `suds_base` and stays. A ladder whose order follows its
    ratings goes on following them; an order made by hand is left alone.
    """
    steps = records.steps(ladder_id)
    for rating in ratings:
        step = next((one for one in steps if one.id == rating.step_id), None)
        if step is not None:
            after = with_ratings(step, (*records.ratings(step.id), rating))
            steps = reordered_after_rating(steps, after)
    return (*ratings, *steps)


def corrected(records: Records, rating: StepRating, suds: int) -> Put:
    """The same rating with another value: it was entered wrongly. `suds_base` follows the first."""
    return _recounted(records, replace(rating, suds=suds))


def without(records: Records, rating: StepRating, at: str) -> Put:
    """One rating into the trash. The one after it becomes the first if it was the first."""
    return _recounted(records, trashed(rating, at))


def with_ratings(step: Step, ratings: Iterable[StepRating]) -> Step:
    """The step as these ratings (in any order) leave it. A `suds_base` once written stays.

    A step may say how it was rated without a record of it; no ratings at all change nothing.
    """
    kept = sorted((r for r in ratings if r.deleted_at is None), key=order_by("rated_at"))
    if not kept:
        return step
    base = kept[0].suds if step.suds_base is None else step.suds_base
    return replace(step, suds_base=base, suds_current=kept[-1].suds, rated=True)


def first_rating(records: Records, step: Step) -> StepRating | None:
    """The rating that `suds_base` was written by, if it is still there."""
    return next((r for r in records.ratings(step.id) if r.suds == step.suds_base), None)


def _recounted(records: Records, changed: StepRating) -> Put:
    step = records.step(changed.step_id)
    if step is None:
        return (changed,)
    before = records.ratings(step.id)
    was_first = first_rating(records, step)
    ratings = [changed if rating.id == changed.id else rating for rating in before]
    if was_first is not None and was_first.id == changed.id:
        step = replace(step, suds_base=None)
    step = replace(step, suds_current=step.suds_base, rated=step.suds_base is not None)
    after = with_ratings(step, ratings)
    return (changed, *reordered_after_rating(records.steps(step.ladder_id), after))
