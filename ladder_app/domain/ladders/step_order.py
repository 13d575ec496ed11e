"""The order of a ladder's steps: 1..n without holes, by hand or by rating.

There is no switch between the two. As long as the rated steps stand in the order of their ratings
the order follows every new rating; once the person has moved a step against it, it is theirs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from ladder_app.domain.ladders.step import Step


def dense(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps in the order given, counted from 1."""
    return tuple(
        step if step.order == place else replace(step, order=place)
        for place, step in enumerate(steps, start=1)
    )


def inserted(steps: Sequence[Step], step: Step, place: int) -> tuple[Step, ...]:
    """All steps with one more at `place` (from 1; beyond the end means the end)."""
    at = min(max(place, 1), len(steps) + 1) - 1
    return dense((*steps[:at], step, *steps[at:]))


def follows_ratings(steps: Iterable[Step]) -> bool:
    """Whether the rated steps stand in the order of their ratings, equal ones in any order."""
    ratings = [step.suds_current for step in steps if step.suds_current is not None]
    return all(lower <= higher for lower, higher in pairwise(ratings))


def by_rating(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The rated steps, easiest first; equal ratings keep the order by hand."""
    rated = [step for step in steps if step.suds_current is not None]
    return tuple(sorted(rated, key=lambda step: (step.suds_current or 0, step.order)))


def reordered_after_rating(steps: Sequence[Step], rated: Step) -> tuple[Step, ...]:
    """All steps once `rated` replaces its former self, in its new place if the order follows."""
    in_place = tuple(rated if step.id == rated.id else step for step in steps)
    if not follows_ratings(steps) or follows_ratings(in_place):
        return in_place
    others = [step for step in steps if step.id != rated.id]
    return inserted(others, rated, _place_by_rating(others, rated))


def reordered_by_rating(steps: Sequence[Step]) -> tuple[Step, ...]:
    """All steps, the rated ones in the order of their ratings in the places rated steps had."""
    sorted_ones = iter(by_rating(steps))
    return dense(next(sorted_ones) if step.suds_current is not None else step for step in steps)


def _place_by_rating(others: Sequence[Step], rated: Step) -> int:
    """Before the first harder step, else after the last rated one, else where it stands."""
    mine = rated.suds_current or 0
    harder = [
        i for i, s in enumerate(others) if s.suds_current is not None and s.suds_current > mine
    ]
    if harder:
        return harder[0] + 1
    easier = [i for i, s in enumerate(others) if s.suds_current is not None]
    return easier[-1] + 2 if easier else rated.order
