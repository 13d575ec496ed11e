"""What following a choice reads from the records, and puts into them in one edit."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from ladder_app.domain.attempts.behaviour_meaning import meant
from ladder_app.domain.attempts.kept_sentence import kept_sentence
from ladder_app.domain.attempts.safety_behaviour import SafetyBehaviour
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.plan_edits import earlier_plans
from ladder_app.domain.plans.planned import fate
from ladder_app.domain.record import new_id
from ladder_app.domain.records import Records

REPEAT_WEEKS: Final = (1, 2, 4, 8)
"""After so many weeks each: the distances grow."""
_REPEAT_WINDOW: Final = 3
"""Days in which a repeat may be done: weeks ahead nobody knows the day."""


def own_note(records: Records, step_id: str) -> str:
    """What the person once learned at this step and may be told again, or `""`."""
    kept = kept_sentence(records.attempts(step_id), records.case)
    return "" if kept is None else (kept.what_i_learned or "").strip()


def to_pause(records: Records, ladder_id: str) -> tuple[Ladder, ...]:
    """The ladder of this id if it is in use, or for `""` all that are."""
    return tuple(
        ladder
        for ladder in records.ladders()
        if ladder.status in ("active", "draft") and ladder_id in ("", ladder.id)
    )


def paused(ladders: Iterable[Ladder], reason: str) -> tuple[Ladder, ...]:
    """These ladders at rest, with a reason that names nothing the person wrote."""
    return tuple(replace(one, status="paused", pause_reason=reason) for one in ladders)


def to_let_go(records: Records, ladder_id: str, today: date) -> tuple[Plan, ...]:
    """The plans on a ladder that life came between."""
    return tuple(
        plan
        for plan in earlier_plans(records, today)
        if fate(records, plan, today) == "gone_by" and _ladder_of(records, plan) == ladder_id
    )


def precautions(records: Records, record_ids: Iterable[str]) -> tuple[SafetyBehaviour, ...]:
    """The behaviours among these, as something sensible that is never asked away again."""
    found = (records.safety_behaviour(one) for one in record_ids)
    return tuple(meant(one, "precaution") for one in found if one is not None)


def repeat_days(today: date) -> tuple[date, ...]:
    """The first days of the repeats that keep a ladder alive."""
    return tuple(today + timedelta(weeks=weeks) for weeks in REPEAT_WEEKS)


def repeats(step_id: str, days: Iterable[date], stamp: str) -> tuple[Plan, ...]:
    """A plan for each of these days, made at `stamp`."""
    return tuple(
        Plan(
            id=new_id(),
            step_id=step_id,
            due_date=day.isoformat(),
            window_days=_REPEAT_WINDOW,
            made_at=stamp,
        )
        for day in days
    )


def _ladder_of(records: Records, plan: Plan) -> str:
    step = records.step(plan.step_id)
    return "" if step is None else step.ladder_id
