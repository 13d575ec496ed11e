"""What became of plans, told without blame: kept, excused, or gone by."""

from datetime import date
from typing import Literal

from ladder_app.domain.attempt import Attempt
from ladder_app.domain.plan import Plan
from ladder_app.domain.records import Records

Fate = Literal["ahead", "due", "done", "excused", "gone_by"]


def fate(records: Records, plan: Plan, today: date) -> Fate:
    """Where a plan stands on `today`.

    It is done with a practice linked to it, or with one of its step inside its window. It is
    excused when it was taken back, when somebody stopped for a neutral reason, and when the person
    looked at it and wrote down that they chose not to. Only the rest can go by.
    """
    if plan.status in ("excused", "withdrawn"):
        return "excused"
    linked = [a for a in records.attempts(plan.step_id) if _belongs(a, plan)]
    if plan.status == "done" or any(attempt.is_done for attempt in linked):
        return "done"
    if any(attempt.plan_id == plan.id for attempt in linked):
        return "excused"
    if today < plan.first_day:
        return "ahead"
    return "gone_by" if plan.status == "missed" or today > plan.last_day else "due"


def plans_due(records: Records, today: date) -> tuple[Plan, ...]:
    """The plans whose window is open and that nothing came of yet, by day."""
    found = (plan for plan in records.plans() if _is_for_a_kept_step(records, plan))
    return tuple(plan for plan in found if fate(records, plan, today) == "due")


def _belongs(attempt: Attempt, plan: Plan) -> bool:
    if attempt.plan_id is not None:
        return attempt.plan_id == plan.id
    first, last = plan.first_day.isoformat(), plan.last_day.isoformat()
    return attempt.is_done and first <= attempt.local_date <= last


def _is_for_a_kept_step(records: Records, plan: Plan) -> bool:
    step = records.step(plan.step_id)
    if step is None or step.deleted_at is not None or not step.is_active:
        return False
    ladder = records.ladder(step.ladder_id)
    return ladder is not None and ladder.deleted_at is None and ladder.status != "archived"
