"""What may be done to an agreement: from records to the records to put, each one undoable edit."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.plan_edits import let_go
from ladder_app.domain.plans.planned import fate
from ladder_app.domain.record import Record, trashed
from ladder_app.domain.records import Records

Put = tuple[Record, ...]

LOOK_AGAIN_DAYS: Final = 14


def usual_day(today: date) -> date:
    """When an agreement written today is talked over again, unless another day is chosen."""
    return today + timedelta(days=LOOK_AGAIN_DAYS)


def withdrawn(records: Records, agreement: Agreement, at: str) -> Put:
    """It holds no longer, at once; what was planned for its steps is excused, and nobody is asked.

    The steps wait as long as there is no other agreement: nothing of theirs has to change.
    """
    today = date.fromisoformat(at[:10])
    plans = (let_go(plan, "consent_not_given") for plan in _waiting(records, agreement, today))
    return (replace(agreement, withdrawn_at=at), *plans)


def deleted(records: Records, ladder_id: str, at: str) -> Put:
    """Every version into the trash: no older one comes to hold in place of the newest."""
    return tuple(trashed(one, at) for one in reversed(records.agreements(ladder_id)))


def _waiting(records: Records, agreement: Agreement, today: date) -> tuple[Plan, ...]:
    """The plans for steps that need this agreement, of which nothing has come yet."""
    steps = records.steps(agreement.ladder_id or "")
    return tuple(
        plan
        for step in steps
        if step.needs_agreement
        for plan in records.plans(step.id)
        if plan.status == "open" and fate(records, plan, today) in ("ahead", "due")
    )
