"""From the page before an attempt to the attempt under way."""

from collections.abc import Iterator
from dataclasses import replace

from ladder_app.domain.attempts.attempt_entry import AttemptEntry
from ladder_app.domain.attempts.attempt_subject import subject_of
from ladder_app.domain.attempts.attempt_values import new_values
from ladder_app.domain.attempts.occasion import Occasion
from ladder_app.domain.attempts.running_attempt import RunningAttempt
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.planned import plan_for
from ladder_app.domain.record import Record
from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.practice_log import PracticeLog


def running_of(
    entry: AttemptEntry,
    records: Records,
    occasion: Occasion,
    attempt_id: str,
    plan_id: str = "",
) -> tuple[RunningAttempt, tuple[Record, ...]]:
    """The attempt that begins now, and everything saved with it in one edit, itself last.

    `plan_id` is the plan it is for; without one it is the open plan of the step for today. What
    is to be left out is noted in the plan as well, and a practice done before it names it. A
    step without a timer begins on a day, not at a moment. Raises ValueError if the step of the
    entry is gone.
    """
    subject = subject_of(entry, records, occasion)
    today = occasion.now.date().isoformat()
    plan = records.plan(plan_id) or plan_for(records, subject.step.id, today)
    values = new_values(subject.entry, subject.step)
    values["started_at"] = today if subject.step.no_timer else occasion.stamp
    running = RunningAttempt(
        id=attempt_id,
        plan_id=plan.id if plan is not None else None,
        scale_entered=occasion.scale,
        entered_at=occasion.stamp,
        entry_mode="live",
        to_leave_out=subject.entry.to_leave_out,
        **values,
    )
    practised = _practised(records, today, running.id)
    return running, (*subject.put(records), *_noted(plan, running), *practised, running)


def _noted(plan: Plan | None, running: RunningAttempt) -> Iterator[Plan]:
    """The plan, where the person means to leave out something else now than they had planned."""
    if plan is not None and plan.safety_behaviours_to_leave_out != running.to_leave_out:
        yield replace(plan, safety_behaviours_to_leave_out=running.to_leave_out)


def _practised(records: Records, today: str, attempt_id: str) -> Iterator[PracticeLog]:
    """Practices of this day that were done before an attempt: before this one, as it turns out."""
    for log in records.practice_logs():
        if log.context == "before_attempt" and log.attempt_id is None and log.at[:10] == today:
            yield replace(log, attempt_id=attempt_id)
