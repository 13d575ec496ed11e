"""What a form is about may have been deleted by something else while it was open."""

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Known
from ladder_app.domain.records import Records
from ladder_app.language import _


def is_there(records: Records, step_id: str) -> bool:
    """Whether the step can still be changed."""
    step = records.step(step_id)
    return step is not None and step.deleted_at is None


def ladder_gone(records: Records, ladder_id: str) -> str:
    """A sentence if this ladder is not there any more, or ""."""
    ladder = records.ladder(ladder_id)
    if ladder is not None and ladder.deleted_at is None:
        return ""
    return _(
        "This ladder was deleted in the meantime, so nothing is saved. "
        "It can be brought back from the deleted things."
    )


def step_gone(records: Records, *steps: Step) -> str:
    """A sentence if one of these steps is not there any more, or ""."""
    if all(is_there(records, step.id) for step in steps):
        return ""
    return _(
        "This step was deleted in the meantime, so nothing is saved. "
        "It can be brought back from the deleted things."
    )


def plan_changed(records: Records, plan: Plan) -> str:
    """A sentence if this plan is not as it was any more, or ""."""
    if records.find(Plan.KIND, plan.id) == plan:
        return ""
    return _("This plan was changed in the meantime. Close this and look at it again.")


def record_changed(records: Records, record: Known) -> str:
    """A sentence if this is not as it was any more, or ""."""
    if records.find(record.KIND, record.id) == record:
        return ""
    return _("This was changed in the meantime. Close this and look at it again.")
