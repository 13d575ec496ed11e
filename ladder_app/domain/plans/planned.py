"""What became of plans, told without blame: kept, excused, or gone by."""

from collections.abc import Container, Iterable
from datetime import date, timedelta
from typing import Final, Literal

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.plans.came_of import CameOf, came_of
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.records import Records
from ladder_app.domain.suggestions.thresholds import threshold

_AT_REST: Final = ("paused", "archived")
"""Of a ladder that rests nobody is reminded."""

Fate = Literal["ahead", "due", "done", "excused", "gone_by"]

_TOLD: Final[dict[CameOf, Fate]] = {
    "done": "done",
    "said_done": "done",
    "excused": "excused",
    "looked_at": "excused",
}


def fate(records: Records, plan: Plan, today: date) -> Fate:
    """Where a plan stands on `today`, from what came of it; only the rest can go by.

    Where the person looked at it and wrote down that they chose not to, nothing is held open.
    """
    told = _TOLD.get(came_of(plan, records.attempts_that(_names_a_plan, plan.step_id)))
    if told is not None:
        return told
    if today < plan.first_day:
        return "ahead"
    return "gone_by" if plan.status == "missed" or today > plan.last_day else "due"


def plans_due(records: Records, today: date) -> tuple[Plan, ...]:
    """The plans whose window is open and that nothing came of yet, by day."""
    return tuple(
        plan
        for plan in records.plans()
        if plan.status == "open"
        and plan.first_day <= today <= plan.last_day
        and is_for_a_kept_step(records, plan)
        and fate(records, plan, today) == "due"
    )


def plan_for(records: Records, step_id: str, day: str, known: str | None = None) -> Plan | None:
    """The open plan an attempt at this step on `day` ("2026-03-12") belongs to, if there is one.

    Among several whose window is open that is the one `known` by its id, or else the first that
    nothing came of yet, or else the first.
    """
    named = {attempt.plan_id for attempt in records.attempts_that(_names_a_plan, step_id)}
    return plan_of_day(records.plans(step_id), day, named, known)


def plan_of_day(
    plans: Iterable[Plan], day: str, named: Container[str | None], known: str | None = None
) -> Plan | None:
    """As `plan_for`, among the plans of one step; `named` are those that attempts name already."""
    open_then = [plan for plan in plans if plan.status == "open" and _is_in_window(plan, day)]
    by_fit = sorted(open_then, key=lambda plan: (plan.id != known, plan.id in named))
    return by_fit[0] if by_fit else None


def _is_in_window(plan: Plan, day: str) -> bool:
    return plan.first_day.isoformat() <= day <= plan.last_day.isoformat()


def plans_ahead(records: Records, today: date) -> tuple[Plan, ...]:
    """The plans whose first day is still to come, by day."""
    return tuple(
        plan
        for plan in records.plans()
        if today < plan.first_day
        and is_for_a_kept_step(records, plan)
        and fate(records, plan, today) == "ahead"
    )


def gone_by(records: Records, step_id: str, today: date) -> tuple[Plan, ...]:
    """The plans for a step that nothing came of and that life came between, by day."""
    # Years of plans are mostly kept ones, and those are told apart without looking at each window.
    kept = {attempt.plan_id for attempt in records.attempts_that(_settles_a_plan, step_id)}
    return tuple(
        plan
        for plan in records.plans(step_id)
        if plan.id not in kept and fate(records, plan, today) == "gone_by"
    )


def plan_to_settle(records: Records, today: date) -> Plan | None:
    """The last plan that went by within `settle_days`, unless its step was practised from then on.

    Older ones are left in peace.
    """
    settled_for = timedelta(days=threshold(records.case, "settle_days"))
    latest = None
    for plan in records.plans():
        last = plan.last_day
        is_recent = last < today <= last + settled_for
        if not is_recent or not is_for_a_kept_step(records, plan):
            continue
        since = plan.due_date
        practised = any(a.is_done and a.local_date >= since for a in records.attempts(plan.step_id))
        if not practised and fate(records, plan, today) == "gone_by":
            latest = plan
    return latest


def _names_a_plan(attempt: Attempt) -> bool:
    return attempt.plan_id is not None


def _settles_a_plan(attempt: Attempt) -> bool:
    return attempt.plan_id is not None and attempt.status is not None


def is_for_a_kept_step(records: Records, plan: Plan) -> bool:
    """Whether its step is practised now: nothing reminds anybody of what rests or was put away."""
    step = records.step(plan.step_id)
    if step is None or step.deleted_at is not None or not step.is_active:
        return False
    ladder = records.ladder(step.ladder_id)
    return ladder is not None and ladder.deleted_at is None and ladder.status not in _AT_REST
