"""The steps of a ladder when records from elsewhere have joined it: their order, their ratings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ladder_app.domain.ladders.step import Step, StepRating
from ladder_app.domain.ladders.step_order import dense
from ladder_app.domain.ladders.step_ratings import first_rating, with_ratings
from ladder_app.domain.records import Records


def like_here(theirs: Step, ours: Step) -> Step:
    """Their version with what follows from the order and the ratings as it is here."""
    return replace(
        theirs,
        order=ours.order,
        suds_base=ours.suds_base,
        suds_current=ours.suds_current,
        rated=ours.rated,
    )


def rated_anew(records: Records, step: Step, joining: Iterable[StepRating]) -> Step:
    """The step once these ratings, new or changed, are among its own."""
    changed = {rating.id: rating for rating in joining}
    if not changed:
        return step
    ratings = {rating.id: rating for rating in records.ratings(step.id)} | changed
    first = first_rating(records, step)
    if first is not None and first.id in changed:
        step = replace(step, suds_base=None)
    return with_ratings(step, ratings.values())


def one_order(here: Sequence[str], there: Sequence[str], *, follow_theirs: bool) -> tuple[str, ...]:
    """The ids of both, in one order. What only one side has keeps its neighbour.

    What both have stands as it does here, or as it does there if that is to be followed.
    """
    shared = [one for one in there if one in here]
    turns = iter(shared if follow_theirs else [one for one in here if one in there])
    order = [next(turns) if one in there else one for one in here]
    before = ""
    for one in there:
        if one not in order:
            order.insert(order.index(before) + 1 if before else 0, one)
        before = one
    return tuple(order)


def counted(steps: Mapping[str, Step], order: Iterable[str]) -> tuple[Step, ...]:
    """These steps in this order, counted from 1."""
    return dense(steps[one] for one in order)
