"""Which steps a suggestion means, for whoever follows one of its choices."""

from itertools import chain

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_order import by_rating
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.suggestion import Suggestion


def steps_meant(records: Records, suggestion: Suggestion) -> tuple[Step, ...]:
    """Every step among its records that is still in use, in the order it names them."""
    found = (records.step(one) for one in suggestion.record_ids)
    return tuple(s for s in found if s is not None and s.deleted_at is None and s.is_active)


def step_meant(records: Records, suggestion: Suggestion) -> Step | None:
    """The step it is about: by itself, as the first of several, or by what is feared of it.

    A fear that no step has named belongs to the easiest one.
    """
    own = records.step(suggestion.step_id)
    if own is not None and own.deleted_at is None:
        return own
    named = steps_meant(records, suggestion)
    if named:
        return named[0]
    fears = {one.id for one in records.expectations(suggestion.ladder_id)}
    fears &= set(suggestion.record_ids)
    steps = records.active_steps(suggestion.ladder_id) if fears else ()
    feared = (step for step in steps if fears & set(step.expectation_ids))
    return next(chain(feared, steps), None)


def step_above(records: Records, step: Step) -> Step | None:
    """The next harder step: by rating among the rated ones, else by order."""
    steps = _neighbours(records, step)
    place = [one.id for one in steps].index(step.id) if step in steps else len(steps)
    return steps[place + 1] if place + 1 < len(steps) else None


def _neighbours(records: Records, step: Step) -> tuple[Step, ...]:
    steps = records.active_steps(step.ladder_id)
    return steps if step.suds_current is None else by_rating(steps)
