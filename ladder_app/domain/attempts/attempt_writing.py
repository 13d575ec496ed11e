"""An entry without problems becomes records: the attempt, and whatever it needs to be about.

Correcting an attempt changes only the fields whose content in the form has changed, so opening
and saving changes nothing, whatever was in the record.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from ladder_app.domain.attempts.attempt import Attempt, EntryMode
from ladder_app.domain.attempts.attempt_entry import AttemptEntry, entry_of
from ladder_app.domain.attempts.attempt_subject import subject_of
from ladder_app.domain.attempts.attempt_values import (
    SUDS_FIELDS,
    conditions_of,
    context_of,
    new_values,
    values_of,
)
from ladder_app.domain.attempts.occasion import Occasion
from ladder_app.domain.attempts.running_attempt import RunningAttempt, finished
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.planned import plan_for
from ladder_app.domain.record import Record, new_id
from ladder_app.domain.records import Records


def records_of(
    entry: AttemptEntry, records: Records, occasion: Occasion, before: Attempt | None = None
) -> tuple[Attempt, tuple[Record, ...]]:
    """The attempt, and everything that is saved with it in one edit, the attempt last.

    `before` is the attempt that is corrected. Raises ValueError for an entry with problems.
    """
    subject = subject_of(entry, records, occasion)
    if before is None:
        attempt = _new_attempt(subject.entry, subject.step, occasion)
    else:
        attempt = _corrected(subject.entry, before, subject.step, occasion)
    attempt = replace(attempt, plan_id=_plan_of(attempt, before, records))
    if records.attempt(attempt.id) is None and attempt.is_done:
        subject = replace(subject, step=_begun(subject.step))
    return attempt, (*subject.put(records), attempt)


def records_at_the_end(
    entry: AttemptEntry, records: Records, occasion: Occasion, running: RunningAttempt
) -> tuple[Attempt, tuple[Record, ...]]:
    """As `records_of`, for an attempt under way; what only it knows is kept as it is.

    To be put in the edit that drops the running attempt. Raises ValueError as Attempt does.
    """
    attempt, put = records_of(entry, records, occasion, finished(running))
    written = replace(
        attempt,
        entered_at=occasion.stamp,
        scale_entered=(attempt.scale_entered or occasion.scale) if _is_rated(attempt) else None,
    )
    return written, (*put[:-1], written)


def _new_attempt(entry: AttemptEntry, step: Step, occasion: Occasion) -> Attempt:
    values = new_values(entry, step)
    attempt = Attempt(
        id=new_id(),
        ended_at=_end_of(values["started_at"], values["duration_s"]),
        entered_at=occasion.stamp,
        entry_mode=_entry_mode(values["started_at"], occasion.stamp),
        **values,
    )
    return replace(attempt, scale_entered=occasion.scale) if _is_rated(attempt) else attempt


def _corrected(entry: AttemptEntry, before: Attempt, step: Step, occasion: Occasion) -> Attempt:
    shown = entry_of(before)
    changed = _difference(values_of(entry), values_of(shown))
    context = _difference(conditions_of(entry), conditions_of(shown))
    if context:
        changed["context"] = context_of(before.context, context)
    if step.id != before.step_id:
        changed |= {"step_id": step.id, "step_text_version": step.text_version}
    if "started_at" in changed and before.entry_mode != "live":
        entered = before.entered_at or occasion.stamp
        changed["entry_mode"] = _entry_mode(changed["started_at"], entered)
    if "started_at" in changed or "duration_s" in changed:
        start = changed.get("started_at", before.started_at)
        changed["ended_at"] = _end_of(start, changed.get("duration_s", before.duration_s))
    if "status" in changed and not entry.was_begun:
        changed["ended_at"] = None
    if any(name in changed for name in SUDS_FIELDS):
        changed["scale_entered"] = occasion.scale
    return replace(before, **changed)


def _plan_of(attempt: Attempt, before: Attempt | None, records: Records) -> str | None:
    """The plan it was for: the one it was begun for, until its step or its day is another."""
    where = (attempt.step_id, attempt.local_date)
    if before is not None and where == (before.step_id, before.local_date):
        return attempt.plan_id
    found = plan_for(records, *where, known=attempt.plan_id)
    return found.id if found is not None else None


def _begun(step: Step) -> Step:
    return replace(step, status="in_progress") if step.status == "not_started" else step


def _is_rated(attempt: Attempt) -> bool:
    return any(getattr(attempt, name) not in (None, ()) for name in SUDS_FIELDS)


def _difference(values: dict[str, Any], shown: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value != shown[name]}


def _entry_mode(started: str | None, entered: str) -> EntryMode | None:
    if not started:
        return None
    return "same_day" if started[:10] == entered[:10] else "later"


def _end_of(started: str | None, duration: int | None) -> str | None:
    if started is None or len(started) <= 10 or duration is None:
        return None
    end = datetime.fromisoformat(started) + timedelta(seconds=duration)
    return end.isoformat(timespec="seconds")
