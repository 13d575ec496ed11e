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


def one_order(
    here: Sequence[str],
    there: Sequence[str],
    *,
    follow_theirs: bool,
    rated: Mapping[str, int | None] | None = None,
) -> tuple[str, ...]:
    """The ids of both, in one order. What only one side has keeps its neighbour.

    What both have stands as it does here, or as it does there if that is to be followed. Without
    a neighbour it comes before the first that is `rated` harder, or last.
    """
    known_here, known_there = set(here), set(there)
    shared = [one for one in there if one in known_here]
    turns = iter(shared if follow_theirs else [one for one in here if one in known_there])
    order = [next(turns) if one in known_there else one for one in here]
    first: list[str] = []
    followers: dict[str, list[str]] = {}
    joining = first
    for one in there:
        if one in known_here:
            joining = followers.setdefault(one, [])
        else:
            joining.append(one)
    at = _place(order, shared, rated or {}, first[0]) if first else 0
    order[at:at] = first
    return tuple(each for one in order for each in (one, *followers.get(one, ())))


def _place(
    order: Sequence[str], shared: Sequence[str], rated: Mapping[str, int | None], one: str
) -> int:
    """Where a step goes that has no neighbour before it."""
    if shared:
        return order.index(shared[0])
    how_hard = rated.get(one)
    if how_hard is None:
        return len(order)
    known = ((place, rated.get(other)) for place, other in enumerate(order))
    harder = (place for place, other in known if other is not None and other > how_hard)
    return next(harder, len(order))


def counted(steps: Mapping[str, Step], order: Iterable[str]) -> tuple[Step, ...]:
    """These steps in this order, counted from 1."""
    return dense(steps[one] for one in order)
